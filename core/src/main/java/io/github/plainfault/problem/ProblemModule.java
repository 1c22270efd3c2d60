package io.github.plainfault.problem;

import java.util.Map;
import org.zalando.problem.Problem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Teaches Jackson 3 to write any zalando {@link Problem} as RFC 9457 says. Without it, Jackson 3 writes a thrown problem
 * as an exception: stack trace, causes and all.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new ProblemModule()).build();
 * }</pre>
 */
public final class ProblemModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** The module has no settings. */
    public ProblemModule() {
        super("plainfault-problem");
        addSerializer(new ProblemSerializer());
    }

    private static final class ProblemSerializer extends StdSerializer<Problem> {

        ProblemSerializer() {
            super(Problem.class);
        }

        @Override
        public void serialize(Problem problem, JsonGenerator generator, SerializationContext context) {
            generator.writeStartObject();
            write(generator, "type", problem.getType());
            write(generator, "title", problem.getTitle());
            if (problem.getStatus() != null) {
                generator.writeNumberProperty("status", problem.getStatus().getStatusCode());
            }
            write(generator, "detail", problem.getDetail());
            write(generator, "instance", problem.getInstance());
            Map<String, Object> members =
                    problem instanceof ProblemDocument own ? own.getParameters() : ForeignMembers.of(problem);
            members.forEach(generator::writePOJOProperty);
            generator.writeEndObject();
        }

        private static void write(JsonGenerator generator, String name, Object value) {
            if (value != null) {
                generator.writeStringProperty(name, value.toString());
            }
        }
    }
}
