package io.github.plainfault.benchmarks.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** All rounds of all variants and cases. */
final class Rounds {

    /** More than this part of its core taken by others disturbs a server. */
    static final double DISTURBED = 0.05;

    private final Map<String, List<Round>> rounds = new HashMap<>();

    void add(Variant variant, Case what, Round round) {
        rounds.computeIfAbsent(key(variant, what), key -> new ArrayList<>()).add(round);
    }

    List<Round> of(Variant variant, Case what) {
        return rounds.getOrDefault(key(variant, what), List.of());
    }

    /** The median of the rounds; {@code null} if there is none. */
    @Nullable
    Cost cost(Variant variant, Case what) {
        List<Round> all = of(variant, what);
        return all.isEmpty() ? null : new Cost(median(all, Round::cpu) / 1_000, median(all, Round::bytes) / 1_024);
    }

    /** Rounds in which others took more of the core than they should have. */
    long disturbed() {
        return rounds.values().stream()
                .flatMap(List::stream)
                .filter(round -> round.others() > DISTURBED)
                .count();
    }

    long count() {
        return rounds.values().stream().mapToLong(List::size).sum();
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        return Median.of(rounds.stream().mapToDouble(value).toArray());
    }

    private static String key(Variant variant, Case what) {
        return variant.id() + " " + what;
    }

    /** Microseconds and KiB for one request. */
    record Cost(double cpu, double memory) {}
}
