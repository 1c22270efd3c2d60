package io.github.plainfault.webflux;

import io.github.plainfault.spring.contract.ClosedApplication;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an embedded server has answered with, goes with its application. */
class ClosedApplicationTest {

    @ParameterizedTest
    @EnumSource
    void nothingHoldsIt(WebFluxServer server) throws IOException, InterruptedException {
        ClosedApplication.assertCollected(() -> server.start(NettyWebFluxContractTest.Application.class, Map.of()));
    }
}
