package io.github.plainfault.spring.autoconfigure;

import io.github.plainfault.fault.FaultMapping;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** The mappings that stand in the configuration; a mistake in one of them stops the start. */
final class ConfiguredMappings {

    private ConfiguredMappings() {}

    /**
     * @throws IllegalArgumentException if a class is not there or no exception, or an answer is malformed
     */
    static FaultMapping of(Map<String, String> mappings, @Nullable ClassLoader loader) {
        mappings.keySet().forEach(name -> check(name, loader));
        try {
            return FaultMapping.table(mappings);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("plainfault.mappings is wrong", e);
        }
    }

    private static void check(String className, @Nullable ClassLoader loader) {
        try {
            Class<?> type = ClassUtils.forName(className, loader);
            if (!type.isInterface() && !Throwable.class.isAssignableFrom(type)) {
                throw new IllegalArgumentException(
                        "plainfault.mappings[" + className + "]: no exception (expected: a class that can be thrown)");
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    "plainfault.mappings[" + className
                            + "]: no such class (expected: the full name of an exception, as in"
                            + " plainfault.mappings[com.example.LegacyException]=409 legacy-conflict)",
                    e);
        }
    }
}
