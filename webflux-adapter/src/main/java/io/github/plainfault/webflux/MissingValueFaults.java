package io.github.plainfault.webflux;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.spring.mapping.ParameterFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.MissingRequestValueException;

/** A required value that the request does not have, as Spring WebFlux reports it. */
public final class MissingValueFaults implements FaultMapping {

    /** The mapping has no settings. */
    public MissingValueFaults() {}

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        return failure instanceof MissingRequestValueException missing
                ? ParameterFaults.missing(missing.getName(), ParameterFaults.in(missing.getMethodParameter()))
                : null;
    }
}
