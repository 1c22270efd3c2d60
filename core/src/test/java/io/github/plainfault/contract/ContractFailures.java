package io.github.plainfault.contract;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import org.zalando.problem.Problem;
import org.zalando.problem.Status;
import org.zalando.problem.ThrowableProblem;

/** What the routes under contract throw. Messages that no client may ever see have {@link #SECRET} in them. */
public final class ContractFailures {

    /** Must never reach a client, in whatever part of an answer. */
    public static final String SECRET = "jdbc:h2:mem:sentinel-4711";

    private ContractFailures() {}

    /** An exception that nobody knows. */
    public static IllegalStateException unknown() {
        return new IllegalStateException("no connection to " + SECRET, new RuntimeException(SECRET));
    }

    /** 409 with a code, a member, and words in every language. */
    public static OutOfStockException outOfStock() {
        return new OutOfStockException(2);
    }

    /** 429 with a code that has no words, whose Retry-After is the value of a member: 12 seconds. */
    public static RateLimitedException rateLimited() {
        return new RateLimitedException(12);
    }

    /** 503 whose Retry-After is a constant: two minutes. */
    public static MaintenanceException maintenance() {
        return new MaintenanceException();
    }

    /** 410 without a code and without words of its own. */
    public static GoneException gone() {
        return new GoneException();
    }

    /** {@link #outOfStock()} in an exception that nobody knows. */
    public static RuntimeException wrapped() {
        return new RuntimeException(SECRET, outOfStock());
    }

    /** 409 with every kind of value a member can have. */
    public static ManyMembersException members() {
        return new ManyMembersException();
    }

    /** 409 with members that would break out of a page, or turn its text, if they were written as they are. */
    public static HostileTextException hostile() {
        return new HostileTextException();
    }

    /** The problem of RFC 9457, section 3, as a zalando problem. */
    public static ThrowableProblem zalando() {
        return Problem.builder()
                .withType(URI.create("https://example.org/out-of-credit"))
                .withTitle("You do not have enough credit.")
                .withStatus(Status.FORBIDDEN)
                .withDetail("Your current balance is 30, but that costs 50.")
                .with("balance", 30)
                .build();
    }

    /** A zalando problem that has a status and a detail only. */
    public static ThrowableProblem zalandoStatus() {
        return Problem.valueOf(Status.CONFLICT, "Order 17 has been shipped already.");
    }

    /** An error of the virtual machine, from a real recursion. */
    public static StackOverflowError stackOverflow() {
        try {
            return new StackOverflowError(SECRET + deeper(0));
        } catch (StackOverflowError overflow) {
            return overflow;
        }
    }

    /** Something of our own took too long. */
    public static TimeoutException timeout() {
        return new TimeoutException(SECRET);
    }

    /** A system we depend on could not be reached; wrapped twice. */
    public static RuntimeException upstream() {
        return new PriceLookupFailed(new UncheckedIOException(new ConnectException(SECRET)));
    }

    private static int deeper(int depth) {
        return deeper(depth + 1) + depth;
    }

    /** A class without a row of its own: its cause decides. */
    private static final class PriceLookupFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PriceLookupFailed(Throwable cause) {
            super(SECRET, cause);
        }
    }
}
