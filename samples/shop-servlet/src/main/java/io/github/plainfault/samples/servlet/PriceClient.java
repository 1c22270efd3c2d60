package io.github.plainfault.samples.servlet;

import io.github.plainfault.samples.shop.prices.FakePriceService;
import io.github.plainfault.samples.shop.prices.Price;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Currency;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks the price service, and does not wait for it longer than a reader would. */
@Component
class PriceClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(3);

    private final RestClient client;

    PriceClient(FakePriceService service) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build());
        requests.setReadTimeout(READ_TIMEOUT);
        client = RestClient.builder()
                .baseUrl(service.address())
                .requestFactory(requests)
                .build();
    }

    Price priceOf(long product, Currency currency) {
        return client.get()
                .uri("/prices/{product}?currency={currency}", product, currency)
                .retrieve()
                .requiredBody(Price.class);
    }
}
