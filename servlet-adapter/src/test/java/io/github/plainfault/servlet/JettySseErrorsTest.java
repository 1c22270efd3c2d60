package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.SseErrorsContract;
import org.junit.jupiter.api.Test;

/** Streams of events that fail, on Jetty. */
class JettySseErrorsTest extends SseErrorsContract {

    JettySseErrorsTest() {
        super(MvcContractApplication.startWithout(
                MvcAsyncContract.Application.class, PROPERTIES, MvcContractApplication.TOMCAT));
    }

    @Test
    void anEventThatCannotBeWrittenBreaksOff() throws Exception {
        assertBreaksOffWithinAnEvent("/mvc/events-unwritable", "data:1\n\n");
    }
}
