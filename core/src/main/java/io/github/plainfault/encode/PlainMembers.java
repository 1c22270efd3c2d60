package io.github.plainfault.encode;

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
}
