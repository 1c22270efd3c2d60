package io.github.plainfault;

import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;
import io.github.plainfault.http.RequestFacts;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** An application with everything that could be remembered of it. Made and run by name, in a class loader of its own. */
public final class RedeployedApplication implements Runnable {

    @Override
    public void run() {
        ProblemResponder responder = ProblemResponder.builder()
                .mapping((failure, request) -> null)
                .listener(event -> event.id().isBlank())
                .build();
        List<Throwable> failures = List.of(
                new SoldOutException("blue"),
                new IllegalStateException(new SoldOutException("red")),
                new IllegalArgumentException("of the JDK"),
                new SQLException("of the JDK, too", "23505"),
                new StackOverflowError());
        for (Throwable failure : failures) {
            for (String format : List.of("application/json", "application/xml", "text/html")) {
                Map<String, String> headers = Map.of("Accept", format, "Accept-Language", "zh-TW");
                Outcome outcome = responder.respondTo(failure, RequestFacts.of("GET", "/orders/8", headers));
                if (!(outcome instanceof Outcome.Answer answer)
                        || answer.response().body().length == 0) {
                    throw new IllegalStateException(failure + " as " + format + ": " + outcome);
                }
            }
        }
    }

    /** Known to nobody else. */
    @RespondWith(status = 409, code = "sold-out")
    public static final class SoldOutException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Colour colour;

        SoldOutException(String colour) {
            this.colour = new Colour(colour);
        }

        /** What is sold out. */
        @ProblemMember
        public Colour colour() {
            return colour;
        }
    }

    /** What the mapper of the application writes. */
    public record Colour(String name) {}
}
