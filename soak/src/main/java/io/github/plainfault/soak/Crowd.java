package io.github.plainfault.soak;

import io.github.plainfault.contract.GoldenExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All clients at once, each on a thread of its own, until they are told to leave. */
final class Crowd {

    /** More than there are processors to serve them. */
    private static final int ASKERS = 8;

    /** For what takes its time by nature, so that nobody else has to wait. */
    private static final int PATIENT_ASKERS = 2;

    private final AtomicBoolean leaving = new AtomicBoolean();
    private final List<Thread> threads;

    private Crowd(Stream<Client> clients) {
        this.threads = clients.map(client -> new Thread(() -> keepActing(client), "client"))
                .toList();
        threads.forEach(Thread::start);
    }

    static Crowd of(URI server, List<GoldenExchange> situations, Tally tally) {
        List<GoldenExchange> slow = situations.stream().filter(Crowd::isSlow).toList();
        List<GoldenExchange> fast =
                situations.stream().filter(situation -> !isSlow(situation)).toList();
        List<Client> clients = new ArrayList<>();
        IntStream.range(0, ASKERS).forEach(seed -> clients.add(new Asker(server, fast, tally, seed)));
        IntStream.range(0, PATIENT_ASKERS).forEach(seed -> clients.add(new Asker(server, slow, tally, seed)));
        IntStream.range(0, 2).forEach(seed -> clients.add(new Quitter(server, fast, tally, seed)));
        IntStream.range(0, 2).forEach(seed -> clients.add(new Dawdler(server, tally, seed)));
        clients.add(new Heckler(server, tally, 0));
        clients.add(new Listener(server, tally));
        return new Crowd(clients.stream());
    }

    /** Tells them to leave, and waits until they have left. */
    void leave() throws InterruptedException {
        leaving.set(true);
        for (Thread thread : threads) {
            thread.join(Duration.ofMinutes(1).toMillis());
            if (thread.isAlive()) {
                throw new IllegalStateException("a client waits for an answer for more than a minute");
            }
        }
    }

    private static boolean isSlow(GoldenExchange situation) {
        return situation.target().startsWith("/contract/async/");
    }

    private void keepActing(Client client) {
        while (!leaving.get()) {
            try {
                client.act();
            } catch (IOException e) {
                // a server may close the connection of whoever behaves like this
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        try {
            client.leave();
        } catch (IOException e) {
            // it is closed
        }
    }
}
