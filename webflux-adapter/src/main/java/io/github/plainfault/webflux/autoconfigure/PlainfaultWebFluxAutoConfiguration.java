package io.github.plainfault.webflux.autoconfigure;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.pages.ProblemPages;
import io.github.plainfault.spring.ApplicationPath;
import io.github.plainfault.spring.FrameworkFaults;
import io.github.plainfault.spring.LanguageSource;
import io.github.plainfault.spring.PlainfaultProperties;
import io.github.plainfault.spring.autoconfigure.PlainfaultAutoConfiguration;
import io.github.plainfault.webflux.CompletedProblems;
import io.github.plainfault.webflux.EventStreamFilter;
import io.github.plainfault.webflux.FatalErrorFilter;
import io.github.plainfault.webflux.MappedMethods;
import io.github.plainfault.webflux.MissingValueFaults;
import io.github.plainfault.webflux.ProblemPagesMapping;
import io.github.plainfault.webflux.ProblemWebExceptionHandler;
import io.github.plainfault.webflux.ProblemWebFilter;
import io.github.plainfault.webflux.ReaderLanguage;
import io.github.plainfault.webflux.SlowRequestFaults;
import io.github.plainfault.webflux.SupportedMethods;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webflux.autoconfigure.error.DefaultErrorWebExceptionHandler;
import org.springframework.boot.webflux.error.DefaultErrorAttributes;
import org.springframework.boot.webflux.error.ErrorAttributes;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityResultHandler;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.i18n.LocaleContextResolver;

/** The exception handler and the filters, in any WebFlux application of Spring Boot. */
@AutoConfiguration(
        after = PlainfaultAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration",
            "org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(DispatcherHandler.class)
@ConditionalOnBean(ProblemResponder.class)
public final class PlainfaultWebFluxAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ApplicationPath plainfaultApplicationPath(Environment environment) {
        return ApplicationPath.of(environment.getProperty("spring.webflux.base-path", ""));
    }

    @Bean
    @ConditionalOnBean(ProblemPages.class)
    @ConditionalOnMissingBean
    ProblemPagesMapping plainfaultProblemPagesMapping(
            ProblemPages pages,
            ReaderLanguage language,
            SupportedMethods methods,
            ObjectProvider<HandlerMapping> mappings) {
        return new ProblemPagesMapping(
                pages, language, methods, () -> mappings.orderedStream().toList());
    }

    @Bean
    FrameworkFaults plainfaultWebFluxFaults() {
        return new FrameworkFaults(List.of(new MissingValueFaults(), new SlowRequestFaults()));
    }

    @Bean
    @ConditionalOnMissingBean
    ReaderLanguage plainfaultReaderLanguage(
            PlainfaultProperties properties, ObjectProvider<LocaleContextResolver> resolver) {
        return properties.languageSource() == LanguageSource.APPLICATION
                ? exchange -> languageOf(resolver.getObject().resolveLocaleContext(exchange))
                : ReaderLanguage.ofRequest();
    }

    @Bean
    @ConditionalOnMissingBean
    SupportedMethods plainfaultSupportedMethods(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        return new MappedMethods(() -> mappings.orderedStream().toList());
    }

    private static @Nullable String languageOf(LocaleContext context) {
        Locale locale = context.getLocale();
        return locale == null ? null : locale.toLanguageTag();
    }

    /**
     * With {@code spring.webflux.problemdetails.enabled=true} Boot would answer Spring's exceptions in its own words,
     * unless there is a bean of this type; as no advice it handles nothing.
     */
    @Bean
    @ConditionalOnMissingBean
    ResponseEntityExceptionHandler plainfaultInsteadOfProblemDetails() {
        return new ResponseEntityExceptionHandler() {};
    }

    /** Before Boot's own handler at -1. */
    @Bean
    @Order(-2)
    @ConditionalOnMissingBean
    ProblemWebExceptionHandler plainfaultWebExceptionHandler(
            ProblemResponder responder, ReaderLanguage language, SupportedMethods methods) {
        return new ProblemWebExceptionHandler(responder, language, methods);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("plainfault.complete-problem-details")
    CompletedProblems plainfaultCompletedProblems(
            @Qualifier("responseEntityResultHandler") ResponseEntityResultHandler otherwise,
            ProblemResponder responder,
            ReaderLanguage language,
            SupportedMethods methods) {
        return new CompletedProblems(otherwise, responder, language, methods);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    @ConditionalOnMissingBean
    ProblemWebFilter plainfaultWebFilter(
            ProblemResponder responder,
            PlainfaultProperties properties,
            ReaderLanguage language,
            SupportedMethods methods,
            ObjectProvider<WebExceptionHandler> handlers) {
        // asked after the start: an exception handler of the application may need anything
        Supplier<@Nullable ProblemWebExceptionHandler> first = SingletonSupplier.of(
                () -> handlers.orderedStream().findFirst().orElse(null) instanceof ProblemWebExceptionHandler ours
                        ? ours
                        : null);
        return new ProblemWebFilter(responder, properties.fillEmptyErrors(), language, methods).answeringBy(first);
    }

    /** Around the application's filters, but within ours for errors without a body. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    @ConditionalOnMissingBean
    @ConditionalOnProperty("plainfault.sse-errors")
    EventStreamFilter plainfaultEventStreamFilter(
            ProblemResponder responder, ReaderLanguage language, SupportedMethods methods) {
        return new EventStreamFilter(responder, language, methods);
    }

    /** Where no filter on the way does the same: every filter costs each request something. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 3)
    @ConditionalOnMissingBean({FatalErrorFilter.class, ProblemWebFilter.class})
    FatalErrorFilter plainfaultFatalErrorFilter() {
        return new FatalErrorFilter();
    }

    /** The error page of Boot, where there is Boot's own WebFlux module. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({DefaultErrorWebExceptionHandler.class, ErrorWebExceptionHandler.class})
    @EnableConfigurationProperties(WebProperties.class)
    static class ErrorPageConfiguration {

        @Bean
        @Order(-1)
        @ConditionalOnMissingBean(value = ErrorWebExceptionHandler.class, search = SearchStrategy.CURRENT)
        ProblemErrorPage plainfaultErrorPage(
                ObjectProvider<ErrorAttributes> attributes,
                WebProperties properties,
                ObjectProvider<ViewResolver> views,
                ObjectProvider<ServerCodecConfigurer> configured,
                ApplicationContext context) {
            ProblemErrorPage page =
                    new ProblemErrorPage(attributes.getIfAvailable(DefaultErrorAttributes::new), properties, context);
            ServerCodecConfigurer codecs = configured.getIfAvailable(ServerCodecConfigurer::create);
            page.setViewResolvers(views.orderedStream().toList());
            page.setMessageWriters(codecs.getWriters());
            page.setMessageReaders(codecs.getReaders());
            return page;
        }
    }
}
