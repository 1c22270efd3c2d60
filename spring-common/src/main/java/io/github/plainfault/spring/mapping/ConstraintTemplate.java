package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.LocalizedText;
import io.github.plainfault.spring.MessageSourceLookup;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The message an application wrote into a constraint, in the language of the answer. One that consists of keys of a bundle
 * is none in a language for which the bundle has no words; a literal one is the same in every language.
 */
final class ConstraintTemplate implements LocalizedText {

    /** A key of a bundle or an attribute of the constraint, but neither an expression nor something escaped. */
    private static final Pattern PARAMETER = Pattern.compile("(?<![\\\\$])\\{([\\w.-]+)}");

    private static final Pattern ESCAPED = Pattern.compile("\\\\([{}$\\\\])");

    private final ConstraintViolation<?> violation;
    private final @Nullable MessageInterpolator interpolator;
    private final MessageSourceLookup messages;

    /**
     * @param interpolator of the application's validator; {@code null} if it has none
     */
    ConstraintTemplate(
            ConstraintViolation<?> violation,
            @Nullable MessageInterpolator interpolator,
            MessageSourceLookup messages) {
        this.violation = violation;
        this.interpolator = interpolator;
        this.messages = messages;
    }

    @Override
    public @Nullable String in(Locale language) {
        List<String> keys = keys();
        if (interpolator == null) {
            return keys.isEmpty() ? violation.getMessage() : null;
        }
        String text = interpolated(interpolator, language);
        if (keys.stream().allMatch(text::contains)) {
            // none of them was a key: values that only the validator knows, or nothing at all
            return complete(keys.isEmpty() ? text : violation.getMessage());
        }
        return complete(messages.inLanguage(locale -> interpolated(interpolator, locale), language));
    }

    /** What stands in braces and is no attribute of the constraint. */
    private List<String> keys() {
        return PARAMETER
                .matcher(violation.getMessageTemplate())
                .results()
                .filter(name -> !descriptor().getAttributes().containsKey(name.group(1)))
                .map(MatchResult::group)
                .toList();
    }

    private String interpolated(MessageInterpolator interpolator, Locale language) {
        String template = violation.getMessageTemplate();
        Context context = new Context(violation);
        if (template.equals(descriptor().getMessageTemplate())) {
            return interpolator.interpolate(template, context, language);
        }
        // put together by a validator, perhaps with what the client sent: nothing in it may be evaluated
        String text = PARAMETER
                .matcher(template)
                .replaceAll(
                        name -> Matcher.quoteReplacement(interpolator.interpolate(name.group(), context, language)));
        return ESCAPED.matcher(text).replaceAll("$1");
    }

    /** A text in which something is left open helps nobody. */
    private static @Nullable String complete(@Nullable String text) {
        boolean open =
                text == null || text.contains("${") || PARAMETER.matcher(text).find();
        return open ? null : text;
    }

    private ConstraintDescriptor<?> descriptor() {
        return violation.getConstraintDescriptor();
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
