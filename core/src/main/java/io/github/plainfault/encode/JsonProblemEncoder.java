package io.github.plainfault.encode;

import io.github.plainfault.problem.ProblemDocument;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes {@code application/problem+json} (RFC 9457, section 3), members always in the same order, nothing that is
 * absent. The problem's own members are written by hand, so that no naming strategy or inclusion setting of the
 * application reaches them; values of the application's members are written by its own mapper, unless they are texts,
 * whole numbers or truth values.
 */
public final class JsonProblemEncoder implements ProblemEncoder {

    /** How many bytes are ever written: 1 MiB. Members of the application may be endless. */
    public static final int MOST_BYTES = 1024 * 1024;

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final List<String> ACCEPTED_AS = List.of(MEDIA_TYPE, "application/json");

    private final EncodedTexts constants = new EncodedTexts();
    private final JacksonMembers members;

    private JsonProblemEncoder(MemberWriter members) {
        this.members = new JacksonMembers(members);
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
        return JsonBody.of(problem, constants, members);
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
        return members.schemaOf(type);
    }
}
