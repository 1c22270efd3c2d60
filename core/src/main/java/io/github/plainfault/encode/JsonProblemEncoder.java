package io.github.plainfault.encode;

import io.github.plainfault.problem.ProblemDocument;
import io.github.plainfault.problem.ProblemEntry;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.BufferOverflowException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes {@code application/problem+json} (RFC 9457, section 3), members always in the same order, nothing that is
 * absent. The problem's own members are written by hand, so that no naming strategy or inclusion setting of the
 * application reaches them; values of the application's members are written by its own mapper.
 */
public final class JsonProblemEncoder implements ProblemEncoder {

    /** How many bytes are ever written: 1 MiB. Members of the application may be endless. */
    public static final int MOST_BYTES = 1024 * 1024;

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final List<String> ACCEPTED_AS = List.of(MEDIA_TYPE, "application/json");
    private static final int USUAL_SIZE = 768;

    private final JsonFactory factory = new JsonFactory();
    private final MemberWriter members;

    private JsonProblemEncoder(MemberWriter members) {
        this.members = members;
    }

    /** An encoder for applications without a mapper of their own: databind's defaults if it is there, else none. */
    public static JsonProblemEncoder standard() {
        try {
            return new JsonProblemEncoder(DatabindMembers.standard());
        } catch (LinkageError databindAbsent) {
            return withoutDatabind();
        }
    }

    /** An encoder that needs no databind: of the application's members it writes scalars, lists and maps. */
    public static JsonProblemEncoder withoutDatabind() {
        return new JsonProblemEncoder(new PlainMembers());
    }

    /**
     * An encoder whose member values are written as the application writes its own.
     *
     * @param mapper the application's mapper
     */
    public static JsonProblemEncoder withMembersBy(ObjectMapper mapper) {
        return new JsonProblemEncoder(new DatabindMembers(mapper));
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public List<String> acceptedAs() {
        return ACCEPTED_AS;
    }

    @Override
    public byte[] encode(ProblemDocument problem) {
        BoundedBytes bytes = new BoundedBytes(USUAL_SIZE, MOST_BYTES);
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(generator, problem);
        } catch (RuntimeException e) {
            if (bytes.isOverflown()) { // whatever databind made of it
                throw new BufferOverflowException();
            }
            throw e;
        }
        return bytes.toByteArray();
    }

    /**
     * What is written for a member of that Java type, as a JSON Schema (draft 2020-12) of maps, lists, strings, numbers and
     * booleans.
     *
     * <pre>{@code
     * encoder.schemaOf(int.class);      // {type=integer}
     * encoder.schemaOf(Currency.class); // {type=string}
     * }</pre>
     *
     * @return the schema; empty if values may be anything, or if the mapper cannot say what it writes
     */
    public Map<String, Object> schemaOf(Type type) {
        Map<String, Object> scalar = ScalarSchema.of(type);
        return scalar == null ? members.schemaOf(type) : scalar;
    }

    private void write(JsonGenerator generator, ProblemDocument problem) {
        generator.writeStartObject();
        generator.writeStringProperty("type", problem.type());
        generator.writeStringProperty("title", problem.title());
        generator.writeNumberProperty("status", problem.status().number());
        write(generator, "detail", problem.detail());
        write(generator, "instance", problem.instance());
        write(generator, "explanation", problem.explanation());
        write(generator, "advice", problem.advice());
        writeErrors(generator, problem.errors());
        if (problem.isCapped()) {
            generator.writeNumberProperty("errorCount", problem.errorCount());
        }
        problem.members().forEach((name, value) -> {
            generator.writeName(name);
            writeValue(generator, value, members);
        });
        generator.writeEndObject();
    }

    private void writeErrors(JsonGenerator generator, List<ProblemEntry> errors) {
        if (errors.isEmpty()) {
            return;
        }
        generator.writeArrayPropertyStart("errors");
        for (ProblemEntry error : errors) {
            generator.writeStartObject();
            write(generator, "detail", error.detail());
            write(generator, "pointer", error.pointer());
            write(generator, "parameter", error.parameter());
            write(generator, "in", error.in());
            write(generator, "code", error.code());
            if (error.rejected() != null) {
                generator.writeName("rejected");
                writeValue(generator, error.rejected(), members);
            }
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    private static void write(JsonGenerator generator, String name, @Nullable String value) {
        if (value != null) {
            generator.writeStringProperty(name, value);
        }
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
