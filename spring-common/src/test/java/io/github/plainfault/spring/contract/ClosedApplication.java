package io.github.plainfault.spring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.ClassLoaderLeak;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.contract.ContractRoutes;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** An application that is closed while the process lives on, as by a restart of its context. */
public final class ClosedApplication {

    private static final List<String> PATHS = List.of(
            ContractRoutes.OUT_OF_STOCK,
            ContractRoutes.UNKNOWN,
            ContractRoutes.STATUS + "404",
            ContractRoutes.ZALANDO,
            ContractRoutes.STACK_OVERFLOW,
            "/contract/nothing-here",
            "/contract/later",
            "/contract/page?size=ten");

    private static final List<String> PAGES = List.of("/problems", "/problems/404");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ClosedApplication() {}

    /**
     * Starts an application, has it answer errors and show pages, closes it, does the same again, because Boot's logging
     * holds on to the last environment, and waits until the first is collected.
     *
     * @throws AssertionError if something still holds it
     */
    public static void assertCollected(Supplier<SpringServer> start) throws IOException, InterruptedException {
        WeakReference<ProblemResponder> first = answeredAndClosed(start);
        answeredAndClosed(start);
        ClassLoaderLeak.assertCollected("the responder of a closed application", first);
    }

    private static WeakReference<ProblemResponder> answeredAndClosed(Supplier<SpringServer> start)
            throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        try (SpringServer server = start.get()) {
            for (String path : PATHS) {
                assertThat(status(client, server.uri().resolve(path))).as(path).isGreaterThanOrEqualTo(400);
            }
            for (String page : PAGES) {
                assertThat(status(client, server.uri().resolve(page))).as(page).isEqualTo(200);
            }
            return new WeakReference<>(server.bean(ProblemResponder.class));
        }
    }

    private static int status(HttpClient client, URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "text/html")
                .header("Accept-Language", "zh-TW")
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
