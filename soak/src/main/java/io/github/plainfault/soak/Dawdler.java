package io.github.plainfault.soak;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.URI;
import java.util.Random;

/** Asks for much at once, takes it in sips, and leaves before it has everything. */
final class Dawdler implements Client {

    private static final byte[] PAGES =
            "GET /contract/nothing-here HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n"
                    .repeat(30)
                    .getBytes(US_ASCII);

    private static final byte[] ENDLESS =
            "GET /connection/endless HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII);

    private static final int SIP = 50;
    private static final int SIPS = 100;
    private static final long PAUSE_MILLIS = 20;

    private final URI server;
    private final Tally tally;
    private final Random random;

    Dawdler(URI server, Tally tally, long seed) {
        this.server = server;
        this.tally = tally;
        this.random = new Random(seed);
    }

    @Override
    public void act() throws IOException, InterruptedException {
        try (Connection connection = Connection.narrow(server)) {
            connection.send(random.nextBoolean() ? ENDLESS : PAGES);
            byte[] sip = new byte[SIP];
            for (int i = 0; i < SIPS; i++) {
                connection.receive(sip);
                Thread.sleep(PAUSE_MILLIS);
            }
            if (random.nextBoolean()) {
                connection.breakOff();
            }
        } finally {
            tally.dawdled.increment();
        }
    }
}
