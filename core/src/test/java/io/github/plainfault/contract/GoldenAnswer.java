package io.github.plainfault.contract;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A golden answer that is a problem, for whoever proves that other people's clients can read it. Every adapter answers
 * exactly these bytes.
 *
 * <pre>{@code
 * GoldenAnswer.ofType("application/problem+json").forEach(answer -> ...);
 * }</pre>
 *
 * @param name the golden file, for example {@code http/gone.json}
 * @param status the code of the status line
 * @param headers lower-case names with the values of all lines
 * @param body the bytes of the content; at least one
 * @param members the problem in it, in the order of the content: strings, numbers, booleans, lists, maps, {@code null};
 *     all strings where it is XML
 */
@SuppressWarnings("ArrayRecordComponent") // read by clients, never compared as a record
public record GoldenAnswer(
        String name,
        int status,
        SortedMap<String, List<String>> headers,
        byte[] body,
        Map<String, @Nullable Object> members) {

    /** All golden answers of a media type that have content, of all sets. */
    public static Stream<GoldenAnswer> ofType(String mediaType) {
        return Stream.of(ContractSet.values())
                .flatMap(set -> GoldenFiles.in(set.folder()).stream().map(file -> of(set, file)))
                .filter(answer ->
                        answer.headers().getOrDefault("content-type", List.of()).contains(mediaType))
                .filter(answer -> answer.body().length > 0);
    }

    private static GoldenAnswer of(ContractSet set, GoldenFile file) {
        Exchange answer = Exchange.of(file);
        String folder = set.folder().substring(set.folder().indexOf('/') + 1);
        return new GoldenAnswer(
                folder + "/" + file.name(),
                answer.status(),
                answer.headers(),
                answer.body(),
                answer.content().members());
    }

    /** The text of a member of the problem, {@code null} if it has none. */
    public @Nullable String text(String member) {
        Object value = members.get(member);
        return value == null ? null : value.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
