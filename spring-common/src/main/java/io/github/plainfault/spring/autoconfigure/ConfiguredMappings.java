package io.github.plainfault.spring.autoconfigure;

import io.github.plainfault.fault.DeclaredTypes;
import io.github.plainfault.fault.FaultMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

/** The mappings that stand in the configuration; a mistake in one of them stops the start. */
final class ConfiguredMappings {

    private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("plainfault.mappings");

    private ConfiguredMappings() {}

    /**
     * @throws IllegalArgumentException if a class is not there or no exception, is said twice, or an answer is malformed
     */
    static FaultMapping of(Map<String, String> mappings, ApplicationContext context) {
        if (mappings.isEmpty()) {
            return FaultMapping.table(mappings);
        }
        mappings.keySet().forEach(name -> check(name, context.getClassLoader()));
        if (context.getEnvironment() instanceof ConfigurableEnvironment environment) {
            ConfigurationPropertySources.from(environment.getPropertySources()).forEach(ConfiguredMappings::checkForms);
        }
        return read(mappings, FaultMapping::table);
    }

    /**
     * The problem types that these mappings answer with.
     *
     * @throws IllegalArgumentException if an answer is malformed
     * @throws IllegalStateException if two of them give one code different statuses
     */
    static DeclaredTypes types(Map<String, String> mappings) {
        return read(mappings, DeclaredTypes::ofTable);
    }

    private static <T> T read(Map<String, String> mappings, Function<Map<String, String>, T> reader) {
        try {
            return reader.apply(mappings);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("plainfault.mappings is wrong", e);
        }
    }

    private static void check(String className, @Nullable ClassLoader loader) {
        Class<?> type;
        try {
            type = ClassUtils.forName(className, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalArgumentException(
                    property(className)
                            + ": no such class (expected: the full name of an exception in brackets, as in"
                            + " plainfault.mappings[com.example.LegacyException]=409 legacy-conflict, or"
                            + " plainfault.mappings[com.example.Orders$LegacyException] if it is nested)",
                    e);
        }
        if (!type.getName().equals(className)) { // found although a nested class was written with a dot
            throw new IllegalArgumentException(
                    property(className) + ": a nested class (expected: " + property(type.getName()) + ")");
        }
        if (!type.isInterface() && !Throwable.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException(
                    property(className) + ": no exception (expected: a class that can be thrown)");
        }
    }

    /** A name may stand in brackets or not; of two in one place, nobody can tell which one counts. */
    private static void checkForms(ConfigurationPropertySource source) {
        if (source instanceof IterableConfigurationPropertySource iterable) {
            Map<String, ConfigurationPropertyName> forms = new HashMap<>();
            iterable.stream().filter(PREFIX::isAncestorOf).forEach(form -> {
                String className = className(form);
                ConfigurationPropertyName other = forms.putIfAbsent(className, form);
                if (other != null && !other.toString().equals(form.toString())) {
                    throw new IllegalArgumentException(
                            property(className) + ": twice, with brackets and without (expected: one of them)");
                }
            });
        }
    }

    private static String className(ConfigurationPropertyName property) {
        List<String> elements = new ArrayList<>();
        for (int i = PREFIX.getNumberOfElements(); i < property.getNumberOfElements(); i++) {
            elements.add(property.getElement(i, Form.ORIGINAL));
        }
        return String.join(".", elements);
    }

    private static String property(String className) {
        return "plainfault.mappings[" + className + "]";
    }
}
