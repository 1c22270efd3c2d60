package io.github.plainfault.spring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.ProblemResponse;
import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.RequestFacts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.zalando.problem.Problem;
import org.zalando.problem.Status;

/** What an author wrote into an exception of Spring: for the client if it is a 4xx, for the log if it is a 5xx. */
public abstract class ServerReasonsContract {

    private static final String REASON = "Shelf 7 is closed";

    private static final String SHOWN = "plainfault.show-server-reasons=true";

    /**
     * Starts an application with the adapter and hands over its responder.
     *
     * @param test what to do with the responder
     * @param properties settings as {@code name=value}
     */
    protected abstract void run(Consumer<ProblemResponder> test, String... properties);

    static Stream<Throwable> ofClients() {
        return Stream.of(
                new ResponseStatusException(HttpStatus.CONFLICT, REASON),
                new ErrorResponseException(HttpStatus.CONFLICT, detail(HttpStatus.CONFLICT), null),
                new OwnErrorResponse(HttpStatus.CONFLICT),
                new AnnotatedConflict());
    }

    static Stream<Throwable> ofServers() {
        return Stream.of(
                new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, REASON),
                new ErrorResponseException(
                        HttpStatus.SERVICE_UNAVAILABLE, detail(HttpStatus.SERVICE_UNAVAILABLE), null),
                new OwnErrorResponse(HttpStatus.SERVICE_UNAVAILABLE),
                new AnnotatedOutage());
    }

    @ParameterizedTest
    @MethodSource("ofClients")
    void clientsSeeTheReasonOfTheirMistake(Throwable failure) {
        run(responder -> assertThat(answer(responder, failure)).contains("\"status\":409", REASON));
    }

    @ParameterizedTest
    @MethodSource("ofServers")
    void clientsDoNotSeeTheReasonOfOurs(Throwable failure) {
        run(responder -> assertThat(answer(responder, failure))
                .contains("\"status\":503")
                .doesNotContain(REASON));
    }

    @ParameterizedTest
    @MethodSource("ofServers")
    void clientsSeeItIfToldSo(Throwable failure) {
        run(responder -> assertThat(answer(responder, failure)).contains("\"status\":503", REASON), SHOWN);
    }

    @Test
    void whatElseAnErrorResponseSaysIsSentInAnyCase() {
        ProblemDetail detail = detail(HttpStatus.SERVICE_UNAVAILABLE);
        detail.setType(URI.create("/problems/shelf-closed"));
        detail.setTitle("Shelf closed");
        detail.setProperty("shelf", 7);

        run(responder -> assertThat(
                        answer(responder, new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, detail, null)))
                .contains("\"type\":\"/problems/shelf-closed\"", "\"title\":\"Shelf closed\"", "\"shelf\":7")
                .doesNotContain(REASON));
    }

    @Test
    void aThrownProblemIsShownAsItsAuthorWroteIt() {
        Throwable problem = Problem.builder()
                .withTitle("Closed")
                .withStatus(Status.SERVICE_UNAVAILABLE)
                .withDetail(REASON)
                .build();

        run(responder -> assertThat(answer(responder, problem)).contains("\"status\":503", REASON));
    }

    @Test
    void aRedirectThatIsThrownStaysOne() {
        ErrorResponseException moved = new ErrorResponseException(HttpStatus.FOUND);
        moved.getHeaders().setLocation(URI.create("/shelves/8"));

        run(responder -> {
            ProblemResponse response = response(responder, moved);

            assertThat(response.status()).isEqualTo(302);
            assertThat(response.headers())
                    .containsExactly(new HeaderField("Location", "/shelves/8"), new HeaderField("Content-Length", "0"));
            assertThat(response.body()).isEmpty();
            assertThat(response.headersOver(List.of())).contains(new HeaderField("Location", "/shelves/8"));
        });
    }

    private static ProblemDetail detail(HttpStatusCode status) {
        return ProblemDetail.forStatusAndDetail(status, REASON);
    }

    private static String answer(ProblemResponder responder, Throwable failure) {
        return new String(response(responder, failure).body(), StandardCharsets.UTF_8);
    }

    private static ProblemResponse response(ProblemResponder responder, Throwable failure) {
        Outcome outcome = responder.respondTo(failure, RequestFacts.of("GET", "/shelves/7", Map.of()));
        return ((Outcome.Answer) outcome).response();
    }

    @ResponseStatus(code = HttpStatus.CONFLICT, reason = REASON)
    private static final class AnnotatedConflict extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @ResponseStatus(code = HttpStatus.SERVICE_UNAVAILABLE, reason = REASON)
    private static final class AnnotatedOutage extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @SuppressWarnings("serial")
    private static final class OwnErrorResponse extends RuntimeException implements ErrorResponse {

        private final HttpStatus status;

        OwnErrorResponse(HttpStatus status) {
            this.status = status;
        }

        @Override
        public HttpStatusCode getStatusCode() {
            return status;
        }

        @Override
        public HttpHeaders getHeaders() {
            return HttpHeaders.EMPTY;
        }

        @Override
        public ProblemDetail getBody() {
            return detail(status);
        }
    }
}
