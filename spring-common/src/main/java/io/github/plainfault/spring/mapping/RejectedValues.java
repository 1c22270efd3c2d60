package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.ParameterIn;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/**
 * Which values that break a rule may be repeated to the client: none, unless the application says so, and never one that
 * could be a secret. What is repeated is a single short text, number or truth value.
 */
public final class RejectedValues {

    /** Longer texts are cut; counted in code points. */
    private static final int LONGEST = 100;

    private final @Nullable SecretNames secrets;

    private RejectedValues(@Nullable SecretNames secrets) {
        this.secrets = secrets;
    }

    /** Repeats nothing. */
    public static RejectedValues hidden() {
        return new RejectedValues(null);
    }

    /**
     * Repeats what is no secret.
     *
     * @param secretNames names of secrets beyond the usual ones, in any writing
     */
    public static RejectedValues shown(Collection<String> secretNames) {
        return new RejectedValues(new SecretNames(secretNames));
    }

    /** A value in a body of that type. */
    @Nullable
    Object inBody(@Nullable Object value, @Nullable ResolvableType body, List<Step> steps, MemberNames names) {
        if (secrets == null || value == null || isSecretName(steps) || SecretMembers.onTheWay(body, steps)) {
            return null;
        }
        return shown(value, names);
    }

    /** A value of a parameter, or of what Spring has made of several. */
    @Nullable
    Object ofParameter(@Nullable Object value, String name, ParameterIn in, @Nullable MethodParameter parameter) {
        if (secrets == null || value == null || in == ParameterIn.COOKIE || secrets.matches(name)) {
            return null; // a cookie is what a session is known by
        }
        boolean marked = parameter != null && SecretMembers.isMarked(parameter.getParameterAnnotations());
        return marked ? null : shown(value, MemberNames.ofJava());
    }

    /** Whether a name on the way is that of a secret; the key of a map is a name for the client. */
    private boolean isSecretName(List<Step> steps) {
        for (Step step : steps) {
            String name = step.property() != null ? step.property() : step.key();
            if (name != null && secrets != null && secrets.matches(name)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object shown(Object value, MemberNames names) {
        if (value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            String text = number.toString();
            boolean plain = text.length() <= LONGEST && !text.contains("N") && !text.contains("f"); // NaN, Infinity
            return plain && number.getClass().getName().startsWith("java.") ? value : null;
        }
        if (value instanceof Enum<?> constant) {
            return clean(names.nameOf(constant));
        }
        if (value instanceof Object[] values) {
            return values.length == 1 && values[0] instanceof String only ? clean(only) : null;
        }
        boolean text = value instanceof CharSequence
                || value instanceof Character
                || value instanceof UUID
                || (value instanceof Temporal && value.getClass().getName().startsWith("java.time."));
        return text ? clean(value.toString()) : null;
    }

    /** Without what a terminal, a log or a page could take for something else than text. */
    private static String clean(String text) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), 2 * LONGEST + 1));
        int count = 0;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (!isText(c)) {
                continue;
            }
            if (count++ == LONGEST) {
                return kept.append('…').toString();
            }
            kept.appendCodePoint(c);
        }
        return kept.toString();
    }

    private static boolean isText(int c) {
        boolean turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> !turnsDirection;
        };
    }
}
