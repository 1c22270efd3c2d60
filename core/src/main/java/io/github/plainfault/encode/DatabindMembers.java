package io.github.plainfault.encode;

import java.lang.reflect.Type;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.bean.BeanSerializerBase;
import tools.jackson.databind.ser.std.NullSerializer;

/**
 * Members as the application's own mapper writes them, but for exceptions inside of them: as beans they would be stack
 * traces. The only class that needs Jackson's databind.
 */
final class DatabindMembers implements MemberWriter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabindMembers.class);

    private final ObjectMapper mapper;

    DatabindMembers(ObjectMapper mapper) {
        SimpleModule module = new SimpleModule("plainfault-members").setSerializerModifier(new WithoutExceptions());
        this.mapper = mapper.rebuild().addModule(module).build();
    }

    /** Here, so that the verifier of another class need not load a mapper that may be absent. */
    static MemberWriter standard() {
        return new DatabindMembers(new JsonMapper());
    }

    @Override
    public void write(JsonGenerator generator, Object value) {
        mapper.writeValue(generator, value);
    }

    @Override
    public Map<String, Object> schemaOf(Type type) {
        try {
            DatabindSchema schema = new DatabindSchema();
            mapper.acceptJsonFormatVisitor(mapper.constructType(type), schema);
            return schema.schema();
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            LOG.debug("What is written for {} cannot be told", type, e);
            return Map.of();
        }
    }

    /** One for which the application has a serializer of its own is written by that. */
    private static final class WithoutExceptions extends ValueSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription.Supplier bean, ValueSerializer<?> serializer) {
            boolean asBean =
                    serializer instanceof BeanSerializerBase && Throwable.class.isAssignableFrom(bean.getBeanClass());
            return asBean ? NullSerializer.instance : serializer;
        }
    }
}
