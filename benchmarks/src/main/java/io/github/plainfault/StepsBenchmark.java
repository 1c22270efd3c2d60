package io.github.plainfault;

import io.github.plainfault.benchmarks.OutOfStockException;
import io.github.plainfault.encode.HtmlProblemEncoder;
import io.github.plainfault.encode.JsonProblemEncoder;
import io.github.plainfault.encode.ProblemEncoder;
import io.github.plainfault.encode.XmlProblemEncoder;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultResolver;
import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.MediaTypeMatcher;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.problem.ProblemDocument;
import io.github.plainfault.text.MessageCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Each step of an answer alone, for a domain error in Traditional Chinese. In this package, because steps are hidden. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class StepsBenchmark {

    private static final Locale LANGUAGE = Locale.forLanguageTag("zh-Hant");

    private final RequestFacts request = RequestFacts.of(
            "GET",
            "/orders/7",
            Map.of("Accept", "application/json", "Accept-Language", "zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7"));
    private final FaultResolver resolver = new FaultResolver(List.of(), List.of());
    private final OutOfStockException failure = new OutOfStockException(2);
    private final Fault fault = resolver.resolve(failure, request);
    private final FaultWording wording = new FaultWording(
            MessageCatalog.builder()
                    .wordsBeside(StepsBenchmark.class.getClassLoader())
                    .build(),
            Locale.ENGLISH,
            "/problems/",
            true,
            100);
    private final JsonProblemEncoder json = JsonProblemEncoder.standard();
    private final XmlProblemEncoder xml = XmlProblemEncoder.of(json);
    private final HtmlProblemEncoder html = HtmlProblemEncoder.of(json);
    private final MediaTypeMatcher<ProblemEncoder> encoders =
            new MediaTypeMatcher<>(List.of(json, xml, html), ProblemEncoder::acceptedAs, ProblemEncoder::yieldsTo);
    private final ProblemDocument problem =
            wording.problem(fault, LANGUAGE, "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
    private final UsualHeaders headers = new UsualHeaders(List.of(), json.mediaType(), "zh-Hant");
    private final InOtherWords translations = new InOtherWords(wording, fault, HelpLinks.NONE);

    /** From the exception to the fault. */
    @Benchmark
    public Fault map() {
        return resolver.resolve(failure, request);
    }

    /** The reader's language. */
    @Benchmark
    public Locale language() {
        return wording.languageFor(fault, request);
    }

    /** All texts. */
    @Benchmark
    public ProblemDocument words() {
        return wording.problem(fault, LANGUAGE, "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
    }

    /** The id of the occurrence. */
    @Benchmark
    public String id() {
        return OccurrenceId.urn(request, InstanceStyle.ID);
    }

    /** The format. */
    @Benchmark
    public ProblemEncoder negotiate() {
        return encoders.match(request.header("Accept"));
    }

    /** The bytes in JSON. */
    @Benchmark
    public byte[] encodeJson() {
        return json.encode(problem);
    }

    /** The bytes in XML. */
    @Benchmark
    public byte[] encodeXml() {
        return xml.encode(problem);
    }

    /** The page. */
    @Benchmark
    public byte[] encodeHtml() {
        return html.encode(problem, translations);
    }

    /** The header fields. */
    @Benchmark
    public List<HeaderField> headers() {
        return headers.of(468);
    }
}
