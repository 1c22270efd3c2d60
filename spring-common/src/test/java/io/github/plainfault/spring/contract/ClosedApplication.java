package io.github.plainfault.spring.contract;

import io.github.plainfault.ClassLoaderLeak;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.contract.ContractRoutes;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
            "/contract/page?size=ten",
            "/problems",
            "/problems/404");

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
                HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(path))
                        .header("Accept", "text/html")
                        .header("Accept-Language", "zh-TW")
                        .build();
                client.send(request, BodyHandlers.discarding());
            }
            return new WeakReference<>(server.bean(ProblemResponder.class));
        }
    }
}
