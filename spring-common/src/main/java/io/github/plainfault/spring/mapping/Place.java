package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.ParameterIn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;

/**
 * Where an object stands in the request: it is the body, a part of it, or made of parameters.
 *
 * @param parameter the parameter of the handler that gets it, or {@code null}
 * @param type the type of the whole argument, or {@code null}
 * @param within the steps from the argument to the object, if it is an element of it
 */
record Place(@Nullable MethodParameter parameter, @Nullable ResolvableType type, List<Step> within) {

    /** An argument that was bound to the request. */
    static Place of(@Nullable MethodParameter parameter, @Nullable Object target) {
        return new Place(parameter, type(parameter, target), List.of());
    }

    /** An argument of a handler, or an element of one. */
    static Place of(ParameterValidationResult result) {
        MethodParameter parameter = result.getMethodParameter();
        Object element = result.getContainer() != null ? result.getContainer() : result.getArgument();
        Integer index = result.getContainerIndex();
        Object key = result.getContainerKey();
        List<Step> within = List.of();
        if (index != null) {
            within = List.of(Step.index(index));
        } else if (key instanceof CharSequence || key instanceof Number) {
            within = List.of(Step.key(key.toString()));
        }
        return new Place(parameter, type(parameter, element), within);
    }

    /** Whether it is the body, or a part of it that is read like one. */
    static boolean isBody(@Nullable MethodParameter parameter) {
        return parameter != null && (parameter.hasParameterAnnotation(RequestBody.class) || isPart(parameter));
    }

    private static boolean isPart(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestPart.class);
    }

    boolean isBody() {
        return isBody(parameter);
    }

    /** The name of the part that it is, or {@code null}. */
    @Nullable
    String part() {
        return parameter != null && isPart(parameter) ? ParameterFaults.name(parameter) : null;
    }

    ParameterIn in() {
        return ParameterFaults.in(parameter);
    }

    /** The declared type, which knows what lists are of; but the actual class, where that says more. */
    private static @Nullable ResolvableType type(@Nullable MethodParameter parameter, @Nullable Object target) {
        if (parameter == null) {
            return target == null ? null : ResolvableType.forClass(target.getClass());
        }
        ResolvableType declared = ResolvableType.forMethodParameter(parameter);
        while (target != null && !isType(declared, target) && declared.hasGenerics()) {
            declared = declared.getGeneric(0); // Mono<Order>
        }
        if (target == null || target instanceof Collection || target instanceof Map) {
            return declared;
        }
        Class<?> actual = target.getClass();
        return actual.isArray() || actual.equals(declared.resolve()) ? declared : ResolvableType.forClass(actual);
    }

    private static boolean isType(ResolvableType declared, Object target) {
        Class<?> type = declared.resolve();
        return type != null && type.isInstance(target);
    }
}
