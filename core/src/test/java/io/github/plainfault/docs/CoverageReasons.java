package io.github.plainfault.docs;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.ContractSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Why a server is not asked for a set of situations, and what nobody can answer: {@code coverage.properties}. */
final class CoverageReasons {

    private static final String FILE = "coverage.properties";
    private static final String IMPOSSIBLE = "impossible: ";
    private static final String NOT_ASKED = "not asked: ";
    private static final String UNANSWERED = "unanswered.";
    private static final String ELSEWHERE = "elsewhere.";

    private final SortedMap<String, String> entries = new TreeMap<>();

    private CoverageReasons(Properties file) {
        file.stringPropertyNames().forEach(key -> entries.put(key, file.getProperty(key)));
    }

    static CoverageReasons read() {
        Properties file = new Properties();
        try (InputStream stream = requireNonNull(CoverageReasons.class.getResourceAsStream(FILE), FILE)) {
            file.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CoverageReasons(file);
    }

    String title(ContractSet set) {
        return requireNonNull(entries.get(set.name().toLowerCase(Locale.ROOT)), () -> "no title of " + set);
    }

    List<Reason> of(ContractSet set) {
        String prefix = set.name().toLowerCase(Locale.ROOT) + ".";
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> Reason.of(entry.getKey().substring(prefix.length()), entry.getValue()))
                .toList();
    }

    boolean isImpossible(ContractServer server, ContractSet set) {
        return of(set).stream()
                .anyMatch(reason -> reason.impossible() && reason.servers().contains(server));
    }

    /** Situations and reasons. */
    Map<String, String> unanswered() {
        SortedMap<String, String> unanswered = new TreeMap<>();
        entries.forEach((key, value) -> {
            if (key.startsWith(UNANSWERED)) {
                String[] parts = value.split(" \\| ", 2);
                unanswered.put(parts[0], parts[1]);
            }
        });
        return unanswered;
    }

    /** Contracts without golden files, and what they are about. */
    SortedMap<String, String> elsewhere() {
        SortedMap<String, String> elsewhere = new TreeMap<>();
        entries.forEach((key, value) -> {
            if (key.startsWith(ELSEWHERE)) {
                elsewhere.put(key.substring(ELSEWHERE.length()), value);
            }
        });
        return elsewhere;
    }

    /**
     * Why a set is not replayed.
     *
     * @param servers of which it is true
     * @param impossible whether they could not be asked at all; else somebody else is asked
     * @param text the reason
     */
    record Reason(List<ContractServer> servers, boolean impossible, String text) {

        static Reason of(String keys, String value) {
            List<ContractServer> servers =
                    Arrays.stream(keys.split(",", -1)).map(Reason::server).toList();
            if (value.startsWith(IMPOSSIBLE)) {
                return new Reason(servers, true, value.substring(IMPOSSIBLE.length()));
            }
            if (value.startsWith(NOT_ASKED)) {
                return new Reason(servers, false, value.substring(NOT_ASKED.length()));
            }
            throw new IllegalArgumentException(
                    keys + " = " + value + " (expected: \"" + IMPOSSIBLE + "...\" or \"" + NOT_ASKED + "...\")");
        }

        private static ContractServer server(String key) {
            return Arrays.stream(ContractServer.values())
                    .filter(server -> server.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(FILE + ": no server " + key));
        }
    }
}
