package io.github.plainfault.encode;

import tools.jackson.core.JsonGenerator;

/** Writes the value of a member that is more than a string, number or boolean. */
@FunctionalInterface
interface MemberWriter {

    void write(JsonGenerator generator, Object value);
}
