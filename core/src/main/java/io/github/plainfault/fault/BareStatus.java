package io.github.plainfault.fault;

import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.http.RetryAfter;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An error status that arrived without an exception: set on a response that has no body, or sent as an error. */
public final class BareStatus {

    private static final String CACHE_CONTROL = "Cache-Control";

    private BareStatus() {}

    /**
     * The fault of a status that was set together with the header fields of its response, and left without a body. How
     * long such an answer may be kept is the application's to say, if it does.
     *
     * @param status the status; one that is no error counts as 500
     * @param request the request it answers
     * @param responseHeader gives the first value of a header field of the response, or {@code null}
     */
    public static Fault fault(int status, RequestFacts request, Function<String, @Nullable String> responseHeader) {
        Fault.Builder fault = builder(error(status), request, responseHeader);
        String policy = responseHeader.apply(CACHE_CONTROL);
        if (policy != null && !policy.contains("no-store")) {
            fault.header(CACHE_CONTROL, policy);
        }
        return fault.build();
    }

    /**
     * The fault of a status that was sent as an error: it takes the place of a response whose header fields spoke of
     * something else.
     *
     * @param status the status; one that is no error counts as 500
     * @param request the request it answers
     * @param responseHeader gives the first value of a header field of the response, or {@code null}
     */
    public static Fault sent(int status, RequestFacts request, Function<String, @Nullable String> responseHeader) {
        return builder(error(status), request, responseHeader).build();
    }

    /**
     * The fault of a request whose path is known, but not with its method (RFC 9110, section 15.5.6).
     *
     * @param allowed the methods that the path has
     */
    public static Fault methodNotAllowed(Collection<String> allowed) {
        return Fault.builder(ProblemType.of(405))
                .header(HeaderField.allow(allowed))
                .build();
    }

    /**
     * Starts a fault of that status with values for the placeholders of its words; for adapters that know more.
     *
     * @param responseHeader gives the first value of a header field of the response, or {@code null}
     */
    public static Fault.Builder builder(
            int status, RequestFacts request, Function<String, @Nullable String> responseHeader) {
        Fault.Builder fault = Fault.builder(ProblemType.of(status));
        String retryAfter = responseHeader.apply("Retry-After");
        if (retryAfter != null && RetryAfter.isSeconds(retryAfter)) {
            fault.argument("seconds", retryAfter);
        }
        return fault;
    }

    private static int error(int status) {
        return status < 400 || status > 599 ? 500 : status;
    }
}
