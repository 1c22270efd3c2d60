package io.github.plainfault.pages;

import static java.util.Map.entry;

import io.github.plainfault.fault.DeclaredMember;
import io.github.plainfault.fault.DeclaredType;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ParameterIn;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.Violation;
import io.github.plainfault.status.StatusCode;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Faults that could happen, with values that could be, for examples. */
final class Samples {

    private static final int DEEPEST = 5;

    /** For the texts of status codes and of Plainfault's own types. */
    private static final Map<String, Object> ARGUMENTS = Map.of(
            "method",
            "DELETE",
            "allowed",
            List.of("GET", "HEAD"),
            "available",
            List.of("application/json"),
            "supported",
            List.of("application/json"),
            "seconds",
            30,
            "name",
            "page");

    /** What is wrong in a request, by the code of the problem type. */
    private static final Map<String, Violation> VIOLATIONS = Map.ofEntries(
            entry("validation-failed", Violation.inBody("/email", "email", Map.of())),
            entry("malformed-body", Violation.inBody("", "syntax", Map.of("line", 3, "column", 14))),
            entry("wrong-type", Violation.inBody("/quantity", "type", Map.of()).wordedAs("type.integer")),
            entry("unknown-member", Violation.inBody("/quantitiy", "unknown-member", Map.of())),
            entry("missing-member", Violation.inBody("/quantity", "missing", Map.of())),
            entry("unknown-subtype", Violation.inBody("/payment/kind", "unknown-subtype", Map.of())),
            entry("duplicate-member", Violation.inBody("/quantity", "duplicate-member", Map.of())),
            entry("body-limit", Violation.inBody("", "limit", Map.of())),
            entry("missing-parameter", Violation.ofParameter("page", ParameterIn.QUERY, "missing", Map.of())),
            entry(
                    "invalid-parameter",
                    Violation.ofParameter("page", ParameterIn.QUERY, "type", Map.of())
                            .wordedAs("type.integer")));

    private static final Map<String, Object> STRINGS = Map.of(
            "date", "2026-03-31",
            "date-time", "2026-03-31T14:05:00Z",
            "time", "14:05:00Z",
            "duration", "PT30S",
            "email", "reader@example.com",
            "uri", "https://www.example.com/",
            "uri-reference", "/orders/7",
            "uuid", "123e4567-e89b-12d3-a456-426614174000");

    private Samples() {}

    static Fault of(StatusCode status) {
        return builder(ProblemType.of(status.number()), List.of()).build();
    }

    static Fault of(DeclaredType declared) {
        Fault.Builder fault = builder(declared.type(), declared.members());
        for (DeclaredMember member : declared.members()) {
            Violation violation = VIOLATIONS.get(declared.code());
            if (!member.name().equals("errors")) {
                fault.member(member.name(), value(member.schema(), 0));
            } else if (violation != null) {
                fault.violation(violation);
            }
        }
        return fault.build();
    }

    /** A text of the application means its own member, whatever else is called like that. */
    private static Fault.Builder builder(ProblemType type, List<DeclaredMember> members) {
        Map<String, Object> arguments = new HashMap<>(ARGUMENTS);
        members.forEach(member -> arguments.remove(member.name()));
        Fault.Builder fault = Fault.builder(type);
        arguments.forEach(fault::argument);
        return fault;
    }

    /** A value that the schema allows, as far as it can be told. */
    private static Object value(Map<?, ?> schema, int depth) {
        Object constant = schema.get("const");
        Object given = constant == null ? first(schema.get("examples"), schema.get("enum")) : constant;
        if (given != null) {
            return given;
        }
        if (first(schema.get("anyOf"), schema.get("oneOf")) instanceof Map<?, ?> one && depth < DEEPEST) {
            return value(one, depth + 1);
        }
        Object type = schema.get("type") instanceof Collection<?> types ? first(types, null) : schema.get("type");
        return switch (String.valueOf(type)) {
            case "integer" -> schema.get("minimum") instanceof Number least ? least : 2;
            case "number" -> schema.get("minimum") instanceof Number least ? least : 9.5;
            case "boolean" -> true;
            case "array" ->
                schema.get("items") instanceof Map<?, ?> items && depth < DEEPEST
                        ? List.of(value(items, depth + 1))
                        : List.of();
            case "object" -> object(schema, depth);
            default -> STRINGS.getOrDefault(String.valueOf(schema.get("format")), "...");
        };
    }

    private static Map<String, Object> object(Map<?, ?> schema, int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (schema.get("properties") instanceof Map<?, ?> properties && depth < DEEPEST) {
            properties.forEach((name, property) -> {
                if (property instanceof Map<?, ?> ofProperty) {
                    members.put(String.valueOf(name), value(ofProperty, depth + 1));
                }
            });
        }
        return members;
    }

    private static @Nullable Object first(@Nullable Object some, @Nullable Object others) {
        for (Object values : Arrays.asList(some, others)) {
            if (values instanceof Collection<?> collection && !collection.isEmpty()) {
                return collection.iterator().next();
            }
        }
        return null;
    }
}
