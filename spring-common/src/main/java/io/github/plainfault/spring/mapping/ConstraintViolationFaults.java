package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.Violation;
import io.github.plainfault.http.RequestFacts;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;

/**
 * Arguments of a controller with {@code @Validated} on its class, which an interceptor has validated. The same exception
 * out of a service or an entity says that the application has let something through: a mistake of the server, and nothing
 * of it is told.
 */
final class ConstraintViolationFaults implements FaultMapping {

    private static final String CODE = "validation-failed";

    private final ConstraintWords words;
    private final ProblemType ofBody;
    private final ProblemType ofParameters = ProblemType.of(400, CODE);

    ConstraintViolationFaults(ConstraintWords words, int validationStatus) {
        this.words = words;
        this.ofBody = ProblemType.of(validationStatus, CODE);
    }

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        if (!(failure instanceof ConstraintViolationException invalid) || invalid.getConstraintViolations() == null) {
            return null;
        }
        List<Violation> violations = new ArrayList<>();
        boolean onlyBody = true;
        for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
            MethodParameter parameter = argument(violation);
            if (parameter == null) {
                return null;
            }
            Place place = Place.of(parameter, null);
            onlyBody &= place.isBody();
            violations.add(words.violation((Object) violation, place));
        }
        if (violations.isEmpty()) {
            return null;
        }
        return Fault.builder(onlyBody ? ofBody : ofParameters)
                .violations(violations)
                .build();
    }

    /** The argument of a controller's method that it is about, or {@code null}. */
    private static @Nullable MethodParameter argument(ConstraintViolation<?> violation) {
        Object controller = violation.getRootBean();
        if (controller == null || !Handlers.isHandler(controller.getClass())) {
            return null;
        }
        Path.MethodNode method = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                method = node.as(Path.MethodNode.class);
            } else if (node.getKind() == ElementKind.PARAMETER && method != null) {
                int index = node.as(Path.ParameterNode.class).getParameterIndex();
                return Handlers.parameter(controller, method.getName(), method.getParameterTypes(), index);
            }
        }
        return null;
    }
}
