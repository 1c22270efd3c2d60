package io.github.plainfault.http;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the core needs to know of a request. Adapters implement it over their own request type; nothing is read before
 * it is asked for, so a request that succeeds pays nothing.
 *
 * <pre>{@code
 * RequestFacts request = RequestFacts.of("GET", "/orders/7", Map.of("Accept-Language", "zh-TW"));
 * }</pre>
 */
public interface RequestFacts {

    /** The method as sent, for example {@code GET}. */
    String method();

    /** The path without query string, as sent. It is for logs and never reaches the client. */
    String path();

    /**
     * The path inside the application, without the path under which the application is deployed: what patterns in a
     * configuration are written for.
     */
    default String pathWithinApplication() {
        return path();
    }

    /**
     * The value of a header field; several lines of one field are combined with a comma (RFC 9110, section 5.3).
     *
     * @param name the field name, in any case
     * @return the combined value, or {@code null} if the request has no such field
     */
    @Nullable
    String header(String name);

    /**
     * The languages the reader asks for, in the form of {@code Accept-Language}. Adapters give another value where an
     * application knows better, for example from a user's profile.
     */
    default @Nullable String acceptLanguage() {
        return header("Accept-Language");
    }

    /**
     * Whether the client's connection is known to be closed. Asked only about a failure of a stream that may be the
     * client's or one of our own; a server that cannot tell says no.
     */
    default boolean isClientGone() {
        return false;
    }

    /** Whether the answer must have no content because the request asked for header fields only. */
    default boolean isHead() {
        return "HEAD".equals(method());
    }

    /**
     * Whether the application can still show an error page of its own; not where a server refuses a request before the
     * application has seen it.
     */
    default boolean reachesHostPage() {
        return true;
    }

    /**
     * Whether the client wants the request to be carried out only under a condition that it names: with {@code If-Match},
     * with {@code If-Unmodified-Since} and a date, or with {@code If-None-Match} unless it only reads. Then 412 says that
     * the condition did not hold (RFC 9110, section 13).
     *
     * <p>Example: a {@code PUT} with <code>If-Match: "v7"</code> has one, a {@code GET} with
     * <code>If-None-Match: "v7"</code> has none.
     */
    default boolean hasPrecondition() {
        return Preconditions.in(this);
    }

    /**
     * The protocol and its version as the server names it: {@code HTTP/1.1}, {@code HTTP/2.0}. From HTTP/2 on there are no
     * header fields about the connection, and so no {@code Upgrade} (RFC 9113, section 8.2.2).
     */
    default String protocol() {
        return "HTTP/1.1";
    }

    /**
     * What the response says before it is answered: the first value of a header field that a handler or filter has set,
     * or {@code null}.
     *
     * @param name the field name, in any case
     */
    default @Nullable String responseHeader(String name) {
        return null;
    }

    /**
     * The methods that the resource supports, {@code HEAD} and {@code OPTIONS} included. Asked for a 405 that does not
     * say them itself.
     *
     * @return {@code null} if nobody knows; an empty set says that there is none
     */
    default @Nullable Set<String> supportedMethods() {
        return null;
    }

    /**
     * Which part of the application was asked, for logs and metrics: the pattern of the path, such as
     * {@code /orders/{id}}. There are few of them, however many paths there are.
     *
     * @return {@code null} if it is not known
     */
    default @Nullable String route() {
        return null;
    }

    /**
     * Facts from plain values, for tests and for callers without a request object.
     *
     * @param headers field names, in any case, with their combined values; copied
     */
    static RequestFacts of(String method, String path, Map<String, String> headers) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        return new RequestFacts() {
            @Override
            public String method() {
                return method;
            }

            @Override
            public String path() {
                return path;
            }

            @Override
            public @Nullable String header(String name) {
                return byName.get(name);
            }
        };
    }
}
