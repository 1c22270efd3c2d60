package io.github.plainfault.encode;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Members as the application's own mapper writes them. The only class that needs Jackson's databind. */
final class DatabindMembers implements MemberWriter {

    private final ObjectMapper mapper;

    DatabindMembers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Here, so that the verifier of another class need not load a mapper that may be absent. */
    static MemberWriter standard() {
        return new DatabindMembers(new JsonMapper());
    }

    @Override
    public void write(JsonGenerator generator, Object value) {
        mapper.writeValue(generator, value);
    }
}
