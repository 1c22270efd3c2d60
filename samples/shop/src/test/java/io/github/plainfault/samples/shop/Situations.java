package io.github.plainfault.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Everything in {@code situations.txt}: requests, and the answers that every shop has to give, byte for byte. As all shops
 * are measured against one file, they equal each other.
 *
 * <p>Words may change. Then run the test of one shop with {@code -Dsituations=write}: it asks that shop, writes its answers
 * into the file, and fails, because writing is not testing. Look at the difference, then test both shops.
 */
public final class Situations {

    /** The time in a shop that is asked: a quarter past a minute, so that waiting times are known. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T10:00:15Z"), ZoneOffset.UTC);

    private static final String FILE = "situations.txt";
    private static final String START = "\n### ";

    private Situations() {}

    /** One test for each situation, to be run in this order: a shop remembers what was ordered. */
    public static Stream<DynamicTest> replay(URI shop) {
        String[] parts = file().split(START, -1);
        List<Situation> situations =
                Arrays.stream(parts).skip(1).map(Situation::parse).toList();
        if ("write".equals(System.getProperty("situations"))) {
            return Stream.of(dynamicTest("writes " + FILE, () -> write(parts[0], situations, shop)));
        }
        return situations.stream()
                .map(situation -> dynamicTest(
                        situation.name(), () -> assertThat(situation.ask(shop)).isEqualTo(situation.answer())));
    }

    private static void write(String preface, List<Situation> situations, URI shop)
            throws IOException, InterruptedException {
        List<String> parts = new ArrayList<>(List.of(preface));
        for (Situation situation : situations) {
            parts.add(situation.answeredWith(situation.ask(shop)).toString());
        }
        Files.writeString(Path.of("../shop/src/test/resources", FILE), String.join(START, parts));
        fail(FILE + " is written: look at the difference, and test without -Dsituations=write");
    }

    private static String file() {
        try (InputStream file = Situations.class.getResourceAsStream("/" + FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
