package io.github.plainfault.fault;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One value of the request that breaks a rule; becomes one entry of {@code errors} (RFC 9457, section 3).
 *
 * <pre>{@code
 * Violation.inBody("#/quantity", "min", Map.of("value", 1));
 * Violation.ofParameter("page", ParameterIn.QUERY, "type.integer", Map.of());
 * }</pre>
 *
 * @param code stable and machine-readable, for example {@code not-blank}
 * @param pointer the place in the body as a URI fragment with a JSON Pointer (RFC 6901, section 6), or {@code null}
 * @param parameter the name of the parameter or of the part of a multipart body, or {@code null} if the value stands in
 *     the body
 * @param in where the parameter stands; {@code null} exactly if {@code parameter} is
 * @param words which text of the catalogue describes it: the rest of a key that starts with {@code violation.}
 * @param arguments values for the placeholders of that text; copied
 * @param detail a text of the application that takes precedence over the catalogue, or {@code null}
 * @param rejected what the client sent, a text, number or truth value that may be repeated to it, or {@code null}
 */
public record Violation(
        String code,
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable ParameterIn in,
        String words,
        Map<String, Object> arguments,
        @Nullable LocalizedText detail,
        @Nullable Object rejected) {

    /**
     * By place, then by code: the same violations are always listed in the same order, the second item of a list before the
     * tenth.
     */
    static final Comparator<Violation> ORDER = Comparator.comparing(Violation::place, NaturalOrder.INSTANCE)
            .thenComparing(Violation::code)
            .thenComparing(violation -> new TreeMap<>(violation.arguments).toString());

    /** Checks and copies. */
    public Violation {
        requireNonNull(code, "code");
        requireNonNull(words, "words");
        if ((parameter == null) != (in == null)) {
            throw new IllegalArgumentException("parameter: " + parameter + ", in: " + in + " (expected: both or none)");
        }
        if (rejected != null && !isScalar(rejected)) {
            throw new IllegalArgumentException(
                    "rejected: " + rejected.getClass().getName() + " (expected: String, Number or Boolean)");
        }
        arguments = Map.copyOf(arguments);
    }

    /** A violation that does not repeat what the client sent. */
    public Violation(
            String code,
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable ParameterIn in,
            String words,
            Map<String, Object> arguments,
            @Nullable LocalizedText detail) {
        this(code, pointer, parameter, in, words, arguments, detail, null);
    }

    /**
     * A value in the body.
     *
     * @param pointer for example {@code #/items/0/quantity}; {@code #} for the whole body
     * @param code what is wrong; also names the text: {@code violation.<code>}
     * @param arguments values for the placeholders of the text
     */
    public static Violation inBody(String pointer, String code, Map<String, Object> arguments) {
        return new Violation(code, requireNonNull(pointer, "pointer"), null, null, code, arguments, null, null);
    }

    /**
     * A parameter.
     *
     * @param name as the client sees it
     * @param in where it stands
     * @param code what is wrong; also names the text: {@code violation.<code>}
     * @param arguments values for the placeholders of the text
     */
    public static Violation ofParameter(String name, ParameterIn in, String code, Map<String, Object> arguments) {
        return new Violation(
                code, null, requireNonNull(name, "name"), requireNonNull(in, "in"), code, arguments, null, null);
    }

    /** The same violation, described by another text of the catalogue: {@code violation.<words>}. */
    public Violation wordedAs(String words) {
        return new Violation(code, pointer, parameter, in, words, arguments, detail, rejected);
    }

    /** The same violation, described by a text of the application. */
    public Violation withDetail(LocalizedText detail) {
        return new Violation(code, pointer, parameter, in, words, arguments, detail, rejected);
    }

    /**
     * The same violation in a part of a multipart body: the pointer leads through that part.
     *
     * @param name the name of the part
     */
    public Violation inPart(String name) {
        return new Violation(
                code, pointer, requireNonNull(name, "name"), ParameterIn.PART, words, arguments, detail, rejected);
    }

    /**
     * The same violation, repeating what the client sent. Who calls this has made sure that it is no secret, and short.
     *
     * @param rejected a text, number or truth value; {@code null} repeats nothing
     * @throws IllegalArgumentException if it is anything else
     */
    public Violation withRejected(@Nullable Object rejected) {
        return new Violation(code, pointer, parameter, in, words, arguments, detail, rejected);
    }

    private static boolean isScalar(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private String place() {
        return pointer == null ? in + " " + parameter : parameter == null ? pointer : pointer + " " + parameter;
    }
}
