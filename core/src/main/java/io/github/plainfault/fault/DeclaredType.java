package io.github.plainfault.fault;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a problem type before one of its problems has occurred.
 *
 * @param type status, code, and the texts in the default language; the code is never {@code null}
 * @param members the members its answers may have, in their order
 * @param retryAfter when trying again can help, or {@code null} if that is not said or {@linkplain #retryAfterVaries varies}
 * @param retryAfterVaries whether an answer may say itself when trying again can help
 * @param headers names of the header fields its answers may have beside those of their status; Retry-After is not among
 *     them
 * @param place where it is declared, for developers: {@code @RespondWith on com.acme.OutOfStockException}
 */
public record DeclaredType(
        ProblemType type,
        List<DeclaredMember> members,
        @Nullable Duration retryAfter,
        boolean retryAfterVaries,
        List<String> headers,
        String place) {

    /**
     * @throws IllegalArgumentException if the type has no code
     */
    public DeclaredType {
        requireNonNull(place, "place");
        if (type.code() == null) {
            throw new IllegalArgumentException(
                    place + ": no code (expected: one, for example out-of-stock; without it the status says it all)");
        }
        members = List.copyOf(members);
        headers = List.copyOf(headers);
    }

    /** The last part of its type URI. */
    public String code() {
        return requireNonNull(type.code());
    }

    /**
     * Both declarations as one.
     *
     * @throws IllegalStateException if they contradict each other
     */
    DeclaredType and(DeclaredType other) {
        if (!type.status().equals(other.type.status())) {
            throw new IllegalStateException("problem type " + code() + ": " + status() + " and " + other.status()
                    + " (expected: another code for one of them, or one status for both)");
        }
        boolean varies = retryAfterVaries || other.retryAfterVaries || !Objects.equals(retryAfter, other.retryAfter);
        return new DeclaredType(
                new ProblemType(
                        type.status(),
                        code(),
                        type.title() == null ? other.type.title() : type.title(),
                        type.detail() == null ? other.type.detail() : type.detail()),
                members(members, other.members),
                varies ? null : retryAfter,
                varies,
                headers(headers, other.headers),
                place.contains(other.place) ? place : place + " and " + other.place);
    }

    private String status() {
        return type.status().number() + " (" + place + ")";
    }

    private static List<DeclaredMember> members(List<DeclaredMember> some, List<DeclaredMember> others) {
        Map<String, DeclaredMember> members = new LinkedHashMap<>();
        some.forEach(member -> members.put(member.name(), member));
        others.forEach(member -> members.merge(member.name(), member, DeclaredType::either));
        return List.copyOf(members.values());
    }

    private static DeclaredMember either(DeclaredMember one, DeclaredMember other) {
        return one.schema().equals(other.schema())
                ? one
                : new DeclaredMember(one.name(), Map.of("anyOf", List.of(one.schema(), other.schema())));
    }

    private static List<String> headers(List<String> some, List<String> others) {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> headers = new LinkedHashSet<>();
        some.stream().filter(known::add).forEach(headers::add);
        others.stream().filter(known::add).forEach(headers::add);
        return List.copyOf(headers);
    }
}
