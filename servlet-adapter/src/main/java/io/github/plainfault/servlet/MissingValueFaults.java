package io.github.plainfault.servlet;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.ParameterIn;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.spring.mapping.ParameterFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.MissingMatrixVariableException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** A required value that the request does not have, as Spring MVC reports it. */
public final class MissingValueFaults implements FaultMapping {

    /** The mapping has no settings. */
    public MissingValueFaults() {}

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        if (failure instanceof MissingServletRequestParameterException missing) {
            return ParameterFaults.missing(missing.getParameterName(), ParameterIn.QUERY);
        }
        if (failure instanceof MissingRequestHeaderException missing) {
            return ParameterFaults.missing(missing.getHeaderName(), ParameterIn.HEADER);
        }
        if (failure instanceof MissingRequestCookieException missing) {
            return ParameterFaults.missing(missing.getCookieName(), ParameterIn.COOKIE);
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return ParameterFaults.missing(missing.getRequestPartName(), ParameterIn.PART);
        }
        if (failure instanceof MissingMatrixVariableException missing) {
            return ParameterFaults.missing(missing.getVariableName(), ParameterIn.MATRIX);
        }
        // a path variable that the mapping does not declare is a mistake of the server
        return failure instanceof MissingPathVariableException missing && missing.isMissingAfterConversion()
                ? ParameterFaults.missing(missing.getVariableName(), ParameterIn.PATH)
                : null;
    }
}
