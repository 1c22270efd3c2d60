package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.ParameterIn;
import io.github.plainfault.http.RequestFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ServerWebInputException;

/** A parameter of a handler method that cannot be read as its type, on MVC and on WebFlux. */
final class TypeMismatchFaults implements FaultMapping {

    private final RejectedValues rejectedValues;

    TypeMismatchFaults(RejectedValues rejectedValues) {
        this.rejectedValues = rejectedValues;
    }

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        if (failure instanceof ConversionNotSupportedException) {
            return Fault.of(500);
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return mistyped(mismatch.getParameter(), mismatch);
        }
        if (failure instanceof ServerWebInputException input
                && input.getMethodParameter() != null
                && input.getCause() instanceof TypeMismatchException mismatch
                && !(mismatch instanceof ConversionNotSupportedException)) {
            return mistyped(input.getMethodParameter(), mismatch);
        }
        return null;
    }

    private Fault mistyped(MethodParameter parameter, TypeMismatchException mismatch) {
        String name = ParameterFaults.name(parameter);
        ParameterIn in = ParameterFaults.in(parameter);
        Object value = mismatch.getValue();
        return ParameterFaults.mistyped(
                name,
                in,
                TypeWords.ofParameter(parameter, mismatch.getRequiredType(), value),
                rejectedValues.ofParameter(value, name, in, parameter));
    }
}
