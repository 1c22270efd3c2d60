package io.github.plainfault.servlet;

import io.github.plainfault.contract.AdapterContract;
import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.RunningServer;
import java.util.Map;

/** With Spring's own problem details switched on, nothing is answered otherwise. */
class ProblemDetailsContractTest extends AdapterContract {

    ProblemDetailsContractTest() {
        super(ContractServer.MVC_PROBLEM_DETAILS);
    }

    @Override
    protected RunningServer start() {
        return MvcContractApplication.startWithout(
                MvcContractApplication.class,
                Map.of("spring.mvc.problemdetails.enabled", "true"),
                MvcContractApplication.JETTY);
    }
}
