package io.github.plainfault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.encode.ProblemEncoder;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.problem.ProblemDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures that come when a part of the answer has left. */
class TooLateTest {

    private static final String EVENTS = "text/event-stream";

    private final List<ProblemEvent> heard = new ArrayList<>();

    @Test
    void isToldOnce() {
        Exception failure = new Exception("secret");

        responder(true).tooLate(failure, answering("GET", "application/json"));

        assertThat(heard).singleElement().satisfies(event -> {
            assertThat(event.tooLate()).isTrue();
            assertThat(event.failure()).isSameAs(failure);
            assertThat(event.fault().status().number()).isEqualTo(500);
        });
    }

    @Test
    void anAnsweredFailureIsNotTooLate() {
        responder(true).respondTo(new Exception(), answering("GET", EVENTS));

        assertThat(heard).extracting(ProblemEvent::tooLate).containsExactly(false);
    }

    @Test
    void aMappingThatFailsDoesNotHideTheFailure() {
        ProblemResponder responder = ProblemResponder.builder()
                .sseErrors(true)
                .mapping((failure, request) -> {
                    throw new IllegalArgumentException("broken");
                })
                .listener(heard::add)
                .build();

        responder.tooLate(new Exception(), answering("GET", null));
        byte[] event = responder.lastEvent(new Exception(), answering("GET", EVENTS));

        assertThat(new String(event, UTF_8)).startsWith("event:error\ndata:{").contains("\"status\":500");
        assertThat(heard).hasSize(2).allSatisfy(told -> {
            assertThat(told.tooLate()).isTrue();
            assertThat(told.secondFailure()).hasMessage("broken");
        });
    }

    @Test
    void whatIsLeftToOthersIsNotTold() {
        ProblemResponder responder = ProblemResponder.builder()
                .sseErrors(true)
                .mapping(FaultMapping.table(Map.of(IllegalStateException.class.getName(), "rethrow")))
                .answering(request -> !request.path().equals("/elsewhere"))
                .listener(heard::add)
                .build();

        responder.tooLate(new IllegalStateException(), answering("GET", EVENTS));
        assertThat(responder.lastEvent(new IllegalStateException(), answering("GET", EVENTS)))
                .isNull();
        responder.tooLate(new Exception(), RequestFacts.of("GET", "/elsewhere", Map.of()));
        assertThat(heard).isEmpty();
    }

    @Test
    void aStreamOfEventsEndsWithTheProblem() {
        byte[] event = responder(true).lastEvent(new Exception("secret"), answering("GET", EVENTS));

        String text = new String(event, UTF_8);
        assertThat(text)
                .startsWith("event:error\ndata:{\"type\":\"about:blank\",")
                .endsWith("}\n\n")
                .contains(
                        "\"status\":500",
                        "\"instance\":\"urn:uuid:" + heard.get(0).id() + "\"")
                .doesNotContain("secret");
        assertThat(text.lines()).hasSize(3);
        assertThat(heard).extracting(ProblemEvent::tooLate).containsExactly(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/event-stream;charset=UTF-8", "Text/Event-Stream ; charset=utf-8"})
    void parametersAndCaseOfTheTypeDoNotMatter(String contentType) {
        assertThat(responder(true).lastEvent(new Exception(), answering("GET", contentType)))
                .isNotNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"application/json", "application/x-ndjson", "text/event-streams", "text/event"})
    void noOtherAnswerEndsWithAnEvent(@Nullable String contentType) {
        assertThat(responder(true).lastEvent(new Exception(), answering("GET", contentType)))
                .isNull();
        assertThat(heard).isEmpty();
    }

    @Test
    void nobodyGetsAnEventWhoDidNotAskForIt() {
        assertThat(responder(false).lastEvent(new Exception(), answering("GET", EVENTS)))
                .isNull();
        assertThat(responder(true).lastEvent(new Exception(), answering("HEAD", EVENTS)))
                .isNull();
        assertThat(heard).isEmpty();
    }

    @Test
    void aClientThatIsGoneGetsNoEvent() {
        ProblemResponder responder = ProblemResponder.builder()
                .sseErrors(true)
                .mapping((failure, request) -> Fault.unanswered())
                .build();

        assertThat(responder.lastEvent(new Exception(), answering("GET", EVENTS)))
                .isNull();
    }

    @Test
    void eachLineOfAFormatIsALineOfData() {
        ProblemResponder responder = ProblemResponder.builder()
                .sseErrors(true)
                .encoder(new Indented())
                .build();

        byte[] event = responder.lastEvent(new Exception(), answering("GET", EVENTS));

        assertThat(new String(event, UTF_8)).isEqualTo("event:error\ndata:{\ndata:}\n\n");
    }

    private ProblemResponder responder(boolean sseErrors) {
        return ProblemResponder.builder()
                .sseErrors(sseErrors)
                .listener(heard::add)
                .build();
    }

    private static RequestFacts answering(String method, @Nullable String contentType) {
        RequestFacts plain = RequestFacts.of(method, "/events", Map.of());
        return new RequestFacts() {
            @Override
            public String method() {
                return plain.method();
            }

            @Override
            public String path() {
                return plain.path();
            }

            @Override
            public @Nullable String header(String name) {
                return null;
            }

            @Override
            public @Nullable String responseHeader(String name) {
                return name.equals("Content-Type") ? contentType : null;
            }
        };
    }

    private static final class Indented implements ProblemEncoder {

        @Override
        public String mediaType() {
            return "application/problem+json";
        }

        @Override
        public List<String> acceptedAs() {
            return List.of("application/problem+json");
        }

        @Override
        public byte[] encode(ProblemDocument problem) {
            return "{\r\n}".getBytes(UTF_8);
        }
    }
}
