package io.github.plainfault.interop;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.plainfault.contract.ContractFailures;
import io.github.plainfault.spring.contract.ContractController;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The same application on each of Spring's stacks; both adapters are on its class path. */
enum Stack {
    SERVLET(WebApplicationType.SERVLET, OnServlet.class),
    REACTIVE(WebApplicationType.REACTIVE, OnWebFlux.class);

    /** A route that has sent {@value #BEGINNING} when it fails. */
    static final String COMMITTED = "/interop/committed";

    static final String BEGINNING = "article,left\n";

    private final WebApplicationType type;
    private final Class<?> application;

    Stack(WebApplicationType type, Class<?> application) {
        this.type = type;
        this.application = application;
    }

    /** On a free port, and for HTTP/2 too. */
    ConfigurableApplicationContext start() {
        SpringApplication boot = new SpringApplication(application);
        boot.setWebApplicationType(type);
        boot.setBannerMode(Banner.Mode.OFF);
        boot.setDefaultProperties(Map.of("server.port", "0", "server.http2.enabled", "true"));
        return boot.run();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({ContractController.class, OnServlet.Committed.class})
    static class OnServlet {

        @RestController
        static class Committed {

            @GetMapping(COMMITTED)
            void fail(HttpServletResponse response) throws IOException {
                response.setContentType("text/csv");
                response.getOutputStream().write(BEGINNING.getBytes(US_ASCII));
                response.flushBuffer();
                throw ContractFailures.unknown();
            }
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({ContractController.class, OnWebFlux.Committed.class})
    static class OnWebFlux {

        @RestController
        static class Committed {

            @GetMapping(COMMITTED)
            Mono<Void> fail(ServerHttpResponse response) {
                DataBuffer beginning = response.bufferFactory().wrap(BEGINNING.getBytes(US_ASCII));
                Flux<Mono<DataBuffer>> parts = Flux.just(Mono.just(beginning));
                return response.writeAndFlushWith(parts.concatWith(Flux.error(ContractFailures::unknown)));
            }
        }
    }
}
