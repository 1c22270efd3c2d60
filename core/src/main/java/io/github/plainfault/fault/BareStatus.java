package io.github.plainfault.fault;

import io.github.plainfault.http.RequestFacts;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An error status that arrived without an exception: set on a response that has no body, or sent as an error. */
public final class BareStatus {

    private BareStatus() {}

    /**
     * The fault, with what the response's header fields say of it.
     *
     * @param status the status; one that is no error counts as 500
     * @param request the request it answers
     * @param responseHeader gives the first value of a header field of the response, or {@code null}
     */
    public static Fault fault(int status, RequestFacts request, Function<String, @Nullable String> responseHeader) {
        return builder(status < 400 || status > 599 ? 500 : status, request, responseHeader)
                .build();
    }

    /**
     * The fault of a request whose path is known, but not with its method (RFC 9110, section 15.5.6).
     *
     * @param allowed the methods that the path has
     */
    public static Fault methodNotAllowed(Collection<String> allowed, RequestFacts request) {
        String allow = String.join(", ", allowed);
        return builder(405, request, name -> name.equals("Allow") ? allow : null)
                .header("Allow", allow)
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
        String allow = responseHeader.apply("Allow");
        if (status == 405 && allow != null) {
            fault.argument("method", request.method())
                    .argument(
                            "allowed",
                            Arrays.stream(allow.split(",", -1))
                                    .map(String::strip)
                                    .toList());
        }
        String retryAfter = responseHeader.apply("Retry-After");
        if (retryAfter != null && !retryAfter.isEmpty() && retryAfter.chars().allMatch(c -> c >= '0' && c <= '9')) {
            fault.argument("seconds", retryAfter);
        }
        return fault;
    }
}
