package io.github.plainfault.benchmarks;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.http.RequestFacts;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The most that an exception or a client can make us do. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class HostileBenchmark {

    private static final int HEADER_SIZE = 64 * 1024;

    private final ProblemResponder responder = Scenario.responder();
    private final RequestFacts usual = Scenario.request("json", "en");
    private final RequestFacts hostileAccept = Scenario.request(repeated("text/x;q=0.5,"), "en", "/");
    private final RequestFacts hostileLanguage =
            Scenario.request("application/json", repeated("x-klingon;q=0.5,"), "/");
    private final Throwable deep = deep(100);
    private final Throwable known = new OutOfStockException(2);

    private static String repeated(String member) {
        return member.repeat(HEADER_SIZE / member.length());
    }

    private static Throwable deep(int depth) {
        Throwable failure = new IllegalStateException("not for the client");
        for (int i = 1; i < depth; i++) {
            failure = new IllegalStateException("not for the client", failure);
        }
        return failure;
    }

    /** A chain of 100 causes, none of which anybody knows. */
    @Benchmark
    public Outcome hundredCauses() {
        return responder.respondTo(deep, usual);
    }

    /** {@code Accept} of 64 KiB; no server lets more than 8 KiB through. */
    @Benchmark
    public Outcome acceptOf64Kilobytes() {
        return responder.respondTo(known, hostileAccept);
    }

    /** {@code Accept-Language} of 64 KiB. */
    @Benchmark
    public Outcome acceptLanguageOf64Kilobytes() {
        return responder.respondTo(known, hostileLanguage);
    }
}
