package io.github.plainfault.spring.mapping;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;

/** Controllers: the arguments of their methods come from the client, those of any other bean from the application. */
final class Handlers {

    private Handlers() {}

    static boolean isHandler(Class<?> type) {
        return AnnotatedElementUtils.hasAnnotation(ClassUtils.getUserClass(type), Controller.class);
    }

    /** A parameter with the annotations that its method has inherited, or {@code null} if there is none. */
    static @Nullable MethodParameter parameter(
            Object controller, String method, List<Class<?>> parameterTypes, int index) {
        for (Class<?> type = ClassUtils.getUserClass(controller); type != null; type = type.getSuperclass()) {
            for (Method declared : type.getDeclaredMethods()) {
                if (declared.getName().equals(method)
                        && Arrays.asList(declared.getParameterTypes()).equals(parameterTypes)) {
                    return new HandlerMethod(controller, declared).getMethodParameters()[index];
                }
            }
        }
        return null;
    }
}
