package io.github.plainfault.spring.autoconfigure;

import io.github.plainfault.encode.JsonProblemEncoder;
import io.github.plainfault.fault.DeclaredType;
import io.github.plainfault.fault.DeclaredTypes;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.spring.PlainfaultProperties;
import io.github.plainfault.spring.ProblemTypeRegistry;
import io.github.plainfault.text.MessageCatalog;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The problem types of the application; those that contradict each other stop the start. */
@Configuration(proxyBeanMethods = false)
class ProblemTypesConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemTypesConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    ProblemTypeRegistry plainfaultProblemTypes(
            ApplicationContext context,
            PlainfaultProperties properties,
            MessageCatalog catalog,
            ObjectProvider<JsonProblemEncoder> encoder) {
        DeclaredTypes registered = registered(context).and(ConfiguredMappings.types(properties.mappings()));
        // what members look like takes time, and nobody asks yet
        DeclaredTypes known = registered.and(indexed(context, type -> Map.of()));
        if (!known.all().isEmpty()) {
            known.and(DeclaredTypes.builtIn(properties.validationStatus())); // fails if one contradicts the other
        }
        Function<Type, Map<String, Object>> schemas =
                type -> encoder.getIfAvailable(JsonProblemEncoder::standard).schemaOf(type);
        return new ProblemTypeRegistry(
                known,
                () -> registered.and(indexed(context, schemas)),
                () -> found(context, schemas),
                catalog,
                properties.languages(),
                properties.defaultLanguage());
    }

    private static DeclaredTypes registered(ApplicationContext context) {
        DeclaredTypes types = DeclaredTypes.ofDeclared(
                context.getBeansOfType(DeclaredType.class).values());
        for (Map.Entry<String, ProblemType> bean :
                context.getBeansOfType(ProblemType.class).entrySet()) {
            types = types.and(DeclaredTypes.of(bean.getValue(), "bean " + bean.getKey()));
        }
        return types;
    }

    private static DeclaredTypes indexed(ApplicationContext context, Function<Type, Map<String, Object>> schemas) {
        ClassLoader loader = context.getClassLoader();
        return loader == null ? DeclaredTypes.none() : DeclaredTypes.indexed(loader, schemas);
    }

    /** A wrong annotation was compiled without the processor; it must not hide the others. */
    private static List<DeclaredTypes> found(ApplicationContext context, Function<Type, Map<String, Object>> schemas) {
        List<String> packages =
                AutoConfigurationPackages.has(context) ? AutoConfigurationPackages.get(context) : List.of();
        List<DeclaredTypes> found = new ArrayList<>();
        for (Class<?> type : new DeclaringClasses(context).in(packages)) {
            try {
                found.add(DeclaredTypes.of(List.of(type), schemas));
            } catch (IllegalArgumentException e) {
                LOG.warn("A problem type is left out of the list of types", e);
            } catch (LinkageError e) {
                LOG.debug("{} cannot be looked at, and its problem type is not listed", type.getName(), e);
            }
        }
        return found;
    }
}
