package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.LocalizedText;
import io.github.plainfault.spring.MessageSourceLookup;
import io.github.plainfault.spring.mapping.ConstraintWords.Description;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;

/**
 * Describes constraints of Jakarta Validation. A constraint that keeps its default message is described by the
 * catalogue; a message written by the application is interpolated in the language of the answer.
 */
public final class ConstraintMessages {

    /** Attributes every constraint has; they say nothing about the value. */
    private static final Set<String> COMMON = Set.of("message", "groups", "payload", "flags");

    /** The one known constraint about several parameters of a method; Spring tells only its name. */
    private static final String PARAMETERS_TOGETHER = "ParameterScriptAssert";

    private final @Nullable MessageInterpolator interpolator;

    /**
     * @param interpolator of the application's validator; {@code null} if it has none
     */
    public ConstraintMessages(@Nullable MessageInterpolator interpolator) {
        this.interpolator = interpolator;
    }

    static @Nullable Object unwrap(ObjectError error) {
        return error.contains(ConstraintViolation.class) ? error.unwrap(ConstraintViolation.class) : null;
    }

    static @Nullable Object unwrap(ParameterValidationResult result, MessageSourceResolvable error) {
        try {
            return result.unwrap(error, ConstraintViolation.class);
        } catch (IllegalArgumentException e) {
            return null; // made by a validator of Spring's, not by Jakarta Validation
        }
    }

    static @Nullable Object invalidValue(Object source) {
        return ((ConstraintViolation<?>) source).getInvalidValue();
    }

    /** The way from what was validated to the value. */
    static List<Step> steps(Object source, MemberNames names) {
        return ConstraintPath.steps((ConstraintViolation<?>) source, names);
    }

    /** The same in the writing of Spring's data binder, elements of collections that it cannot bind left out. */
    static String field(Object source) {
        StringBuilder field = new StringBuilder();
        for (Step step : steps(source, MemberNames.ofJava())) {
            if (step.property() != null) {
                field.append(field.isEmpty() ? "" : ".").append(step.property());
            } else if (!field.isEmpty() && step.index() >= 0) {
                field.append('[').append(step.index()).append(']');
            } else if (!field.isEmpty() && step.key() != null) {
                field.append('[').append(step.key()).append(']');
            }
        }
        return field.toString();
    }

    Description describe(Object source, MessageSourceLookup messages) {
        ConstraintViolation<?> violation = (ConstraintViolation<?>) source;
        ConstraintDescriptor<?> descriptor = violation.getConstraintDescriptor();
        String code = code(descriptor.getAnnotation().annotationType().getSimpleName());
        Map<String, Object> arguments = arguments(descriptor.getAttributes());
        return new Description(code, variant(code, arguments), arguments, message(violation, messages));
    }

    /** The code of a constraint of which nothing but the name of its annotation is known. */
    static @Nullable Description describeByName(String name) {
        return name.equals(PARAMETERS_TOGETHER)
                ? new Description(code(name), code(name), Map.of(), language -> null)
                : null;
    }

    private LocalizedText message(ConstraintViolation<?> violation, MessageSourceLookup messages) {
        return isDescribedByCatalogue(violation.getConstraintDescriptor())
                ? language -> null
                : new ConstraintTemplate(violation, interpolator, messages);
    }

    /**
     * Whether it is a constraint for which the catalogue has words, and nobody wrote a message. What was written is seen in
     * the annotation alone: its validator may say something else, as that of Bitcoin addresses does.
     */
    private static boolean isDescribedByCatalogue(ConstraintDescriptor<?> descriptor) {
        Class<? extends Annotation> type = descriptor.getAnnotation().annotationType();
        boolean known = type.getName().startsWith("jakarta.validation.constraints.")
                || type.getName().startsWith("org.hibernate.validator.constraints.");
        return known && descriptor.getMessageTemplate().equals(defaultMessage(type));
    }

    private static @Nullable Object defaultMessage(Class<? extends Annotation> type) {
        try {
            return type.getMethod("message").getDefaultValue();
        } catch (NoSuchMethodException e) {
            return null; // cannot be: Jakarta Validation refuses such a constraint
        }
    }

    private static Map<String, Object> arguments(Map<String, Object> attributes) {
        Map<String, Object> arguments = new HashMap<>();
        attributes.forEach((name, value) -> {
            if (!COMMON.contains(name)
                    && (value instanceof Number || value instanceof String || value instanceof Boolean)) {
                arguments.put(name, value);
            }
        });
        return arguments;
    }

    /** {@code NotBlank} → {@code not-blank}, {@code URL} → {@code url}. */
    private static String code(String name) {
        StringBuilder code = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean wordStarts = Character.isUpperCase(c)
                    && i > 0
                    && (Character.isLowerCase(name.charAt(i - 1)) || Character.isDigit(name.charAt(i - 1)));
            code.append(wordStarts ? "-" : "").append(Character.toLowerCase(c));
        }
        return code.toString();
    }

    /** A bound that is not one is not mentioned, and an exclusive one has words of its own. */
    private static String variant(String code, Map<String, Object> arguments) {
        return switch (code) {
            case "decimal-min", "decimal-max" ->
                Boolean.FALSE.equals(arguments.get("inclusive")) ? code + ".exclusive" : code;
            case "size", "length", "code-point-length" -> bounded(code, arguments, 0, Integer.MAX_VALUE);
            case "range" -> bounded(code, arguments, Long.MIN_VALUE, Long.MAX_VALUE);
            default -> code;
        };
    }

    private static String bounded(String code, Map<String, Object> arguments, long lowest, long highest) {
        if (isNumber(arguments.get("max"), highest)) {
            return code + ".min";
        }
        return isNumber(arguments.get("min"), lowest) ? code + ".max" : code;
    }

    private static boolean isNumber(@Nullable Object value, long number) {
        return value instanceof Number actual && actual.longValue() == number;
    }
}
