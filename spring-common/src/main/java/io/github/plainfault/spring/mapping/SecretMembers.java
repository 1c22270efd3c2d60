package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Sensitive;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.StringUtils;

/** Members that are marked as secrets: with {@link Sensitive}, with what others call so, or as never written. */
final class SecretMembers {

    /** By simple name: every library has its own. */
    private static final Set<String> MARKS = Set.of("Sensitive", "Secret", "JsonIgnore");

    private SecretMembers() {}

    /** Whether one of the members on the way is marked. */
    static boolean onTheWay(@Nullable ResolvableType type, List<Step> steps) {
        ResolvableType current = type == null ? ResolvableType.NONE : type;
        for (Step step : steps) {
            if (step.property() == null) {
                current = elementOf(current);
                continue;
            }
            Class<?> owner = current.resolve();
            if (owner != null && isMarked(owner, step.property())) {
                return true;
            }
            current = owner == null ? ResolvableType.NONE : typeOf(current, owner, step.property());
        }
        return false;
    }

    /** Whether a field, an accessor or a parameter of a constructor of that name is marked. */
    static boolean isMarked(Class<?> owner, String property) {
        for (Class<?> type = owner; type != null && type != Object.class; type = type.getSuperclass()) {
            if (isMarkedIn(type, property)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it has one of those annotations, or one that has one. */
    static boolean isMarked(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (isMark(annotation)) {
                return true;
            }
            for (Annotation meta : annotation.annotationType().getAnnotations()) {
                if (isMark(meta)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isMark(Annotation annotation) {
        if (MARKS.contains(annotation.annotationType().getSimpleName())) {
            return true;
        }
        // Jackson's word for what may come but never goes
        return annotation.annotationType().getSimpleName().equals("JsonProperty")
                && "WRITE_ONLY".equals(String.valueOf(AnnotationUtils.getValue(annotation, "access")));
    }

    private static boolean isMarkedIn(Class<?> type, String property) {
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals(property) && isMarked(field)) {
                return true;
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isAccessor(method, property) && (isMarked(method) || isMarked(method.getParameters()))) {
                return true;
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            for (Parameter parameter : constructor.getParameters()) {
                if (parameter.getName().equals(property) && isMarked(parameter)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAccessor(Method method, String property) {
        String capitalized = StringUtils.capitalize(property);
        String name = method.getName();
        return method.getParameterCount() == 0
                ? name.equals(property) || name.equals("get" + capitalized) || name.equals("is" + capitalized)
                : method.getParameterCount() == 1 && name.equals("set" + capitalized);
    }

    private static boolean isMarked(AnnotatedElement... elements) {
        for (AnnotatedElement element : elements) {
            if (isMarked(element.getAnnotations())) {
                return true;
            }
        }
        return false;
    }

    private static ResolvableType typeOf(ResolvableType current, Class<?> owner, String property) {
        for (Class<?> type = owner; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(property)) {
                    return ResolvableType.forField(field, current);
                }
            }
        }
        return ResolvableType.NONE;
    }

    private static ResolvableType elementOf(ResolvableType container) {
        if (container.isArray()) {
            return container.getComponentType();
        }
        ResolvableType[] generics = container.getGenerics();
        return generics.length == 0 ? ResolvableType.NONE : generics[generics.length - 1];
    }
}
