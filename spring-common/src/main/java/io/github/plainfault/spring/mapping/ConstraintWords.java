package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.JsonPointer;
import io.github.plainfault.fault.LocalizedText;
import io.github.plainfault.fault.ParameterIn;
import io.github.plainfault.fault.Violation;
import io.github.plainfault.spring.MessageSourceLookup;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
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

    /**
     * @param messages the application's messages
     * @param constraintMessages describes constraints of Jakarta Validation; {@code null} if it is not there
     */
    public ConstraintWords(MessageSourceLookup messages, @Nullable ConstraintMessages constraintMessages) {
        this.messages = messages;
        this.constraintMessages = constraintMessages;
    }

    /** An error of the data binder or of a validator, about a field or the whole object. */
    Violation violation(ObjectError error, boolean body) {
        return violation(error, body, null);
    }

    /** The same within an element of a list that is the body. */
    Violation violation(ObjectError error, boolean body, @Nullable Integer index) {
        Description description = description(error, source(error));
        String field = error instanceof FieldError fieldError ? fieldError.getField() : "";
        Violation violation = body
                ? Violation.inBody(pointer(field, index), description.code(), description.arguments())
                : Violation.ofParameter(
                        field.isEmpty() ? error.getObjectName() : field,
                        ParameterIn.QUERY,
                        description.code(),
                        description.arguments());
        return violation.wordedAs(description.words()).withDetail(text(error, description));
    }

    /** An error of a single argument of a handler method. */
    Violation violation(
            ParameterValidationResult result, MessageSourceResolvable error, MethodParameter parameter, boolean body) {
        Description description = description(error, source(result, error));
        Violation violation = body
                ? Violation.inBody(pointer("", result.getContainerIndex()), description.code(), description.arguments())
                : Violation.ofParameter(
                        ParameterFaults.name(parameter),
                        ParameterFaults.in(parameter),
                        description.code(),
                        description.arguments());
        return violation.wordedAs(description.words()).withDetail(text(error, description));
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

    private static String pointer(String field, @Nullable Integer index) {
        JsonPointer pointer = new JsonPointer();
        if (index != null) {
            pointer.index(index);
        }
        return FieldPath.append(pointer, field).toString();
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

    private @Nullable Object source(ObjectError error) {
        return constraintMessages != null ? ConstraintMessages.unwrap(error) : null;
    }

    private @Nullable Object source(ParameterValidationResult result, MessageSourceResolvable error) {
        return constraintMessages != null ? ConstraintMessages.unwrap(result, error) : null;
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
