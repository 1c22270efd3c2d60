package io.github.plainfault.encode;

import java.lang.reflect.Type;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes the value of a member that is more than a string, number or boolean, and says what comes of it. */
interface MemberWriter {

    void write(JsonGenerator generator, Object value);

    /** The JSON Schema of what is written for values of that type; empty if it may be anything. */
    Map<String, Object> schemaOf(Type type);
}
