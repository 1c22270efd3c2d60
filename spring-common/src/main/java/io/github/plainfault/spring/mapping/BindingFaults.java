package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.http.RequestFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.support.WebExchangeBindException;

/** Validation of an object bound to the request: a body, or a form object made of parameters. */
final class BindingFaults implements FaultMapping {

    private static final String CODE = "validation-failed";

    private final ConstraintWords words;
    private final ProblemType ofBody;
    private final ProblemType ofParameters = ProblemType.of(400, CODE);

    BindingFaults(ConstraintWords words, int validationStatus) {
        this.words = words;
        this.ofBody = ProblemType.of(validationStatus, CODE);
    }

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        if (failure instanceof MethodArgumentNotValidException invalid) {
            return faultOf(invalid.getBindingResult(), invalid.getParameter());
        }
        if (failure instanceof WebExchangeBindException invalid) {
            return faultOf(invalid.getBindingResult(), invalid.getMethodParameter());
        }
        return failure instanceof BindException invalid ? faultOf(invalid.getBindingResult(), null) : null;
    }

    private Fault faultOf(BindingResult result, @Nullable MethodParameter parameter) {
        Place place = Place.of(parameter, result.getTarget());
        Fault.Builder fault = Fault.builder(place.isBody() ? ofBody : ofParameters);
        for (ObjectError error : result.getAllErrors()) {
            fault.violation(words.violation(error, place));
        }
        return fault.build();
    }
}
