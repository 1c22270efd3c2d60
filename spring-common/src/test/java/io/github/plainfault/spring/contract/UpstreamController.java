package io.github.plainfault.spring.contract;

import io.github.plainfault.contract.UpstreamServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

/**
 * Asks a system that fails, with {@code RestClient}: {@code GET /upstream/price?at=/silent}, where {@code at} is a path of
 * {@link UpstreamServer}, and {@code GET /upstream/refused}, where nobody listens.
 */
@RestController
public class UpstreamController implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final UpstreamServer upstream;
    private final URI nobody;
    private final RestClient client;

    /** Starts the system that is asked. */
    public UpstreamController() throws IOException {
        this.upstream = new UpstreamServer();
        this.nobody = URI.create("http://localhost:" + UpstreamServer.portWithoutServer() + "/");
        // not the JDK's newer client: of a body that stops Spring says there now that it took too long, now that it is
        // closed
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    /** Fails as the path says. */
    @GetMapping("/upstream/price")
    public Price price(@RequestParam("at") String path) {
        return ask(upstream.uri(path));
    }

    /** Cannot ask anybody. */
    @GetMapping("/upstream/refused")
    public Price refused() {
        return ask(nobody);
    }

    private Price ask(URI uri) {
        return client.get().uri(uri).retrieve().requiredBody(Price.class);
    }

    @Override
    public void destroy() throws IOException {
        upstream.close();
    }

    /** What is asked for. */
    public record Price(String price) {}
}
