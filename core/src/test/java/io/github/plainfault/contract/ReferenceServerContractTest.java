package io.github.plainfault.contract;

import java.io.IOException;
import java.util.function.UnaryOperator;

/** The core alone fulfils the contract; what differs elsewhere is the work of an adapter. */
class ReferenceServerContractTest extends AdapterContract {

    ReferenceServerContractTest() {
        super(ContractServer.CORE);
    }

    @Override
    protected RunningServer start() throws IOException {
        return new ReferenceServer(UnaryOperator.identity());
    }
}
