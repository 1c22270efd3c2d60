package io.github.plainfault.webflux;

import io.github.plainfault.spring.mapping.UpstreamContract;
import io.netty.channel.ChannelOption;
import java.net.URI;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** {@code WebClient} on Reactor Netty. */
class WebClientUpstreamTest extends UpstreamContract {

    private final WebClient client = WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                    .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) PATIENCE.toMillis())
                    .responseTimeout(PATIENCE)))
            .build();

    @Override
    protected Object call(URI uri) {
        return client.get().uri(uri).retrieve().bodyToMono(Price.class).block();
    }
}
