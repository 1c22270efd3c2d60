package io.github.plainfault.encode;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of scalars that are written by hand. */
final class ScalarSchema {

    private static final Map<String, Object> STRING = Map.of("type", "string");

    private static final Map<String, Object> INTEGER = Map.of("type", "integer");
    private static final Map<String, Object> NUMBER = Map.of("type", "number");
    private static final Map<String, Object> BOOLEAN = Map.of("type", "boolean");

    private static final Map<Class<?>, Map<String, Object>> OF_CLASS = Map.ofEntries(
            Map.entry(String.class, STRING),
            Map.entry(Boolean.class, BOOLEAN),
            Map.entry(boolean.class, BOOLEAN),
            Map.entry(Byte.class, INTEGER),
            Map.entry(byte.class, INTEGER),
            Map.entry(Short.class, INTEGER),
            Map.entry(short.class, INTEGER),
            Map.entry(Integer.class, INTEGER),
            Map.entry(int.class, INTEGER),
            Map.entry(Long.class, INTEGER),
            Map.entry(long.class, INTEGER),
            Map.entry(BigInteger.class, INTEGER),
            Map.entry(Float.class, NUMBER),
            Map.entry(float.class, NUMBER),
            Map.entry(Double.class, NUMBER),
            Map.entry(double.class, NUMBER),
            Map.entry(BigDecimal.class, NUMBER));

    private ScalarSchema() {}

    /** {@code null} if values of that type are no scalars. */
    static @Nullable Map<String, Object> of(Type type) {
        return type instanceof Class<?> scalar ? OF_CLASS.get(scalar) : null;
    }
}
