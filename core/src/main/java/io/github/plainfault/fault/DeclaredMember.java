package io.github.plainfault.fault;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A member that answers of one problem type may have beside those of every problem.
 *
 * <pre>{@code
 * new DeclaredMember("available", Map.of("type", "integer"));
 * }</pre>
 *
 * @param name its name in the body
 * @param schema what its values look like: a JSON Schema (draft 2020-12) as maps, lists, strings, numbers and booleans;
 *     empty if nothing is known. A value that is {@code null} in Java is left out of a body, so no member is required.
 */
public record DeclaredMember(String name, Map<String, Object> schema) {

    /** Checks. */
    public DeclaredMember {
        requireNonNull(name, "name");
        requireNonNull(schema, "schema");
    }
}
