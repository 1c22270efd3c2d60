package io.github.plainfault.soak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;

/** Listens to events until they fail, and has to see that they did. */
final class Listener implements Client {

    private static final byte[] REQUEST =
            "GET /contract/async/events-late HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII);

    private final URI server;
    private final Tally tally;

    Listener(URI server, Tally tally) {
        this.server = server;
        this.tally = tally;
    }

    @Override
    public void act() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Connection connection = Connection.to(server)) {
            connection.send(REQUEST);
            byte[] some = new byte[1024];
            for (int length = connection.receive(some); length >= 0; length = connection.receive(some)) {
                all.write(some, 0, length);
            }
        } catch (SocketException reset) {
            // one of the two ways to break off
        }
        String answer = all.toString(ISO_8859_1);
        if (answer.contains("{\"number\":2}") && !answer.endsWith("\r\n0\r\n\r\n") && !answer.contains("about:blank")) {
            tally.streams.increment();
        } else {
            tally.wrong("events that failed:\n" + answer);
        }
    }
}
