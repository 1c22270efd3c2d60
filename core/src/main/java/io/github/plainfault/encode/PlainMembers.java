package io.github.plainfault.encode;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Members without databind: collections, arrays and maps by their elements, anything else but exceptions by its {@code toString}. */
final class PlainMembers implements MemberWriter {

    @Override
    public void write(JsonGenerator generator, Object value) {
        if (value instanceof Object[] array) {
            write(generator, Arrays.asList(array));
        } else if (value instanceof Collection<?> elements) {
            generator.writeStartArray();
            elements.forEach(element -> JacksonMembers.writeValue(generator, element, this));
            generator.writeEndArray();
        } else if (value instanceof Map<?, ?> entries) {
            generator.writeStartObject();
            entries.forEach((name, element) -> {
                generator.writeName(String.valueOf(name));
                JacksonMembers.writeValue(generator, element, this);
            });
            generator.writeEndObject();
        } else if (value instanceof Throwable) {
            generator.writeNull();
        } else {
            generator.writeString(value.toString());
        }
    }

    @Override
    public Map<String, Object> schemaOf(Type type) {
        Map<String, Object> scalar = ScalarSchema.of(type);
        if (scalar != null) {
            return scalar;
        }
        Type raw = type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
        if (!(raw instanceof Class<?> known)) {
            return Map.of();
        }
        if (Map.class.isAssignableFrom(known)) {
            return Map.of("type", "object");
        }
        if (Object[].class.isAssignableFrom(known)) {
            return Map.of("type", "array", "items", schemaOf(known.getComponentType()));
        }
        if (Collection.class.isAssignableFrom(known)) {
            return Map.of("type", "array");
        }
        // behind anything that is not final there may be a collection or a number
        return known.isEnum() || Modifier.isFinal(known.getModifiers()) ? Map.of("type", "string") : Map.of();
    }
}
