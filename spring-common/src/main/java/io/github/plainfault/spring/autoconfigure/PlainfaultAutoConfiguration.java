package io.github.plainfault.spring.autoconfigure;

import io.github.plainfault.ProblemExtension;
import io.github.plainfault.ProblemListener;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.encode.ProblemEncoder;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.http.Challenge;
import io.github.plainfault.spring.ApplicationPath;
import io.github.plainfault.spring.FrameworkFaults;
import io.github.plainfault.spring.GrpcStatuses;
import io.github.plainfault.spring.MessageSourceLookup;
import io.github.plainfault.spring.PlainfaultProperties;
import io.github.plainfault.spring.mapping.ConstraintMessages;
import io.github.plainfault.spring.mapping.ConstraintWords;
import io.github.plainfault.spring.mapping.MemberNames;
import io.github.plainfault.spring.mapping.RejectedValues;
import io.github.plainfault.spring.mapping.SpringFaults;
import io.github.plainfault.text.MessageCatalog;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The beans of a web application that both adapters share. Each of them gives way to one of the application.
 *
 * <p>An application adds to it with beans of the types {@link FaultMapping}, {@link ProblemExtension},
 * {@link ProblemListener} and {@link ProblemEncoder}, in their order.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration",
            "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration"
        })
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "plainfault.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PlainfaultProperties.class)
@Import({
    JacksonConfiguration.class,
    MetricsConfiguration.class,
    PagesConfiguration.class,
    ProblemTypesConfiguration.class,
    ValidationConfiguration.class
})
public final class PlainfaultAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MessageSourceLookup plainfaultMessageSourceLookup(ApplicationContext context, PlainfaultProperties properties) {
        return new MessageSourceLookup(context, properties.defaultLanguage());
    }

    @Bean
    @ConditionalOnMissingBean
    MessageCatalog plainfaultMessageCatalog(
            ApplicationContext context, MessageSourceLookup messages, PlainfaultProperties properties) {
        ClassLoader loader = context.getClassLoader();
        MessageCatalog.Builder catalog = MessageCatalog.builder().lookup(messages);
        if (loader != null) {
            catalog.wordsBeside(loader);
            for (Locale language : properties.languages()) {
                catalog.wordsBeside(loader, language);
            }
        }
        return catalog.build();
    }

    @Bean
    @ConditionalOnMissingBean
    ProblemResponder plainfaultProblemResponder(
            ApplicationContext context,
            PlainfaultProperties properties,
            MessageCatalog catalog,
            MessageSourceLookup messages,
            ObjectProvider<ApplicationPath> path,
            ObjectProvider<ConstraintMessages> constraintMessages,
            ObjectProvider<MemberNames> memberNames,
            ObjectProvider<FrameworkFaults> frameworks,
            ObjectProvider<FaultMapping> mappings,
            ObjectProvider<ProblemEncoder> encoders,
            ObjectProvider<ProblemExtension> extensions,
            ObjectProvider<ProblemListener> listeners) {
        ProblemResponder.Builder responder = ProblemResponder.builder()
                .catalog(catalog)
                .defaultLanguage(properties.defaultLanguage())
                .typeBase(typeBase(properties, path))
                .explanations(properties.explanations())
                .instance(properties.instance())
                .mostErrors(properties.maxErrors())
                .mostBytes((int) Math.min(properties.maxSize().toBytes(), Integer.MAX_VALUE))
                .answering(new ConfiguredPaths(properties.paths()))
                .htmlPage(properties.htmlPage())
                .sseErrors(properties.sseErrors())
                .logLevels(properties.logLevels())
                .logStackTraces(properties.logStackTraces())
                .hostPage(OwnErrorPage.answers(properties.errorPages(), context));
        if (properties.pages().enabled()) {
            responder.helpBase(helpBase(properties, path));
        }
        if (properties.challenge() != null) {
            responder.challenge(Challenge.parse(properties.challenge()));
        }
        // loops: each lambda is one more class that is made while the application starts
        for (FaultMapping mapping : mappings.orderedStream().toList()) {
            responder.mapping(mapping);
        }
        responder.mapping(ConfiguredMappings.of(properties.mappings(), context));
        for (ProblemEncoder encoder : encoders.orderedStream().toList()) {
            responder.encoder(encoder);
        }
        for (ProblemExtension extension : extensions.orderedStream().toList()) {
            responder.extension(extension);
        }
        for (ProblemListener listener : listeners.orderedStream().toList()) {
            responder.listener(listener);
        }
        for (FrameworkFaults framework : frameworks.orderedStream().toList()) {
            framework.mappings().forEach(responder::frameworkMapping);
        }
        if (properties.grpcStatuses() == GrpcStatuses.PASS_THROUGH) {
            SpringFaults.grpcPassThrough().forEach(responder::frameworkMapping);
        }
        ConstraintWords words = new ConstraintWords(
                messages,
                constraintMessages.getIfAvailable(),
                memberNames.getIfAvailable(MemberNames::ofJava),
                properties.rejectedValues()
                        ? RejectedValues.shown(properties.redactedNames())
                        : RejectedValues.hidden());
        SpringFaults.all(messages, words, properties.validationStatus(), properties.showServerReasons())
                .forEach(responder::frameworkMapping);
        return responder.build();
    }

    /** A type leads to its page, unless the application says where it leads. */
    private static String typeBase(PlainfaultProperties properties, ObjectProvider<ApplicationPath> path) {
        String typeBase = properties.typeBase();
        return typeBase == null ? pages(properties, path) : typeBase;
    }

    /** Where clients find the pages: if types lead to a path like that of the pages, they lead there from outside. */
    private static String helpBase(PlainfaultProperties properties, ObjectProvider<ApplicationPath> path) {
        String typeBase = properties.typeBase();
        return typeBase != null && typeBase.endsWith(properties.pages().path() + "/")
                ? typeBase
                : pages(properties, path);
    }

    private static String pages(PlainfaultProperties properties, ObjectProvider<ApplicationPath> path) {
        return path.getIfAvailable(() -> ApplicationPath.ROOT).value()
                + properties.pages().path();
    }
}
