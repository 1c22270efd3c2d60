package io.github.plainfault.spring.mapping;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.BindParam;

/** What the client calls the parameters from which Spring makes an object: {@code @BindParam} says so in constructors. */
final class BindNames {

    private BindNames() {}

    /** Translates a path of names of Java, {@code from.zipCode}, into one of names of parameters, {@code from.zip-code}. */
    static String translate(@Nullable Class<?> type, String path) {
        StringBuilder translated = new StringBuilder(path.length());
        ResolvableType current = type == null ? ResolvableType.NONE : ResolvableType.forClass(type);
        for (String segment : path.split("\\.", -1)) {
            int bracket = segment.indexOf('[');
            String name = bracket < 0 ? segment : segment.substring(0, bracket);
            MethodParameter parameter = parameter(current, name);
            BindParam renamed = parameter == null ? null : parameter.getParameterAnnotation(BindParam.class);
            translated
                    .append(translated.isEmpty() ? "" : ".")
                    .append(renamed == null || renamed.value().isEmpty() ? name : renamed.value())
                    .append(bracket < 0 ? "" : segment.substring(bracket));
            current = parameter == null ? ResolvableType.NONE : ResolvableType.forMethodParameter(parameter);
            if (bracket >= 0) {
                current = elementOf(current);
            }
        }
        return translated.toString();
    }

    private static ResolvableType elementOf(ResolvableType container) {
        if (container.isArray()) {
            return container.getComponentType();
        }
        ResolvableType[] generics = container.getGenerics();
        return generics.length == 0 ? ResolvableType.NONE : generics[generics.length - 1];
    }

    private static @Nullable MethodParameter parameter(ResolvableType type, String name) {
        Class<?> owner = type.resolve();
        if (owner == null || owner.isInterface() || BeanUtils.isSimpleValueType(owner)) {
            return null;
        }
        for (Constructor<?> constructor : owner.getDeclaredConstructors()) {
            Parameter[] parameters = constructor.getParameters();
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i].getName().equals(name)) {
                    return new MethodParameter(constructor, i);
                }
            }
        }
        return null;
    }
}
