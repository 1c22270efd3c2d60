package io.github.plainfault.servlet.autoconfigure;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.servlet.ContainerFaults;
import io.github.plainfault.servlet.ErrorDispatch;
import io.github.plainfault.servlet.ProblemFilter;
import io.github.plainfault.servlet.ProblemServlet;
import io.github.plainfault.servlet.ReaderLanguage;
import io.github.plainfault.servlet.SupportedMethods;
import io.github.plainfault.spring.ApplicationPath;
import io.github.plainfault.spring.FrameworkFaults;
import io.github.plainfault.spring.PlainfaultProperties;
import io.github.plainfault.spring.autoconfigure.PlainfaultAutoConfiguration;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.context.WebApplicationContext;

/** The filter, in any servlet application of Spring Boot, with or without Spring MVC. */
@AutoConfiguration(
        after = {PlainfaultAutoConfiguration.class, PlainfaultMvcAutoConfiguration.class},
        afterName = "org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(FilterRegistrationBean.class)
@ConditionalOnBean(ProblemResponder.class)
public final class PlainfaultServletAutoConfiguration {

    /** Just inside the observation, which has to see the status that the client gets. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 2;

    /** A container tells where it has put an application; a server inside the application is told by its settings. */
    @Bean
    @ConditionalOnMissingBean
    ApplicationPath plainfaultApplicationPath(ApplicationContext context, Environment environment) {
        ServletContext container =
                context instanceof WebApplicationContext deployed ? deployed.getServletContext() : null;
        return ApplicationPath.of(
                container == null
                        ? environment.getProperty("server.servlet.context-path", "")
                        : container.getContextPath(),
                environment.getProperty("spring.mvc.servlet.path", ""));
    }

    @Bean
    FrameworkFaults plainfaultContainerFaults() {
        return new FrameworkFaults(List.of(new ContainerFaults()));
    }

    @Bean
    @ConditionalOnMissingBean
    ReaderLanguage plainfaultReaderLanguage() {
        return ReaderLanguage.ofRequest();
    }

    @Bean
    @ConditionalOnMissingBean
    ProblemFilter plainfaultProblemFilter(
            ProblemResponder responder,
            PlainfaultProperties properties,
            ReaderLanguage language,
            ObjectProvider<SupportedMethods> methods) {
        return new ProblemFilter(
                responder, properties.fillEmptyErrors(), language, methods.getIfAvailable(SupportedMethods::ofServlet));
    }

    @Bean
    @ConditionalOnMissingBean(name = "plainfaultProblemFilterRegistration")
    FilterRegistrationBean<ProblemFilter> plainfaultProblemFilterRegistration(ProblemFilter filter) {
        FilterRegistrationBean<ProblemFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(ORDER);
        registration.setAsyncSupported(true);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return registration;
    }

    /** Without Spring MVC there is no error page yet to which the container could bring what no filter sees. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ErrorPageRegistrar.class)
    @ConditionalOnMissingBean(
            type = "org.springframework.web.servlet.DispatcherServlet",
            value = ErrorPageRegistrar.class)
    static class ErrorPageConfiguration {

        private static final String PATH = "/error";

        @Bean
        ServletRegistrationBean<ProblemServlet> plainfaultErrorPage(
                ProblemResponder responder, ReaderLanguage language) {
            return new ServletRegistrationBean<>(new ProblemServlet(new ErrorDispatch(responder, language)), PATH);
        }

        @Bean
        ErrorPageRegistrar plainfaultErrorPageRegistrar() {
            return registry -> registry.addErrorPages(new ErrorPage(PATH));
        }
    }
}
