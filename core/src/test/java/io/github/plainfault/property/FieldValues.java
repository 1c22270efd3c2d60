package io.github.plainfault.property;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Values of header fields, from likely ones to such as only somebody with bad intentions sends. */
final class FieldValues {

    private static final int LONGEST = 64 * 1024;

    private FieldValues() {}

    /**
     * Any value at all.
     *
     * @param real values that clients send, to make others from
     * @param members members a list may have, well-formed or nearly so
     */
    static Arbitrary<String> any(List<String> real, Arbitrary<String> members) {
        Arbitrary<String> pieces = Arbitraries.oneOf(text(), members, mutated(real));
        return Arbitraries.frequencyOf(
                Tuple.of(4, text()),
                Tuple.of(8, list(members)),
                Tuple.of(8, mutated(real)),
                Tuple.of(1, repeated(pieces)));
    }

    /** Members with commas in between, and white space where it is allowed. */
    static Arbitrary<String> list(Arbitrary<String> members) {
        return members.list().ofMaxSize(12).flatMap(list -> Arbitraries.of(",", ", ", " ,\t", ",,")
                .map(comma -> String.join(comma, list)));
    }

    /** Every character there is, and such as are none. */
    static Arbitrary<String> text() {
        return Arbitraries.strings().all().ofMaxLength(200);
    }

    /** Real values in which some characters are missing, others, or too many. */
    private static Arbitrary<String> mutated(List<String> real) {
        Arbitrary<Character> characters = Arbitraries.chars()
                .with(",;=-*/.\"\\ \tq0123456789_\u0000\u0130\u0131\uff0c\ud800".toCharArray())
                .all();
        Arbitrary<Mutation> mutations = Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(0),
                        Arbitraries.integers().between(0, 3),
                        characters)
                .as(Mutation::new);
        return Combinators.combine(
                        Arbitraries.of(real), mutations.list().ofMinSize(1).ofMaxSize(6))
                .as((value, list) -> {
                    String mutated = value;
                    for (Mutation mutation : list) {
                        mutated = mutation.of(mutated);
                    }
                    return mutated;
                });
    }

    /** One piece again and again, up to 64 KiB. */
    private static Arbitrary<String> repeated(Arbitrary<String> pieces) {
        return Combinators.combine(
                        pieces.filter(piece -> !piece.isEmpty()),
                        Arbitraries.of("", ",", "-", ";", "\""),
                        Arbitraries.integers().between(8 * 1024, LONGEST))
                .as((piece, between, length) -> {
                    String unit = piece + between;
                    return unit.repeat(length / unit.length() + 1).substring(0, length);
                });
    }

    private record Mutation(int place, int kind, char character) {

        String of(String value) {
            if (value.isEmpty()) {
                return String.valueOf(character);
            }
            int at = place % value.length();
            String before = value.substring(0, at);
            return switch (kind) {
                case 0 -> before + value.substring(at + 1);
                case 1 -> before + character + value.substring(at + 1);
                case 2 -> before + character + value.substring(at);
                default -> before + value.substring(at) + value.substring(at);
            };
        }
    }
}
