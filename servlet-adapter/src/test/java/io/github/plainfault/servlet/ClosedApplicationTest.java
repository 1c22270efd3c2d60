package io.github.plainfault.servlet;

import io.github.plainfault.spring.contract.ClosedApplication;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * What an embedded server has answered with, goes with its application. Not tried with Spring MVC on Jetty: a cache of
 * Spring's ({@code SpringFactoriesLoader}) holds the class loader of Jetty's web application until memory is short.
 */
class ClosedApplicationTest {

    @Test
    void onTomcatNothingHoldsIt() throws IOException, InterruptedException {
        ClosedApplication.assertCollected(() -> MvcContractApplication.startWithout(MvcContractApplication.JETTY));
    }
}
