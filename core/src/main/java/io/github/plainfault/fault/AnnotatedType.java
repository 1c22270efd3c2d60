package io.github.plainfault.fault;

import io.github.plainfault.status.StatusCode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the annotations of one exception class say. */
final class AnnotatedType {

    private final ProblemType type;
    private final List<MemberReader> members;
    private final @Nullable Duration retryAfter;
    private final @Nullable MemberReader retryAfterMember;

    private AnnotatedType(
            ProblemType type,
            List<MemberReader> members,
            @Nullable Duration retryAfter,
            @Nullable MemberReader retryAfterMember) {
        this.type = type;
        this.members = members;
        this.retryAfter = retryAfter;
        this.retryAfterMember = retryAfterMember;
    }

    /**
     * @throws IllegalArgumentException if an annotation is wrong; the message names the class and what to write
     */
    static AnnotatedType read(Class<?> exception, RespondWith annotation) {
        try {
            List<MemberReader> members = MemberReader.allOf(exception);
            String retryAfter = annotation.retryAfter();
            boolean fromMember = retryAfter.startsWith("{") && retryAfter.endsWith("}");
            return new AnnotatedType(
                    typeOf(annotation),
                    members,
                    retryAfter.isEmpty() || fromMember ? null : constant(retryAfter),
                    fromMember ? find(members, retryAfter.substring(1, retryAfter.length() - 1)) : null);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("@RespondWith on " + exception.getName() + " is wrong", e);
        }
    }

    Fault faultOf(Throwable failure) {
        Fault.Builder fault = Fault.builder(type);
        for (MemberReader member : members) {
            fault.member(member.name(), member.read(failure));
        }
        Duration delay = retryAfterMember == null ? retryAfter : delay(retryAfterMember.read(failure));
        if (delay != null) {
            fault.retryAfter(delay);
        }
        return fault.build();
    }

    private static ProblemType typeOf(RespondWith annotation) {
        if (annotation.status() < 400 || annotation.status() > 599) {
            throw new IllegalArgumentException("status: " + annotation.status() + " (expected: 400..599)");
        }
        return new ProblemType(
                StatusCode.of(annotation.status()),
                unlessEmpty(annotation.code()),
                unlessEmpty(annotation.title()),
                unlessEmpty(annotation.detail()));
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Duration constant(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "retryAfter: '" + text
                            + "' (expected: a duration such as PT30S, or the name of a member in braces)",
                    e);
        }
    }

    private static MemberReader find(List<MemberReader> members, String name) {
        for (MemberReader member : members) {
            if (member.name().equals(name)) {
                return member;
            }
        }
        throw new IllegalArgumentException("retryAfter: {" + name + "} (expected: the name of a @ProblemMember)");
    }

    private static @Nullable Duration delay(@Nullable Object value) {
        if (value instanceof Duration duration) {
            return duration;
        }
        return value instanceof Number seconds ? Duration.ofSeconds(seconds.longValue()) : null;
    }
}
