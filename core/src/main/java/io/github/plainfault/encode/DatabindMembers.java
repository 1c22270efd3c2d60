package io.github.plainfault.encode;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectMapper;

/** Members as the application's own mapper writes them. The only class that needs Jackson's databind. */
final class DatabindMembers implements MemberWriter {

    private final ObjectMapper mapper;

    DatabindMembers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void write(JsonGenerator generator, Object value) {
        mapper.writeValue(generator, value);
    }
}
