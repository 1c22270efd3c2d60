package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.BareStatus;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.RequestFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * Problem details that the application answers itself, from an {@code @ExceptionHandler} or a controller, read as faults:
 * so the responder can complete them with what they do not say.
 */
public final class ReturnedProblems {

    private ReturnedProblems() {}

    /**
     * The fault behind a body. What it says itself stays: type, title, detail, instance and properties; also the detail
     * of a 5xx, which its author has written for the client.
     *
     * @param body what is about to be written
     * @param status the status of the response, which counts more than that of the body
     * @param request the request it answers; {@link RequestFacts#responseHeader} tells the header fields that come with it
     * @return {@code null} if the body is no {@link ProblemDetail}, or the response no error
     */
    public static @Nullable Fault fault(@Nullable Object body, int status, RequestFacts request) {
        if (!(body instanceof ProblemDetail problem) || status < 400 || status > 599) {
            return null;
        }
        Fault.Builder fault = BareStatus.fault(status, request, request::responseHeader).toBuilder();
        String title = ProblemDetails.title(problem);
        String detail = problem.getDetail();
        fault.title(language -> title);
        fault.detail(language -> detail);
        ProblemDetails.addMembers(fault, problem);
        if (problem.getInstance() != null && problem.getInstance().toString().equals(request.path())) {
            fault.instance(null); // Spring's, which tells the occurrences of one path from no other
        }
        return fault.build();
    }
}
