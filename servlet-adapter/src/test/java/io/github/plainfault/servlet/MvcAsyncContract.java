package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.AsyncContract;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** What only servlets have to answer later. */
abstract class MvcAsyncContract extends AsyncContract {

    /**
     * @param otherServer the auto-configuration of the server that is not under test
     */
    MvcAsyncContract(String otherServer) {
        this(PROPERTIES, otherServer);
    }

    MvcAsyncContract(Map<String, String> properties, String otherServer) {
        super(MvcContractApplication.startWithout(Application.class, properties, otherServer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"callable", "deferred", "streaming", "emitter", "events", "raw-thrown", "raw-dispatch"})
    void whatFailsBeforeTheFirstByteIsOneProblem(String way) throws Exception {
        assertAnswers("/mvc/" + way, 409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"callable-slow", "deferred-slow", "events-slow", "raw-slow", "raw-set"})
    void whatRunsOutOfTimeIsOneProblem(String way) throws Exception {
        assertAnswers("/mvc/" + way, 503);
    }

    /** Spring interrupts the handler before it says that the time is over, and whoever is first is the failure. */
    @RepeatedTest(10)
    void anInterruptedHandlerIsAlwaysTooSlow() throws Exception {
        assertAnswers("/mvc/callable-hidden", 503);
    }

    @Test
    void anErrorThatAnotherThreadSendsIsOneProblem() throws Exception {
        assertAnswers("/mvc/raw-sent", 429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"streaming-late", "emitter-late"})
    void whatFailsAfterTheFirstByteBreaksOff(String way) throws Exception {
        assertBreaksOff("/mvc/" + way, "1", 409);
    }

    @Test
    void whatRunsOutOfTimeAfterTheFirstByteBreaksOff() throws Exception {
        assertBreaksOff("/mvc/raw-late-slow", "1", 503);
    }

    @Test
    void eventsOfAnEmitterBreakOff() throws Exception {
        assertBreaksOff("/mvc/events-late", "data:1\n\n", 409);
    }

    @Test
    void eventsThatRunOutOfTimeBreakOff() throws Exception {
        assertBreaksOff("/mvc/events-late-slow", "data:1\n\n", 503);
    }

    @Test
    void eventsThatEndWhenTheirTimeIsOverDoNotFail() throws Exception {
        assertEnds("/mvc/events-in-time", "data:1\n\n");
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({AsyncContract.Recording.class, MvcAsyncController.class})
    static class Application {}
}
