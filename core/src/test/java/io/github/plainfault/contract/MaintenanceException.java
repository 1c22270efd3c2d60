package io.github.plainfault.contract;

import io.github.plainfault.fault.RespondWith;

/** When to come back is always the same. */
@RespondWith(status = 503, retryAfter = "PT2M")
public final class MaintenanceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MaintenanceException() {
        super(ContractFailures.SECRET);
    }
}
