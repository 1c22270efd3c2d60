package io.github.plainfault.http;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a client can say who it is: a challenge of {@code WWW-Authenticate} or {@code Proxy-Authenticate} (RFC 9110,
 * section 11.3).
 *
 * <pre>{@code
 * Fault.builder(ProblemType.of(401))
 *         .header(Challenge.of("Bearer").with("realm", "shop").with("error", "invalid_token").field())
 *         .build();  // WWW-Authenticate: Bearer realm="shop", error="invalid_token"
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Challenge {

    private final String scheme;
    private final String token68;
    private final Map<String, String> parameters;

    private Challenge(String scheme, String token68, Map<String, String> parameters) {
        this.scheme = scheme;
        this.token68 = token68;
        this.parameters = parameters;
    }

    /**
     * A challenge without parameters.
     *
     * @param scheme for example {@code Basic}, {@code Bearer} or {@code Negotiate}
     * @throws IllegalArgumentException if the scheme is not a token
     */
    public static Challenge of(String scheme) {
        return new Challenge(token("scheme", scheme), "", Map.of());
    }

    /**
     * Reads one challenge as it stands in a header field.
     *
     * @throws IllegalArgumentException if it is malformed, or more than one
     */
    public static Challenge parse(String text) {
        return new ChallengeReader(text).read();
    }

    static Challenge ofToken(String scheme, String token68) {
        return new Challenge(token("scheme", scheme), token68, Map.of());
    }

    /**
     * The same with one more parameter, whose value is quoted; what cannot stand in a header field is replaced as in
     * {@link HeaderField}.
     *
     * @throws IllegalArgumentException if the name is not a token, or there is a parameter of that name, in any case
     */
    public Challenge with(String name, String value) {
        requireNonNull(value, "value");
        String key = token("parameter", name);
        if (!token68.isEmpty() || parameters.keySet().stream().anyMatch(key::equalsIgnoreCase)) {
            throw new IllegalArgumentException("parameter: '" + name + "' (expected: each parameter once)");
        }
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(key, value);
        return new Challenge(scheme, token68, more);
    }

    /** As {@code WWW-Authenticate}, for a 401. */
    public HeaderField field() {
        return new HeaderField("WWW-Authenticate", toString());
    }

    /** As {@code Proxy-Authenticate}, for the 407 of a proxy. */
    public HeaderField proxyField() {
        return new HeaderField("Proxy-Authenticate", toString());
    }

    /** The field value. */
    @Override
    public String toString() {
        StringBuilder value = new StringBuilder(scheme);
        if (!token68.isEmpty()) {
            return value.append(' ').append(token68).toString();
        }
        String separator = " ";
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            value.append(separator).append(parameter.getKey()).append('=');
            appendQuoted(parameter.getValue(), value);
            separator = ", ";
        }
        return value.toString();
    }

    /** RFC 9110, section 5.6.4. */
    static void appendQuoted(String text, StringBuilder to) {
        to.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                to.append('\\');
            }
            to.append(c);
        }
        to.append('"');
    }

    private static String token(String what, String text) {
        if (!HeaderField.isToken(text)) {
            throw new IllegalArgumentException(what + ": '" + text + "' (expected: a token, RFC 9110 section 5.6.2)");
        }
        return text;
    }
}
