package io.github.plainfault.encode;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.BufferOverflowException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What only Jackson knows how to write: members of the application that are more than a text or a whole number. */
final class JacksonMembers {

    private static final int USUAL_SIZE = 256;

    private final JsonFactory factory = new JsonFactory();
    private final MemberWriter values;

    /**
     * @param values writes values that are no scalars
     */
    JacksonMembers(MemberWriter values) {
        this.values = values;
    }

    /**
     * The member as it stands in an object, name and value.
     *
     * @throws BufferOverflowException if it is endless
     */
    byte[] write(String name, @Nullable Object value) {
        BoundedBytes bytes = new BoundedBytes(USUAL_SIZE, JsonProblemEncoder.MOST_BYTES);
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
            generator.writeStartObject();
            generator.writeName(name);
            writeValue(generator, value, values);
            generator.writeEndObject();
        } catch (RuntimeException e) {
            if (bytes.isOverflown()) { // whatever databind made of it
                throw new BufferOverflowException();
            }
            throw e;
        }
        byte[] object = bytes.toByteArray();
        return Arrays.copyOfRange(object, 1, object.length - 1); // without the braces
    }

    /** The JSON Schema of what is written for members of that type; empty if it may be anything. */
    Map<String, Object> schemaOf(Type type) {
        Map<String, Object> scalar = ScalarSchema.of(type);
        return scalar == null ? values.schemaOf(type) : scalar;
    }

    static void writeValue(JsonGenerator generator, @Nullable Object value, MemberWriter others) {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof String text) {
            generator.writeString(text);
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            generator.writeNumber(((Number) value).intValue());
        } else if (value instanceof Long number) {
            generator.writeNumber(number);
        } else if (value instanceof Double number) {
            generator.writeNumber(number);
        } else if (value instanceof Float number) {
            generator.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            generator.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            generator.writeNumber(number);
        } else {
            others.write(generator, value);
        }
    }
}
