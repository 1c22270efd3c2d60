package io.github.plainfault.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.Failsafe;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.RequestFacts;
import io.grpc.Status;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Libraries whose exceptions say more than their class. */
class LibraryStatusesTest {

    private static final String SECRET = "s3cr3t-of-the-server";

    private final ProblemResponder responder = Answered.spring();

    @Test
    void aBreakerThatIsOpenSaysWhenItCloses() {
        CircuitBreaker<Object> breaker =
                CircuitBreaker.builder().withDelay(Duration.ofMinutes(5)).build();
        breaker.open();

        Throwable refused = catchThrowable(() -> Failsafe.with(breaker).run(() -> {}));

        assertThat(Answered.by(responder, refused).answer()).isEqualTo("503 upstream-unavailable");
        assertThat(new FailsafeFaults().map(refused, request(Map.of())))
                .extracting(fault -> Integer.parseInt(fault.headers().get(0).value()))
                .asInstanceOf(INTEGER)
                .isBetween(290, 300);
    }

    @ParameterizedTest
    @CsvSource({
        "401, 500",
        "403, 500",
        "404, 502 upstream-failed",
        "429, 503 upstream-unavailable",
        "500, 502 upstream-failed",
        "503, 503 upstream-unavailable",
        "504, 504 upstream-timeout"
    })
    void whatAwsThinksOfOurAccountIsNotTheClients(int status, String answer) {
        Answered answered = Answered.by(
                responder,
                SdkServiceException.builder().message(SECRET).statusCode(status).build());

        assertThat(answered.answer()).isEqualTo(answer);
        assertThat(answered.sent()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "CANCELLED, 499 Client Closed Request",
        "INVALID_ARGUMENT, 400 Bad Request",
        "OUT_OF_RANGE, 400 Bad Request",
        "FAILED_PRECONDITION, 400 Bad Request",
        "UNAUTHENTICATED, 401 Unauthorized",
        "PERMISSION_DENIED, 403 Forbidden",
        "NOT_FOUND, 404 Not Found",
        "ALREADY_EXISTS, 409 Conflict",
        "ABORTED, 409 Conflict",
        "RESOURCE_EXHAUSTED, 429 Too Many Requests",
        "UNKNOWN, 500 Internal Server Error",
        "INTERNAL, 500 Internal Server Error",
        "DATA_LOSS, 500 Internal Server Error",
        "UNIMPLEMENTED, 501 Not Implemented",
        "UNAVAILABLE, 503 Service Unavailable",
        "DEADLINE_EXCEEDED, 504 Gateway Timeout"
    })
    void aGrpcStatusThatIsHandedOnIsTheClients(Status.Code code, String answer) {
        Status status = code.toStatus().withDescription(SECRET);

        assertThat(new GrpcPassThroughFaults().map(status.asRuntimeException(), request(Map.of())))
                .hasToString(answer);
        assertThat(new GrpcPassThroughFaults().map(status.asException(), request(Map.of())))
                .hasToString(answer);
    }

    @Test
    void aPreconditionThatTheClientSentHasFailed() {
        Throwable failed = Status.FAILED_PRECONDITION.asRuntimeException();

        assertThat(new GrpcPassThroughFaults().map(failed, request(Map.of("If-Match", "\"7\""))))
                .hasToString("412 Precondition Failed");
    }

    @Test
    void jakartaRestSaysItsOwnStatus() {
        Fault fault = map(restException(405, Map.of("Allow", "GET, PUT", "Retry-After", "17", "X-Internal", SECRET)));

        assertThat(fault).hasToString("405 Method Not Allowed");
        assertThat(fault.headers())
                .extracting(field -> field.name() + ": " + field.value())
                .containsExactly("Allow: GET, PUT", "Retry-After: 17");
    }

    @Test
    void jakartaRestCannotThrowSuccess() {
        assertThat(map(restException(200, Map.of()))).hasToString("500 Internal Server Error");
        assertThat(map(restException(304, Map.of()))).hasToString("500 Internal Server Error");
    }

    @Test
    void whatAClientOfJakartaRestThrowsIsNotOurs() {
        WebApplicationException answered = restException(404, Map.of());
        answered.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.glassfish.jersey.client.JerseyInvocation", "convertToException", null, -1)
        });

        assertThat(map(answered)).hasToString("502 Bad Gateway (upstream-failed)");
    }

    private static Fault map(Throwable failure) {
        return new WebApplicationFaults().map(failure, request(Map.of()));
    }

    /** Without an implementation of Jakarta REST nobody can make a response. */
    static WebApplicationException restException(int status, Map<String, String> headers) {
        Response response = mock(Response.class);
        when(response.getStatus()).thenReturn(status);
        when(response.getStatusInfo()).thenReturn(Response.Status.BAD_REQUEST);
        headers.forEach((name, value) -> when(response.getHeaderString(name)).thenReturn(value));
        return new WebApplicationException(SECRET, response);
    }

    private static RequestFacts request(Map<String, String> headers) {
        return RequestFacts.of("PUT", "/", headers);
    }
}
