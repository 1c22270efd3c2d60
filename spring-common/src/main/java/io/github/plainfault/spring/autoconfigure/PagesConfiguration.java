package io.github.plainfault.spring.autoconfigure;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.fault.DeclaredTypes;
import io.github.plainfault.pages.ProblemPages;
import io.github.plainfault.spring.PlainfaultProperties;
import io.github.plainfault.spring.ProblemTypeRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pages about problem types and status codes, unless the application wants none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "plainfault.pages.enabled", matchIfMissing = true)
class PagesConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ProblemPages plainfaultProblemPages(
            ApplicationContext context,
            ProblemResponder responder,
            PlainfaultProperties properties,
            ProblemTypeRegistry types) {
        ProblemPages.Builder pages = ProblemPages.builder(responder)
                .path(properties.pages().path())
                .builtIn(() -> DeclaredTypes.builtIn(properties.validationStatus()))
                .types(types::types);
        ClassLoader loader = context.getClassLoader();
        if (loader != null) {
            pages.templatesBeside(loader);
        }
        return pages.build();
    }
}
