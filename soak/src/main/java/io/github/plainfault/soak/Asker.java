package io.github.plainfault.soak;

import io.github.plainfault.contract.GoldenExchange;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A client as it should be: asks for one situation after the other, and holds every answer against the golden file. */
final class Asker implements Client {

    private final URI server;
    private final List<GoldenExchange> situations;
    private final Tally tally;
    private int next;
    private @Nullable Connection connection;

    Asker(URI server, List<GoldenExchange> situations, Tally tally, long seed) {
        this.server = server;
        this.situations = new ArrayList<>(situations);
        Collections.shuffle(this.situations, new Random(seed));
        this.tally = tally;
    }

    @Override
    public void act() {
        GoldenExchange situation = situations.get(next++ % situations.size());
        try {
            Answer answer = ask(situation);
            String difference = situation.difference(answer.status(), answer.headers(), answer.body());
            if (difference == null) {
                tally.right.increment();
            } else {
                tally.wrong(situation + "\n" + difference);
            }
        } catch (IOException | RuntimeException e) {
            connection = null;
            tally.wrong(situation + ": " + e);
        }
    }

    @Override
    public void leave() throws IOException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    /** A server may close a connection between two requests; that is found out by the second. */
    private Answer ask(GoldenExchange situation) throws IOException {
        Connection kept = connection;
        if (kept != null) {
            try {
                return ask(kept, situation);
            } catch (IOException e) {
                kept.close();
            }
        }
        Connection fresh = Connection.to(server);
        connection = fresh;
        return ask(fresh, situation);
    }

    private Answer ask(Connection open, GoldenExchange situation) throws IOException {
        open.send(situation.request());
        Answer answer = open.answer(situation.isHead());
        if (answer.header("connection").equals("close")) {
            leave();
        }
        return answer;
    }
}
