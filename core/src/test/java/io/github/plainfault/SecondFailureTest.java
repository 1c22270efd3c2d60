package io.github.plainfault;

import static io.github.plainfault.Answers.get;
import static io.github.plainfault.Answers.headers;
import static io.github.plainfault.Answers.json;
import static io.github.plainfault.Answers.response;
import static io.github.plainfault.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.encode.ProblemEncoder;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.problem.ProblemDocument;
import io.github.plainfault.status.StatusCatalog;
import io.github.plainfault.status.StatusCode;
import io.github.plainfault.text.MessageCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the client gets when answering itself fails. */
class SecondFailureTest {

    private final List<ProblemEvent> heard = new ArrayList<>();
    private final ProblemResponder.Builder builder = ProblemResponder.builder().listener(heard::add);

    @Test
    void anExtensionThatThrowsLeavesTheStatus() {
        assertMinimal(503, builder.extension((fault, request) -> {
            throw new IllegalStateException("second");
        }));
    }

    @Test
    void anExtensionThatGivesNothingLeavesTheStatus() {
        assertMinimal(503, builder.extension((fault, request) -> null));
    }

    @Test
    void anEncoderThatThrowsLeavesTheStatus() {
        assertMinimal(503, builder.encoder(new ProblemEncoder() {
            @Override
            public String mediaType() {
                return "text/plain";
            }

            @Override
            public List<String> acceptedAs() {
                return List.of("text/plain");
            }

            @Override
            public byte[] encode(ProblemDocument problem) {
                throw new StackOverflowError("second");
            }
        }));
    }

    @Test
    void wordsThatThrowLeaveTheStatus() {
        assertMinimal(
                503,
                builder.catalog(MessageCatalog.builder()
                        .lookup((key, language) -> {
                            throw new IllegalStateException("second");
                        })
                        .build()));
    }

    @Test
    void wordsThatThrowLeaveTheStatusOfAPage() {
        ProblemResponder responder = builder.catalog(MessageCatalog.builder()
                        .lookup((key, language) -> {
                            if (key.startsWith("page.")) {
                                throw new IllegalStateException("second");
                            }
                            return null;
                        })
                        .build())
                .build();

        Outcome outcome = responder.respondTo(new TimeoutException(), get("Accept", "text/html"));

        assertThat(response(outcome).status()).isEqualTo(503);
        assertThat(json(outcome).propertyNames()).containsExactly("type", "title", "status");
        assertThat(headers(outcome, "Content-Type")).containsExactly("application/problem+json");
        assertThat(headers(outcome, "Content-Security-Policy")).isEmpty();
        assertThat(heard).hasSize(1);
    }

    @Test
    void aMemberThatCannotBeWrittenIsLeftOutAlone() {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);
        ProblemResponder responder = builder.extension((fault, request) -> Map.of("circle", circle, "kept", 7))
                .build();

        for (String format : List.of("application/problem+json", "application/xml", "text/html")) {
            ProblemResponse answer =
                    response(responder.respondTo(new TimeoutException("first"), get("Accept", format)));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(headers(answer.headers(), "Content-Type").get(0)).startsWith(format.substring(0, 6));
            assertThat(text(answer.body())).contains("kept", "about:blank").doesNotContain("circle");
        }
        assertThat(heard).hasSize(3).allMatch(event -> event.secondFailure() == null);
    }

    @Test
    void anEncoderThatThrowsWithAndWithoutMembersLeavesTheStatus() {
        ProblemResponder responder = builder.extension((fault, request) -> Map.of("kept", 7))
                .encoder(new ProblemEncoder() {
                    @Override
                    public String mediaType() {
                        return "text/plain";
                    }

                    @Override
                    public List<String> acceptedAs() {
                        return List.of("text/plain");
                    }

                    @Override
                    public byte[] encode(ProblemDocument problem) {
                        throw new IllegalStateException(problem.members().isEmpty() ? "third" : "second");
                    }
                })
                .build();

        Outcome outcome = responder.respondTo(new TimeoutException("first"), get());

        assertThat(json(outcome).propertyNames()).containsExactly("type", "title", "status");
        assertThat(heard.get(0).secondFailure()).hasMessage("third");
    }

    @Test
    void aMappingThatThrowsGivesA500() {
        assertMinimal(500, builder.mapping((failure, request) -> {
            throw new IllegalStateException("second");
        }));
    }

    @Test
    void anExceptionThatDoesNotTellItsCauseGivesA500() {
        Exception failure = new Exception("first") {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Throwable getCause() {
                throw new IllegalStateException("second");
            }
        };

        Outcome outcome = builder.build().respondTo(failure, get());

        assertThat(response(outcome).status()).isEqualTo(500);
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).failure()).isSameAs(failure);
        assertThat(heard.get(0).secondFailure()).hasMessage("second");
    }

    @Test
    void aRequestThatDoesNotTellItsHeadersLeavesTheStatus() {
        RequestFacts recycled = new RequestFacts() {
            @Override
            public String method() {
                return "GET";
            }

            @Override
            public String path() {
                return "/";
            }

            @Override
            public String header(String name) {
                throw new IllegalStateException("recycled");
            }
        };

        assertThat(response(builder.build().respondTo(new TimeoutException(), recycled))
                        .status())
                .isEqualTo(503);
    }

    @Test
    void headersThatTheStatusNeedsStay() {
        Fault fault = Fault.builder(ProblemType.of(405)).header("Allow", "GET").build();

        assertThat(headers(failing().respondTo(fault, get()), "Allow")).containsExactly("GET");
    }

    @Test
    void theMinimalProblemIsNotStored() {
        assertThat(headers(failing().respondTo(Fault.of(404), get()), "Cache-Control"))
                .containsExactly("no-store");
    }

    @Test
    void theCacheControlOfTheFaultIsNotContradicted() {
        Fault fault = Fault.builder(ProblemType.of(404))
                .header("Cache-Control", "max-age=60")
                .build();

        assertThat(headers(failing().respondTo(fault, get()), "Cache-Control")).hasSize(1);
    }

    @Test
    void headGetsNoContent() {
        Outcome outcome = failing().respondTo(Fault.of(404), RequestFacts.of("HEAD", "/", Map.of()));

        assertThat(response(outcome).body()).isEmpty();
        assertThat(headers(outcome, "Content-Length"))
                .isEqualTo(headers(failing().respondTo(Fault.of(404), get()), "Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 205, 304})
    void aStatusWithoutContentStillGetsNone(int status) {
        Outcome outcome = failing().respondTo(Fault.of(status), get());

        assertThat(response(outcome).status()).isEqualTo(status);
        assertThat(response(outcome).body()).isEmpty();
        assertThat(headers(outcome, "Content-Type")).isEmpty();
    }

    static Stream<StatusCode> errors() {
        return StatusCatalog.all().stream().filter(status -> status.isError() && status.allowsBody());
    }

    @ParameterizedTest
    @MethodSource("errors")
    void theMinimalProblemOfEveryStatusIsAProblem(StatusCode status) {
        Outcome outcome = failing().respondTo(Fault.of(status.number()), get());
        JsonNode problem = json(outcome);

        assertThat(problem.propertyNames()).containsExactly("type", "title", "status");
        assertThat(problem.get("type").asString()).isEqualTo("about:blank");
        assertThat(problem.get("title").asString()).isEqualTo(status.phrase());
        assertThat(problem.get("status").asInt()).isEqualTo(status.number());
        assertThat(headers(outcome, "Content-Length"))
                .containsExactly(Integer.toString(response(outcome).body().length));
    }

    @Test
    void aListenerThatThrowsChangesNothingAndTheOthersHear() {
        List<ProblemEvent> later = new ArrayList<>();
        ProblemResponder responder = ProblemResponder.builder()
                .listener(event -> {
                    throw new IllegalStateException("listener");
                })
                .listener(later::add)
                .build();

        Outcome outcome = responder.respondTo(Fault.of(404), get());

        assertThat(json(outcome).has("advice")).as("the whole problem").isTrue();
        assertThat(later).hasSize(1);
        assertThat(later.get(0).secondFailure()).isNull();
    }

    @Test
    void aListenerThatThrowsAnErrorChangesNothingEither() {
        List<ProblemEvent> later = new ArrayList<>();
        ProblemResponder responder = ProblemResponder.builder()
                .listener(event -> {
                    throw new StackOverflowError("listener");
                })
                .listener(later::add)
                .build();

        Outcome outcome = responder.respondTo(Fault.of(404), get());

        assertThat(json(outcome).has("advice")).as("the whole problem").isTrue();
        assertThat(later).hasSize(1);
    }

    @Test
    void aListenerThatThrowsLeavesAClientThatLeftAlone() {
        ProblemResponder responder = ProblemResponder.builder()
                .listener(event -> {
                    throw new StackOverflowError("listener");
                })
                .build();

        assertThat(responder.respondTo(Fault.unanswered(), get())).isEqualTo(new Outcome.Silence());
    }

    private ProblemResponder failing() {
        return builder.extension((fault, request) -> {
                    throw new IllegalStateException("second");
                })
                .build();
    }

    /** The client gets the status and three members, listeners hear both failures, once. */
    private void assertMinimal(int status, ProblemResponder.Builder failing) {
        Exception failure = new TimeoutException("first");

        Outcome outcome = failing.build().respondTo(failure, get("Accept-Language", "zh-TW"));

        assertThat(response(outcome).status()).isEqualTo(status);
        assertThat(json(outcome).propertyNames()).containsExactly("type", "title", "status");
        assertThat(json(outcome).get("status").asInt()).isEqualTo(status);
        assertThat(headers(outcome, "Content-Type")).containsExactly("application/problem+json");
        assertThat(text(response(outcome).body()) + response(outcome).headers())
                .doesNotContain("first", "second", "Exception");
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).failure()).isSameAs(failure);
        assertThat(heard.get(0).secondFailure()).isNotNull();
    }
}
