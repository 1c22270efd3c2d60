package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.Violation;
import io.github.plainfault.http.RequestFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationException;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Validation of the arguments of a handler method; that of its return value is a mistake of the server. */
final class MethodValidationFaults implements FaultMapping {

    private static final String CODE = "validation-failed";

    private final ConstraintWords words;
    private final ProblemType ofBody;
    private final ProblemType ofParameters = ProblemType.of(400, CODE);

    MethodValidationFaults(ConstraintWords words, int validationStatus) {
        this.words = words;
        this.ofBody = ProblemType.of(validationStatus, CODE);
    }

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        if (failure instanceof HandlerMethodValidationException invalid) {
            return faultOf(invalid);
        }
        // what an interceptor around a controller reports, as older applications have it
        return failure instanceof MethodValidationException invalid
                        && Handlers.isHandler(invalid.getTarget().getClass())
                ? faultOf(invalid)
                : null;
    }

    private Fault faultOf(MethodValidationResult invalid) {
        if (invalid.isForReturnValue()) {
            return Fault.of(500);
        }
        List<Violation> violations = new ArrayList<>();
        boolean onlyBody = true;
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            Place place = Place.of(result);
            onlyBody &= place.isBody();
            violations.addAll(violations(result, place));
        }
        for (MessageSourceResolvable error : invalid.getCrossParameterValidationResults()) {
            onlyBody = false;
            violations.add(words.violation(error));
        }
        boolean bodyStatus = onlyBody && !violations.isEmpty();
        return Fault.builder(bodyStatus ? ofBody : ofParameters)
                .violations(violations)
                .build();
    }

    private List<Violation> violations(ParameterValidationResult result, Place place) {
        List<Violation> violations = new ArrayList<>();
        for (MessageSourceResolvable error : result.getResolvableErrors()) {
            if (result instanceof ParameterErrors && error instanceof ObjectError bound) {
                violations.add(words.violation(bound, place));
            } else {
                violations.add(words.violation(result, error, place));
            }
        }
        return violations;
    }
}
