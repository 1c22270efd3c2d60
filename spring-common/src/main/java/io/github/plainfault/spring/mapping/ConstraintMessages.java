package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.LocalizedText;
import io.github.plainfault.spring.mapping.ConstraintWords.Description;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.HashMap;
import java.util.Locale;
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

    Description describe(Object source) {
        ConstraintViolation<?> violation = (ConstraintViolation<?>) source;
        ConstraintDescriptor<?> descriptor = violation.getConstraintDescriptor();
        Map<String, Object> arguments = arguments(descriptor.getAttributes());
        String name = descriptor.getAnnotation().annotationType().getSimpleName();
        String code = code(name);
        return new Description(code, variant(code, arguments), arguments, message(violation));
    }

    private LocalizedText message(ConstraintViolation<?> violation) {
        Class<?> type = violation.getConstraintDescriptor().getAnnotation().annotationType();
        String byDefault = "{" + type.getName() + ".message}";
        String template = violation.getMessageTemplate();
        if (template == null || (template.equals(byDefault) && isOfField(type))) {
            return language -> null;
        }
        return language -> interpolated(violation, template, language);
    }

    /** Constraints for which the catalogue has words. */
    private static boolean isOfField(Class<?> type) {
        return type.getName().startsWith("jakarta.validation.constraints.")
                || type.getName().startsWith("org.hibernate.validator.constraints.");
    }

    private String interpolated(ConstraintViolation<?> violation, String template, Locale language) {
        return interpolator == null
                ? violation.getMessage()
                : interpolator.interpolate(template, new Context(violation), language);
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
        if (Boolean.FALSE.equals(arguments.get("inclusive"))) {
            return code + ".exclusive";
        }
        if (!code.equals("size") && !code.equals("length") && !code.equals("code-point-length")) {
            return code;
        }
        if (isNumber(arguments.get("max"), Integer.MAX_VALUE)) {
            return code + ".min";
        }
        return isNumber(arguments.get("min"), 0) ? code + ".max" : code;
    }

    private static boolean isNumber(@Nullable Object value, long number) {
        return value instanceof Number actual && actual.longValue() == number;
    }

    private record Context(ConstraintViolation<?> violation) implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        @Override
        public Object getValidatedValue() {
            return violation.getInvalidValue();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
