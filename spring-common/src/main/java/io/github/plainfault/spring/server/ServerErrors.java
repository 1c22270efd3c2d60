package io.github.plainfault.spring.server;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.ProblemResponse;
import io.github.plainfault.fault.BareStatus;
import io.github.plainfault.http.RequestFacts;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a server refuses on its own, without the application.
 *
 * <pre>{@code
 * ProblemResponse answer = new ServerErrors(() -> responder).answer(400, request, name -> null);
 * }</pre>
 */
public final class ServerErrors {

    private final Supplier<ProblemResponder> responder;

    /**
     * @param responder asked for with the first error: a server is set up before the beans of the application are
     */
    public ServerErrors(Supplier<ProblemResponder> responder) {
        this.responder = requireNonNull(responder, "responder");
    }

    /**
     * The answer to a status that the server chose.
     *
     * @param status what the server would answer
     * @param request as much as the server has read of it; its {@link RequestFacts#reachesHostPage()} must be false
     * @param responseHeader gives the first value of a header field of the response, or {@code null}
     * @return {@code null} if the server is to answer itself
     */
    public @Nullable ProblemResponse answer(
            int status, RequestFacts request, Function<String, @Nullable String> responseHeader) {
        return sent(responder.get().respondTo(BareStatus.sent(status, request, responseHeader), request));
    }

    /**
     * The answer to an exception that nobody has handled.
     *
     * @param failure what was thrown
     * @param request as for {@link #answer(int, RequestFacts, Function)}
     * @return {@code null} if the server is to answer itself
     */
    public @Nullable ProblemResponse answer(Throwable failure, RequestFacts request) {
        return sent(responder.get().respondTo(failure, request));
    }

    private static @Nullable ProblemResponse sent(Outcome outcome) {
        return outcome instanceof Outcome.Answer answer ? answer.response() : null;
    }
}
