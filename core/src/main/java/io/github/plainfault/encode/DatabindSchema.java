package io.github.plainfault.encode;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsonFormatVisitors.JsonAnyFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonArrayFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonBooleanFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatTypes;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitable;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonIntegerFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonMapFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonNullFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonNumberFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonValueFormat;
import tools.jackson.databind.ser.BeanPropertyWriter;

/**
 * The JSON Schema of one type, asked of the mapper that writes it: names, formats and what is left out are its own.
 * Objects inside of themselves, and what lies deeper than anybody reads, may be anything.
 */
final class DatabindSchema extends JsonFormatVisitorWrapper.Base {

    private static final int DEEPEST = 5;

    /** Formats that draft 2020-12 knows, and that Java's values fulfil. */
    private static final Map<JsonValueFormat, String> FORMATS = Map.of(
            JsonValueFormat.DATE, "date",
            JsonValueFormat.DATE_TIME, "date-time",
            JsonValueFormat.TIME, "time",
            JsonValueFormat.URI, "uri",
            JsonValueFormat.UUID, "uuid",
            JsonValueFormat.EMAIL, "email",
            JsonValueFormat.REGEX, "regex");

    /** Texts whose format the mapper does not tell. */
    private static final Map<Class<?>, String> FORMAT_OF_CLASS =
            Map.of(Duration.class, "duration", Period.class, "duration", URI.class, "uri-reference");

    /** Without an offset they are no dates and times of RFC 3339. */
    private static final Set<Class<?>> WITHOUT_OFFSET = Set.of(LocalDateTime.class, LocalTime.class);

    private final Set<Class<?>> above;
    private final Map<String, Object> schema = new LinkedHashMap<>();

    DatabindSchema() {
        this(Set.of());
    }

    private DatabindSchema(Set<Class<?>> above) {
        this.above = above;
    }

    Map<String, Object> schema() {
        return schema;
    }

    @Override
    public JsonStringFormatVisitor expectStringFormat(JavaType type) {
        schema.put("type", "string");
        String format = FORMAT_OF_CLASS.get(type.getRawClass());
        if (format != null) {
            schema.put("format", format);
        }
        return new JsonStringFormatVisitor() {
            @Override
            public void format(JsonValueFormat format) {
                String known = FORMATS.get(format);
                if (known != null && !WITHOUT_OFFSET.contains(type.getRawClass())) {
                    schema.putIfAbsent("format", known);
                }
            }

            @Override
            public void enumTypes(Set<String> constants) {
                schema.put("enum", List.copyOf(constants));
            }
        };
    }

    @Override
    public JsonIntegerFormatVisitor expectIntegerFormat(JavaType type) {
        schema.put("type", "integer");
        return new JsonIntegerFormatVisitor.Base();
    }

    @Override
    public JsonNumberFormatVisitor expectNumberFormat(JavaType type) {
        schema.put("type", "number");
        return new JsonNumberFormatVisitor.Base();
    }

    @Override
    public JsonBooleanFormatVisitor expectBooleanFormat(JavaType type) {
        schema.put("type", "boolean");
        return new JsonBooleanFormatVisitor.Base();
    }

    @Override
    public JsonNullFormatVisitor expectNullFormat(JavaType type) {
        schema.put("type", "null");
        return new JsonNullFormatVisitor.Base();
    }

    @Override
    public JsonAnyFormatVisitor expectAnyFormat(JavaType type) {
        return new JsonAnyFormatVisitor.Base();
    }

    @Override
    public JsonArrayFormatVisitor expectArrayFormat(JavaType type) {
        if (type.hasRawClass(byte[].class)) { // the mapper says an array of numbers, and writes a text
            schema.put("type", "string");
            schema.put("contentEncoding", "base64");
        } else if (type.hasRawClass(char[].class)) {
            schema.put("type", "string");
        } else {
            schema.put("type", "array");
        }
        return new JsonArrayFormatVisitor.Base(getContext()) {
            @Override
            public void itemsFormat(JsonFormatVisitable items, JavaType itemType) {
                put("items", inner(items, itemType));
            }

            @Override
            public void itemsFormat(JsonFormatTypes items) {
                put("items", Map.of("type", items.value()));
            }

            private void put(String name, Map<String, Object> items) {
                if ("array".equals(schema.get("type")) && !items.isEmpty()) {
                    schema.put(name, items);
                }
            }
        };
    }

    @Override
    public JsonMapFormatVisitor expectMapFormat(JavaType type) {
        schema.put("type", "object");
        return new JsonMapFormatVisitor.Base(getContext()) {
            @Override
            public void valueFormat(JsonFormatVisitable values, JavaType valueType) {
                Map<String, Object> ofValues = inner(values, valueType);
                if (!ofValues.isEmpty()) {
                    schema.put("additionalProperties", ofValues);
                }
            }
        };
    }

    @Override
    public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
        if (type.hasRawClass(Object.class)) {
            return new JsonObjectFormatVisitor.Base(getContext()); // may be anything
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        Set<Class<?>> path = new HashSet<>(above);
        path.add(type.getRawClass());
        return new JsonObjectFormatVisitor.Base(getContext()) {
            @Override
            public void property(BeanProperty property) {
                optionalProperty(property);
            }

            @Override
            public void property(String name, JsonFormatVisitable value, JavaType valueType) {
                optionalProperty(name, value, valueType);
            }

            @Override
            public void optionalProperty(BeanProperty property) {
                Map<String, Object> value = inner(serializer(property), property.getType(), path);
                properties.put(property.getName(), mayBeNull(property) ? orNull(value) : value);
            }

            @Override
            public void optionalProperty(String name, JsonFormatVisitable value, JavaType valueType) {
                properties.put(name, inner(value, valueType, path));
            }
        };
    }

    private Map<String, Object> inner(@Nullable JsonFormatVisitable value, JavaType type) {
        return inner(value, type, above);
    }

    private Map<String, Object> inner(@Nullable JsonFormatVisitable value, JavaType type, Set<Class<?>> path) {
        if (value == null || path.contains(type.getRawClass()) || path.size() >= DEEPEST) {
            return Map.of();
        }
        DatabindSchema inner = new DatabindSchema(path);
        inner.setContext(getContext());
        value.acceptJsonFormatVisitor(inner, type);
        return inner.schema;
    }

    private ValueSerializer<?> serializer(BeanProperty property) {
        ValueSerializer<?> known = property instanceof BeanPropertyWriter writer ? writer.getSerializer() : null;
        return known == null ? getContext().findPrimaryPropertySerializer(property.getType(), property) : known;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.isEmpty()) {
            return schema; // null is anything, too
        }
        if (schema.containsKey("enum")) {
            return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
        }
        Map<String, Object> nullable = new LinkedHashMap<>(schema);
        nullable.computeIfPresent("type", (name, type) -> type.equals("null") ? type : List.of(type, "null"));
        return nullable;
    }

    /** Not if it is left out then, and not if its author says that it never is. */
    private static boolean mayBeNull(BeanProperty property) {
        boolean never = property.getType().isPrimitive()
                || property.isRequired()
                || (property instanceof BeanPropertyWriter writer && writer.willSuppressNulls());
        Member member =
                property.getMember() == null ? null : property.getMember().getMember();
        return !never && (member == null || !isMarked(member.getDeclaringClass()) || isNullable(member));
    }

    private static boolean isNullable(Member member) {
        AnnotatedType type =
                member instanceof Field field ? field.getAnnotatedType() : ((Method) member).getAnnotatedReturnType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private static boolean isMarked(Class<?> type) {
        List<AnnotatedElement> scopes = new ArrayList<>(Arrays.asList(type.getPackage(), type.getModule()));
        for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
            scopes.add(outer);
        }
        return scopes.stream().anyMatch(scope -> scope != null && scope.isAnnotationPresent(NullMarked.class));
    }
}
