package io.github.plainfault.spring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.ProblemEvent;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** With {@code plainfault.sse-errors} a stream of events that fails says so in its last event, and ends in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SseErrorsContract {

    /** What the application configures. */
    public static final Map<String, String> PROPERTIES = Map.of("plainfault.sse-errors", "true");

    private final SpringServer server;
    private final HeardProblems heard;

    /**
     * @param server with {@link AsyncContract.Recording} and {@link #PROPERTIES}
     */
    protected SseErrorsContract(SpringServer server) {
        this.server = server;
        this.heard = server.bean(HeardProblems.class);
    }

    /** Runs after the last situation. */
    @AfterAll
    public final void stopServer() {
        server.close();
    }

    /** Runs before each situation. */
    @BeforeEach
    public final void forget() {
        heard.clear();
    }

    @Test
    void theLastEventIsTheProblem() throws Exception {
        ReceivedBytes answer = ReceivedBytes.get(server, "/contract/async/events-late", "Accept-Language: zh-TW\r\n");

        assertThat(answer.status()).isEqualTo("200");
        assertThat(answer.whole()).isTrue();
        ProblemEvent event = heard.only();
        assertThat(event.tooLate()).isTrue();
        assertThat(answer.text())
                .isEqualTo("data:{\"number\":1}\n\ndata:{\"number\":2}\n\n"
                        + "event:error\ndata:{\"type\":\"/problems/out-of-stock\",\"title\":\"庫存不足\",\"status\":409,"
                        + "\"detail\":\"只剩 2 件\",\"instance\":\"urn:uuid:" + event.id() + "\","
                        + "\"explanation\":\"倉庫裡的數量少於訂單所需，這次沒有成立任何訂單。\","
                        + "\"advice\":\"請把數量減到剩餘件數以內，或等補貨後再下單。\",\"available\":2}\n\n");
    }

    @Test
    void whatIsNoStreamOfEventsBreaksOff() throws Exception {
        ReceivedBytes answer = ReceivedBytes.get(server, "/contract/async/lines-late", "");

        assertThat(answer.text()).isEqualTo("{\"number\":1}\n{\"number\":2}\n");
        assertThat(answer.whole()).isFalse();
        assertThat(heard.only().tooLate()).isTrue();
    }

    @Test
    void beforeTheFirstEventThereIsAProblemAndNoEvent() throws Exception {
        ReceivedBytes answer = ReceivedBytes.get(server, "/contract/async/events", "");

        assertThat(answer.status()).isEqualTo("409");
        assertThat(answer.head()).containsIgnoringCase("Content-Type: application/problem+json");
        assertThat(answer.text()).startsWith("{\"type\":");
        assertThat(heard.only().tooLate()).isFalse();
    }

    /** An event cannot be begun where another one stands half written. */
    protected final void assertBreaksOffWithinAnEvent(String path, String whole) throws Exception {
        ReceivedBytes answer = ReceivedBytes.get(server, path, "");

        assertThat(answer.text()).startsWith(whole).doesNotContain("event:error");
        assertThat(answer.whole()).isFalse();
        assertThat(heard.only().tooLate()).isTrue();
    }
}
