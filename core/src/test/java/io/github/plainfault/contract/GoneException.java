package io.github.plainfault.contract;

import io.github.plainfault.fault.RespondWith;

/** The status says it all. */
@RespondWith(status = 410)
public final class GoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GoneException() {
        super(ContractFailures.SECRET);
    }
}
