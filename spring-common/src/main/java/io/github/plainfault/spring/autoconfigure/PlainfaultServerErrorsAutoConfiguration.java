package io.github.plainfault.spring.autoconfigure;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.spring.server.JettyProblemHandler;
import io.github.plainfault.spring.server.ServerErrors;
import io.github.plainfault.spring.server.TomcatProblemValve;
import org.apache.catalina.valves.ErrorReportValve;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What Tomcat and Jetty refuse before any filter sees it, whichever stack runs on them. */
@AutoConfiguration(after = PlainfaultAutoConfiguration.class)
@ConditionalOnClass(WebServerFactoryCustomizer.class)
@ConditionalOnBean(ProblemResponder.class)
@ConditionalOnProperty(name = "plainfault.server-errors", matchIfMissing = true)
public final class PlainfaultServerErrorsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ServerErrors plainfaultServerErrors(ObjectProvider<ProblemResponder> responder) {
        return new ServerErrors(responder::getObject);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({ConfigurableTomcatWebServerFactory.class, ErrorReportValve.class})
    static class TomcatConfiguration {

        /** After Boot has added a valve of its own: the one that was added last answers first. */
        @Bean
        @Order(Ordered.LOWEST_PRECEDENCE)
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> plainfaultTomcatErrors(ServerErrors errors) {
            return factory -> factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new TomcatProblemValve(errors)));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({ConfigurableJettyWebServerFactory.class, ErrorHandler.class})
    static class JettyConfiguration {

        @Bean
        WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> plainfaultJettyErrors(ServerErrors errors) {
            return factory ->
                    factory.addServerCustomizers(server -> server.setErrorHandler(new JettyProblemHandler(errors)));
        }
    }
}
