package io.github.plainfault.servlet.autoconfigure;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.servlet.ProblemFilter;
import io.github.plainfault.servlet.ReaderLanguage;
import io.github.plainfault.servlet.SupportedMethods;
import io.github.plainfault.spring.PlainfaultProperties;
import io.github.plainfault.spring.autoconfigure.PlainfaultAutoConfiguration;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** The filter, in any servlet application of Spring Boot, with or without Spring MVC. */
@AutoConfiguration(after = {PlainfaultAutoConfiguration.class, PlainfaultMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(FilterRegistrationBean.class)
@ConditionalOnBean(ProblemResponder.class)
public final class PlainfaultServletAutoConfiguration {

    /** Just inside the observation, which has to see the status that the client gets. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 2;

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
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return registration;
    }
}
