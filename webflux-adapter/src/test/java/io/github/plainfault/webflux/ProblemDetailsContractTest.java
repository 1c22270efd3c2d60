package io.github.plainfault.webflux;

import io.github.plainfault.contract.AdapterContract;
import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.RunningServer;
import java.util.Map;

/** With Spring's own problem details switched on, nothing is answered otherwise. */
class ProblemDetailsContractTest extends AdapterContract {

    ProblemDetailsContractTest() {
        super(ContractServer.FLUX_PROBLEM_DETAILS);
    }

    @Override
    protected RunningServer start() {
        return NettyWebFluxContractTest.start(
                NettyWebFluxContractTest.Application.class, Map.of("spring.webflux.problemdetails.enabled", "true"));
    }
}
