package io.github.plainfault.spring.mapping;

import java.net.URI;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Nested;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** {@code RestClient} on the HTTP clients of the JDK, and an HTTP interface on top of it. */
class RestClientUpstreamTest {

    private static RestClient overJdk() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(UpstreamContract.PATIENCE)
                .build());
        requests.setReadTimeout(UpstreamContract.PATIENCE);
        return over(requests);
    }

    private static RestClient over(ClientHttpRequestFactory requests) {
        return RestClient.builder().requestFactory(requests).build();
    }

    @Nested
    class OverTheJdksHttpClient extends UpstreamContract {

        private final RestClient client = overJdk();

        @Override
        protected Object call(URI uri) {
            return client.get().uri(uri).retrieve().body(Price.class);
        }
    }

    @Nested
    class OverUrlConnections extends UpstreamContract {

        private final RestClient client;

        OverUrlConnections() {
            SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
            requests.setConnectTimeout(PATIENCE);
            requests.setReadTimeout(PATIENCE);
            client = over(requests);
        }

        @Override
        protected Object call(URI uri) {
            return client.get().uri(uri).retrieve().body(Price.class);
        }
    }

    @Nested
    class BehindAnHttpInterface extends UpstreamContract {

        private final Prices prices = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(overJdk()))
                .build()
                .createClient(Prices.class);

        @Override
        protected Object call(URI uri) {
            return prices.find(uri);
        }
    }

    interface Prices {

        @GetExchange
        UpstreamContract.Price find(URI uri);
    }
}
