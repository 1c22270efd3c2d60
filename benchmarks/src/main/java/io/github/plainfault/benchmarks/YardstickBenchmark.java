package io.github.plainfault.benchmarks;

import io.github.plainfault.Outcome;
import java.io.ByteArrayOutputStream;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A domain error in Traditional Chinese beside what others need for nothing but the bytes of the same body. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Benchmark)
public class YardstickBenchmark {

    private final Scenario scenario = new Scenario(Scenario.responder(), "domain", "json", "zh-Hant");
    private final JsonMapper mapper = new JsonMapper();
    private final JsonFactory factory = new JsonFactory();
    private final ByteArrayOutputStream reused = new ByteArrayOutputStream(4096);
    private byte[] body = {};
    private Map<String, Object> map = new LinkedHashMap<>();

    /** The body that others write is the one that Plainfault answers. */
    @Setup
    public void sameBody() {
        body = ((Outcome.Answer) scenario.answer()).response().body();
        map = mapper.readValue(body, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /** Everything: map, language, words, negotiation, encoding, header fields. */
    @Benchmark
    public Outcome respondTo() {
        return scenario.answer();
    }

    /** The yardstick. */
    @Benchmark
    public byte[] jacksonFromAMap() {
        return mapper.writeValueAsBytes(map);
    }

    /** Jackson without databind, into a buffer that is kept. */
    @Benchmark
    public int jacksonsGenerator() {
        reused.reset();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), reused)) {
            json.writeStartObject();
            map.forEach((name, value) -> {
                if (value instanceof Integer number) {
                    json.writeNumberProperty(name, number);
                } else {
                    json.writeStringProperty(name, (String) value);
                }
            });
            json.writeEndObject();
        }
        return reused.size();
    }

    /** The least there is: the bytes are known, and copied. */
    @Benchmark
    public byte[] copyOfTheBody() {
        return body.clone();
    }
}
