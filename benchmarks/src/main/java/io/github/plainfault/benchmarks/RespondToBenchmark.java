package io.github.plainfault.benchmarks;

import io.github.plainfault.Outcome;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** {@code respondTo} as a whole, from the failure to status, header fields and bytes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class RespondToBenchmark {

    /** An annotated exception, an exception nobody knows, five violations, a body that cannot be read, no such path. */
    @Param({"domain", "unknown", "validation", "malformed", "notFound"})
    public String failure = "";

    /** What the client asks for. */
    @Param({"json", "xml", "html"})
    public String format = "";

    /** What the reader asks for. */
    @Param({"en", "zh-Hant"})
    public String language = "";

    private Scenario scenario = new Scenario(Scenario.responder(), "domain", "json", "en");

    /** Chooses one. */
    @Setup(Level.Trial)
    public void choose() {
        scenario = new Scenario(Scenario.responder(), failure, format, language);
    }

    /** The answer. */
    @Benchmark
    public Outcome answer() {
        return scenario.answer();
    }
}
