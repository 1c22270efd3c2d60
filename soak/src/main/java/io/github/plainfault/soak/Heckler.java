package io.github.plainfault.soak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.plainfault.contract.ContractRoutes;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends rubbish where it can, and wants a whole answer all the same, with nothing of the rubbish in it. */
final class Heckler implements Client {

    private static final String SENTINEL = "sentinel-of-the-soak";

    private static final List<String> FIELDS = List.of(
            "Accept",
            "Accept-Language",
            "Content-Type",
            "Cookie",
            "Forwarded",
            "If-None-Match",
            "Origin",
            "Range",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Requested-With");

    private static final List<String> RUBBISH = List.of(
            "${jndi:ldap://" + SENTINEL + "/a}",
            "#{T(java.lang.Runtime)}" + SENTINEL,
            "{0} {available} '' %s " + SENTINEL,
            "</script><script>" + SENTINEL,
            "\u00e2\u0080\u00ae" + SENTINEL, // the bytes of a bidi override in UTF-8
            "text/html;q=" + "9".repeat(500) + ";" + SENTINEL,
            "zh-Hant-" + "x-".repeat(500) + SENTINEL,
            ",;,=\"\\".repeat(500) + SENTINEL,
            "*/*;q=0.5,".repeat(400) + SENTINEL,
            "\u00ff\u00fe\u0080" + SENTINEL);

    /** What the route says, and what a server says of a field or a target that it does not understand. */
    private static final Set<Integer> STATUSES = Set.of(400, 403, 404, 406, 409, 415, 416, 431);

    private final URI server;
    private final Tally tally;
    private final Random random;

    Heckler(URI server, Tally tally, long seed) {
        this.server = server;
        this.tally = tally;
        this.random = new Random(seed);
    }

    @Override
    public void act() {
        String request = request();
        try (Connection connection = Connection.to(server)) {
            connection.send(request.getBytes(ISO_8859_1));
            Answer answer = connection.answer(false);
            String breach = breach(answer);
            if (breach == null) {
                tally.hostile.increment();
            } else {
                tally.wrong(breach + ", of:\n" + request + "\n" + answer.status() + " " + answer.headers() + "\n"
                        + new String(answer.body(), UTF_8));
            }
        } catch (IOException e) {
            tally.wrong(e + ", of:\n" + request);
        }
    }

    private String request() {
        StringBuilder request = new StringBuilder(512);
        switch (random.nextInt(3)) {
            case 0 -> request.append("GET ").append(ContractRoutes.OUT_OF_STOCK);
            case 1 -> request.append("GET /contract/nothing-here?token=" + SENTINEL);
            default -> request.append("POST /contract/orders");
        }
        boolean content = request.charAt(0) == 'P';
        request.append(" HTTP/1.1\r\nHost: ").append(content ? "evil.example" : "localhost");
        if (content) {
            request.append("\r\nContent-Length: 4");
        }
        for (int i = 0; i < 3; i++) {
            request.append("\r\n").append(oneOf(FIELDS)).append(": ").append(oneOf(RUBBISH));
        }
        return request.append("\r\n\r\n").append(content ? "{\"\u0000]" : "").toString();
    }

    private static @Nullable String breach(Answer answer) {
        String body = new String(answer.body(), UTF_8);
        if (!STATUSES.contains(answer.status())) {
            return "a status that nobody chose";
        }
        if (body.contains(SENTINEL)
                || body.contains("evil.example")
                || answer.headers().toString().contains(SENTINEL)) {
            return "what was sent comes back";
        }
        String type = answer.header("content-type");
        boolean whole = type.startsWith("text/html")
                ? body.endsWith("</html>\n") || body.endsWith("</html>")
                : type.endsWith("xml")
                        ? body.strip().endsWith("</problem>")
                        : body.startsWith("{") && body.endsWith("}");
        return whole ? null : "no problem, or half of one";
    }

    private String oneOf(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
