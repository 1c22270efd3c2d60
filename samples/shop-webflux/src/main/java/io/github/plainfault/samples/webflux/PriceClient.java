package io.github.plainfault.samples.webflux;

import io.github.plainfault.samples.shop.prices.FakePriceService;
import io.github.plainfault.samples.shop.prices.Price;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.Currency;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Asks the price service, and does not wait for it longer than a reader would. */
@Component
class PriceClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(3);

    private final WebClient client;

    PriceClient(FakePriceService service) {
        HttpClient http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_TIMEOUT.toMillis())
                .responseTimeout(RESPONSE_TIMEOUT);
        client = WebClient.builder()
                .baseUrl(service.address().toString())
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }

    Mono<Price> priceOf(long product, Currency currency) {
        return client.get()
                .uri("/prices/{product}?currency={currency}", product, currency)
                .retrieve()
                .bodyToMono(Price.class);
    }
}
