package io.github.plainfault.servlet.autoconfigure;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.pages.ProblemPages;
import io.github.plainfault.servlet.CompletedProblems;
import io.github.plainfault.servlet.ErrorDispatch;
import io.github.plainfault.servlet.MissingValueFaults;
import io.github.plainfault.servlet.MvcMethods;
import io.github.plainfault.servlet.ProblemExceptionResolver;
import io.github.plainfault.servlet.ProblemPagesMapping;
import io.github.plainfault.servlet.ReaderLanguage;
import io.github.plainfault.servlet.SupportedMethods;
import io.github.plainfault.spring.FrameworkFaults;
import io.github.plainfault.spring.autoconfigure.PlainfaultAutoConfiguration;
import java.util.List;
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
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.HandlerExceptionResolverComposite;
import org.springframework.web.servlet.mvc.annotation.ResponseStatusExceptionResolver;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/** The resolver and the mappings for Spring MVC. */
@AutoConfiguration(
        after = PlainfaultAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
@ConditionalOnBean(ProblemResponder.class)
public final class PlainfaultMvcAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ProblemExceptionResolver plainfaultProblemExceptionResolver(
            ProblemResponder responder,
            ObjectProvider<ReaderLanguage> language,
            SupportedMethods methods,
            MessageSource messages) {
        return new ProblemExceptionResolver(
                responder, language.getIfAvailable(ReaderLanguage::ofRequest), methods, withoutPlainfault(messages));
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("plainfault.complete-problem-details")
    CompletedProblems plainfaultCompletedProblems(
            ProblemResponder responder, ObjectProvider<ReaderLanguage> language, SupportedMethods methods) {
        return new CompletedProblems(responder, language.getIfAvailable(ReaderLanguage::ofRequest), methods);
    }

    /** What Spring MVC does about exceptions that Plainfault leaves to others. */
    private static HandlerExceptionResolver withoutPlainfault(MessageSource messages) {
        ResponseStatusExceptionResolver responseStatus = new ResponseStatusExceptionResolver();
        responseStatus.setMessageSource(messages);
        HandlerExceptionResolverComposite both = new HandlerExceptionResolverComposite();
        both.setExceptionResolvers(List.of(responseStatus, new DefaultHandlerExceptionResolver()));
        return both;
    }

    @Bean
    @ConditionalOnMissingBean
    SupportedMethods plainfaultSupportedMethods(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        return new MvcMethods(() -> mappings.orderedStream().toList());
    }

    /** The application's resolver is asked in filters, too, where Spring's own thread-bound locale is not set yet. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = "plainfault.language-source", havingValue = "application")
    ReaderLanguage plainfaultApplicationLanguage(
            @Qualifier(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME) ObjectProvider<LocaleResolver> resolver) {
        return request -> resolver.getObject().resolveLocale(request).toLanguageTag();
    }

    @Bean
    @ConditionalOnBean(ProblemPages.class)
    @ConditionalOnMissingBean
    ProblemPagesMapping plainfaultProblemPagesMapping(
            ProblemPages pages,
            ObjectProvider<ReaderLanguage> language,
            SupportedMethods methods,
            ObjectProvider<HandlerMapping> mappings) {
        return new ProblemPagesMapping(
                pages, language.getIfAvailable(ReaderLanguage::ofRequest), methods, () -> mappings.orderedStream()
                        .toList());
    }

    @Bean
    FrameworkFaults plainfaultMvcFaults() {
        return new FrameworkFaults(List.of(new MissingValueFaults()));
    }

    /**
     * With {@code spring.mvc.problemdetails.enabled=true} Boot would answer Spring's exceptions in its own words, unless
     * there is a bean of this type; as no advice it handles nothing.
     */
    @Bean
    @ConditionalOnMissingBean
    ResponseEntityExceptionHandler plainfaultInsteadOfProblemDetails() {
        return new ResponseEntityExceptionHandler() {};
    }

    @Bean
    WebMvcConfigurer plainfaultResolverConfigurer(ObjectProvider<ProblemExceptionResolver> resolver) {
        return new WebMvcConfigurer() {
            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolver.ifAvailable(ours -> insert(ours, resolvers));
            }
        };
    }

    /**
     * After the application's exception handlers, in the place of the two resolvers that send errors to the container;
     * one of them would also end the failure of a half-written response as if it were complete.
     */
    private static void insert(ProblemExceptionResolver ours, List<HandlerExceptionResolver> resolvers) {
        resolvers.removeIf(resolver -> resolver.getClass() == ResponseStatusExceptionResolver.class
                || resolver.getClass() == DefaultHandlerExceptionResolver.class);
        int place = 0;
        for (int i = 0; i < resolvers.size(); i++) {
            if (resolvers.get(i) instanceof ExceptionHandlerExceptionResolver
                    || resolvers.get(i) instanceof HandlerExceptionResolverComposite) {
                place = i + 1;
            }
        }
        resolvers.add(place, ours);
    }

    /** The error page of Boot, where there is Boot's own MVC module. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({BasicErrorController.class, ErrorController.class})
    @EnableConfigurationProperties(WebProperties.class)
    static class ErrorPageConfiguration {

        @Bean
        @ConditionalOnMissingBean(value = ErrorController.class, search = SearchStrategy.CURRENT)
        ProblemErrorController plainfaultErrorController(
                ProblemResponder responder,
                ObjectProvider<ReaderLanguage> language,
                ObjectProvider<ErrorAttributes> attributes,
                ObjectProvider<ErrorViewResolver> views,
                WebProperties properties) {
            return new ProblemErrorController(
                    new ErrorDispatch(responder, language.getIfAvailable(ReaderLanguage::ofRequest)),
                    new BasicErrorController(
                            attributes.getIfAvailable(DefaultErrorAttributes::new),
                            properties.getError(),
                            views.orderedStream().toList()));
        }
    }
}
