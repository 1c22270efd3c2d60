package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.LocalizedText;
import io.github.plainfault.fault.Violation;
import io.github.plainfault.spring.MessageSourceLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;

/**
 * Describes what breaks a rule: the code of the constraint, where the value stands, and the words. A message of the
 * application for one of Spring's codes ({@code NotBlank.order.customer}) comes first, then a message written into the
 * constraint, then the catalogue.
 */
public final class ConstraintWords {

    private final MessageSourceLookup messages;
    private final @Nullable ConstraintMessages constraintMessages;
    private final MemberNames names;
    private final RejectedValues rejectedValues;

    /**
     * Words alone: members are called as in Java, and no value is repeated.
     *
     * @param messages the application's messages
     * @param constraintMessages describes constraints of Jakarta Validation; {@code null} if it is not there
     */
    public ConstraintWords(MessageSourceLookup messages, @Nullable ConstraintMessages constraintMessages) {
        this(messages, constraintMessages, MemberNames.ofJava(), RejectedValues.hidden());
    }

    /**
     * @param messages the application's messages
     * @param constraintMessages describes constraints of Jakarta Validation; {@code null} if it is not there
     * @param names what the client calls the members of a body
     * @param rejectedValues which values may be repeated
     */
    public ConstraintWords(
            MessageSourceLookup messages,
            @Nullable ConstraintMessages constraintMessages,
            MemberNames names,
            RejectedValues rejectedValues) {
        this.messages = messages;
        this.constraintMessages = constraintMessages;
        this.names = names;
        this.rejectedValues = rejectedValues;
    }

    /** What the client calls the members of a body. */
    MemberNames names() {
        return names;
    }

    /** Which values may be repeated. */
    RejectedValues rejectedValues() {
        return rejectedValues;
    }

    /** An error of the data binder or of a validator, about a field or the whole object. */
    Violation violation(ObjectError error, Place place) {
        Object source = constraintMessages != null ? ConstraintMessages.unwrap(error) : null;
        String field = error instanceof FieldError fieldError ? fieldError.getField() : "";
        Object value = error instanceof FieldError fieldError ? fieldError.getRejectedValue() : null;
        if (place.isBody()) {
            return inBody(error, source, place, FieldPath.steps(field), value);
        }
        boolean named = error instanceof FieldError bound && bound.isBindingFailure();
        Class<?> type = place.type() == null ? null : place.type().resolve();
        String name = field.isEmpty() || named ? field : BindNames.translate(type, field);
        Object shown = SecretMembers.onTheWay(place.type(), FieldPath.steps(field))
                ? null
                : rejectedValues.ofParameter(value, field, place.in(), place.parameter());
        return ofParameter(error, source, name.isEmpty() ? error.getObjectName() : name, place)
                .withRejected(shown);
    }

    /** An error of a single argument of a handler method. */
    Violation violation(ParameterValidationResult result, MessageSourceResolvable error, Place place) {
        Object source = constraintMessages != null ? ConstraintMessages.unwrap(result, error) : null;
        Object value = source == null ? result.getArgument() : ConstraintMessages.invalidValue(source);
        return ofArgument(error, source, place, value);
    }

    /** A violation of Jakarta Validation that nobody has translated, about an argument of a handler method. */
    Violation violation(Object source, Place place) {
        return ofArgument(
                new DefaultMessageSourceResolvable(new String[0]),
                source,
                place,
                ConstraintMessages.invalidValue(source));
    }

    private Violation ofArgument(
            MessageSourceResolvable error, @Nullable Object source, Place place, @Nullable Object value) {
        if (place.isBody()) {
            return inBody(error, source, place, List.of(), value);
        }
        String name = place.parameter() == null ? "" : ParameterFaults.name(place.parameter());
        if (source != null) {
            String field = ConstraintMessages.field(source);
            if (!field.isEmpty()) { // an object made of parameters
                Class<?> type = place.type() == null ? null : place.type().resolve();
                name = BindNames.translate(type, field);
            }
        }
        return ofParameter(error, source, name, place)
                .withRejected(rejectedValues.ofParameter(value, name, place.in(), place.parameter()));
    }

    private Violation inBody(
            MessageSourceResolvable error,
            @Nullable Object source,
            Place place,
            List<Step> field,
            @Nullable Object value) {
        Description description = description(error, source);
        List<Step> steps = new ArrayList<>(place.within());
        steps.addAll(field);
        if (source != null) {
            steps = ConstraintMessages.steps(source, names);
        }
        Violation violation = Violation.inBody(
                        names.pointer(place.type(), steps), description.code(), description.arguments())
                .wordedAs(description.words())
                .withDetail(text(error, description))
                .withRejected(rejectedValues.inBody(value, place.type(), steps, names));
        String part = place.part();
        return part == null ? violation : violation.inPart(part);
    }

    private Violation ofParameter(MessageSourceResolvable error, @Nullable Object source, String name, Place place) {
        Description description = description(error, source);
        return Violation.ofParameter(name, place.in(), description.code(), description.arguments())
                .wordedAs(description.words())
                .withDetail(text(error, description));
    }

    /** An error that concerns several arguments together, and so no single place. */
    Violation violation(MessageSourceResolvable error) {
        Description byName = ConstraintMessages.describeByName(lastCode(error));
        Description description = byName == null ? description(error, null) : byName;
        return new Violation(
                description.code(),
                null,
                null,
                null,
                description.words(),
                description.arguments(),
                text(error, description));
    }

    private Description description(MessageSourceResolvable error, @Nullable Object source) {
        if (constraintMessages != null && source != null) {
            return constraintMessages.describe(source, messages);
        }
        if (error instanceof FieldError field && field.isBindingFailure()) {
            return mistyped(field);
        }
        return Description.custom(lastCode(error), error.getDefaultMessage());
    }

    private static Description mistyped(FieldError field) {
        Class<?> type = field.contains(TypeMismatchException.class)
                ? field.unwrap(TypeMismatchException.class).getRequiredType()
                : null;
        TypeWords words = TypeWords.violation(type, field.getRejectedValue());
        return new Description(words.code(), words.words(), words.arguments(), language -> null);
    }

    private LocalizedText text(MessageSourceResolvable error, Description description) {
        return language -> {
            String[] codes = error.getCodes();
            for (String code : codes == null ? new String[0] : codes) {
                String text = messages.find(code, error.getArguments(), language);
                if (text != null) {
                    return text;
                }
            }
            return description.message().in(language);
        };
    }

    private static String lastCode(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        return codes == null || codes.length == 0 ? "invalid" : codes[codes.length - 1];
    }

    /**
     * What is known of one broken rule.
     *
     * @param code stable and machine-readable
     * @param words which text of the catalogue describes it
     * @param arguments values for its placeholders
     * @param message a message of the application, or nothing
     */
    record Description(String code, String words, Map<String, Object> arguments, LocalizedText message) {

        /** A rule of the application's own validator: its code and message are written for the client. */
        static Description custom(String code, @Nullable String message) {
            return new Description(code, "invalid", Map.of(), language -> message);
        }
    }
}
