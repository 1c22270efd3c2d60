package io.github.plainfault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.LogLevel;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.text.MessageCatalog;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer costs as much in a large application as in a small one, and as much after many answers as at first. */
class ScaleTest {

    private static final int TYPES = 10_000;

    private static final List<String> LANGUAGES =
            List.of("en", "zh-Hant", "zh-Hans", "de", "fr", "it", "ja", "ko", "es", "pt", "nl", "pl");

    private final IllegalStateException failure = new IllegalStateException("unknown");

    @Test
    void tenThousandTypesInTwelveLanguagesCostNoMoreThanOne(@TempDir Path folder) throws IOException {
        try (URLClassLoader words = words(folder)) {
            MessageCatalog.Builder catalog = MessageCatalog.builder();
            LANGUAGES.forEach(tag -> catalog.wordsBeside(words, Locale.forLanguageTag(tag)));
            ProblemResponder responder = quiet().catalog(catalog.build()).build();
            Fault[] faults = IntStream.range(0, TYPES)
                    .mapToObj(i -> Fault.of(ProblemType.of(409, "type-" + (10_000 + i))))
                    .toArray(Fault[]::new);
            RequestFacts[] requests = LANGUAGES.stream().map(ScaleTest::request).toArray(RequestFacts[]::new);
            AtomicInteger next = new AtomicInteger();

            for (Fault fault : faults) {
                responder.respondTo(fault, requests[0]);
            }
            for (RequestFacts request : requests) {
                responder.respondTo(faults[0], request);
            }
            long one = Allocations.perOperation(() -> responder.respondTo(faults[0], requests[0]));
            long eachType = Allocations.perOperation(
                    () -> responder.respondTo(faults[next.getAndIncrement() % TYPES], requests[0]));
            long eachLanguage = Allocations.perOperation(
                    () -> responder.respondTo(faults[0], requests[next.getAndIncrement() % requests.length]));

            assertThat(eachType).as("each type in turn").isBetween(one - 32, one + 32);
            assertThat(eachLanguage).as("each language in turn").isBetween(one - 32, one + 32);
        }
    }

    @Test
    void fiveHundredMappedClassesCostNoMoreThanNone() {
        Map<String, String> rows = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            rows.put("com.acme.Failure" + i, "409 failure-" + i);
        }
        ProblemResponder small = quiet().build();
        ProblemResponder large = quiet().mapping(FaultMapping.table(rows)).build();

        long none = Allocations.perOperation(() -> small.respondTo(failure, request("en")));
        long many = Allocations.perOperation(() -> large.respondTo(failure, request("en")));

        assertThat(many).isBetween(none - 32, none + 32);
    }

    /** The first hundred thousand have filled what is remembered of hostile clients; the next cost as much as they did. */
    @Test
    void hostileClientsPayForThemselvesAndNobodyElsePays() {
        ProblemResponder responder = quiet().build();
        RequestFacts honest = request("zh-TW,zh;q=0.9");
        AtomicInteger next = new AtomicInteger();
        long before = Allocations.perOperation(() -> responder.respondTo(failure, honest));

        for (int i = 0; i < 100_000; i++) {
            int n = next.getAndIncrement();
            Fault madeUp = Fault.of(ProblemType.of(409, "made-up-" + n));
            RequestFacts hostile = RequestFacts.of(
                    "GET", "/" + n, Map.of("Accept", "text/x" + n, "Accept-Language", "x-" + n + ",zh-TW"));
            responder.respondTo(madeUp, hostile);
        }
        long after = Allocations.perOperation(() -> responder.respondTo(failure, honest));

        assertThat(after).isBetween(before - 32, before + 32);
    }

    /** A line of the log for each of a hundred thousand answers helps nobody. */
    private static ProblemResponder.Builder quiet() {
        return ProblemResponder.builder().logLevels(Map.of("4xx", LogLevel.OFF, "5xx", LogLevel.OFF));
    }

    /** As a class loader finds them beside the application's classes. */
    private static URLClassLoader words(Path folder) throws IOException {
        Path files = Files.createDirectories(folder.resolve("plainfault"));
        for (String tag : LANGUAGES) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < TYPES; i++) {
                String key = "problem.type-" + (10_000 + i);
                words.append(key).append(".title = Out of stock\n");
                words.append(key).append(".detail = None left.\n");
                words.append(key).append(".meaning = Somebody else has bought the last one.\n");
                words.append(key).append(".advice = Choose another article.\n");
            }
            Files.writeString(files.resolve(tag + ".properties"), words);
        }
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
    }

    private static RequestFacts request(String acceptLanguage) {
        return RequestFacts.of(
                "GET", "/orders/7", Map.of("Accept", "application/json", "Accept-Language", acceptLanguage));
    }
}
