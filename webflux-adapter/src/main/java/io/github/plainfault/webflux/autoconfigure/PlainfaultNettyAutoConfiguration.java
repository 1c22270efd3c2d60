package io.github.plainfault.webflux.autoconfigure;

import io.github.plainfault.spring.PlainfaultProperties;
import io.github.plainfault.spring.autoconfigure.PlainfaultServerErrorsAutoConfiguration;
import io.github.plainfault.spring.server.ServerErrors;
import io.github.plainfault.webflux.netty.NettyErrors;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import reactor.netty.http.server.HttpServer;

/** What Reactor Netty refuses before any filter sees it. */
@AutoConfiguration(after = PlainfaultServerErrorsAutoConfiguration.class)
@ConditionalOnClass({NettyReactiveWebServerFactory.class, HttpServer.class})
@ConditionalOnBean(ServerErrors.class)
public final class PlainfaultNettyAutoConfiguration {

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> plainfaultNettyErrors(
            ServerErrors errors, PlainfaultProperties properties) {
        NettyErrors netty = new NettyErrors(errors, properties.fillEmptyErrors());
        return factory -> factory.addServerCustomizers(netty::apply);
    }
}
