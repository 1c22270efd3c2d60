package io.github.plainfault.benchmarks;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.text.MessageCatalog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code respondTo} as a whole, from the exception to bytes and header fields, beside Jackson writing the same body from
 * a map. Logging of failures is off.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class RespondToBenchmark {

    private final ProblemResponder responder = ProblemResponder.builder()
            .catalog(MessageCatalog.builder()
                    .wordsBeside(RespondToBenchmark.class.getClassLoader())
                    .build())
            .build();
    private final RequestFacts english = request("en-US,en;q=0.9");
    private final RequestFacts taiwanese = request("zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7");
    private final OutOfStockException domainError = new OutOfStockException(2);
    private final IllegalStateException unknownError = new IllegalStateException("not for the client");
    private final JsonMapper mapper = new JsonMapper();
    private Map<String, Object> sameBody = new LinkedHashMap<>();

    private static RequestFacts request(String acceptLanguage) {
        return RequestFacts.of(
                "GET", "/orders/7", Map.of("Accept", "application/json", "Accept-Language", acceptLanguage));
    }

    /**
     * The body that Jackson writes is the one that Plainfault answers.
     */
    @Setup
    public void sameBody() {
        Outcome.Answer answer = (Outcome.Answer) responder.respondTo(domainError, taiwanese);
        sameBody = mapper.readValue(answer.response().body(), new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /** An annotated exception, in English. */
    @Benchmark
    public Outcome domainErrorInEnglish() {
        return responder.respondTo(domainError, english);
    }

    /** An annotated exception, in Traditional Chinese. */
    @Benchmark
    public Outcome domainErrorInTraditionalChinese() {
        return responder.respondTo(domainError, taiwanese);
    }

    /** An exception that nobody knows. */
    @Benchmark
    public Outcome unknownError() {
        return responder.respondTo(unknownError, english);
    }

    /** A status without an exception. */
    @Benchmark
    public Outcome notFound() {
        return responder.respondTo(Fault.of(404), english);
    }

    /** The yardstick: only the bytes of the same body, by databind from a map. */
    @Benchmark
    public byte[] jacksonWritesTheSameBodyFromAMap() {
        return mapper.writeValueAsBytes(sameBody);
    }
}
