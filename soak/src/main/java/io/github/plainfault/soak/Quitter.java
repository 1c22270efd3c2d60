package io.github.plainfault.soak;

import io.github.plainfault.contract.GoldenExchange;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Random;

/** Leaves in the middle of its request, or in the middle of the answer, with and without a farewell. */
final class Quitter implements Client {

    private static final int MOST_BYTES = 3000;

    private final URI server;
    private final List<GoldenExchange> situations;
    private final Tally tally;
    private final Random random;

    Quitter(URI server, List<GoldenExchange> situations, Tally tally, long seed) {
        this.server = server;
        this.situations = situations;
        this.tally = tally;
        this.random = new Random(seed);
    }

    @Override
    public void act() throws IOException {
        byte[] request = situations.get(random.nextInt(situations.size())).request();
        try (Connection connection = Connection.to(server)) {
            if (random.nextBoolean()) {
                connection.send(request, random.nextInt(request.length));
            } else {
                connection.send(request);
                connection.receive(new byte[1 + random.nextInt(MOST_BYTES)]);
            }
            if (random.nextBoolean()) {
                connection.breakOff();
            }
        } finally {
            tally.brokenOff.increment();
        }
    }
}
