package io.github.plainfault.fault;

import io.github.plainfault.problem.Members;
import io.github.plainfault.status.StatusCode;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the annotations of one exception class say. */
final class AnnotatedType {

    private static final Logger LOG = LoggerFactory.getLogger(AnnotatedType.class);

    private static final int NO_MEMBER = -1;

    private final String place;
    private final ProblemType type;
    private final List<MemberReader> members;
    private final String[] names;
    private final @Nullable Duration retryAfter;
    private final int retryAfterMember;
    private final List<HeaderTemplate> headers;
    private final LogLevel logLevel;
    private final boolean onlyMembers;

    private AnnotatedType(Declaration declaration, List<MemberReader> members) {
        this.place = declaration.place();
        this.type = typeOf(declaration);
        this.members = members;
        this.names = members.stream().map(MemberReader::name).toArray(String[]::new);
        String delay = declaration.retryAfter();
        boolean fromMember = delay.startsWith("{") && delay.endsWith("}");
        this.retryAfter = delay.isEmpty() || fromMember ? null : constant(delay);
        this.retryAfterMember = fromMember
                ? MemberReader.placeOf(delay.substring(1, delay.length() - 1), members, "retryAfter")
                : NO_MEMBER;
        this.headers = declaration.headers().stream()
                .map(line -> HeaderTemplate.parse(line, declaration.status(), members))
                .toList();
        this.logLevel = declaration.logLevel();
        this.onlyMembers = headers.isEmpty() && delay.isEmpty();
    }

    /**
     * What holds for a class, or {@code null} if nothing is declared for it.
     *
     * @throws IllegalArgumentException if an annotation is wrong; the message names the class, its cause what to write
     */
    static @Nullable AnnotatedType read(Class<?> exception) {
        String place = "@RespondWith on " + exception.getName();
        try {
            Declaration declaration = Declaration.of(exception);
            if (declaration == null) {
                return null;
            }
            if (!declaration.place().endsWith(" on " + exception.getName())) {
                place = declaration.place() + ", read for " + exception.getName() + ",";
            }
            return new AnnotatedType(declaration, MemberReader.allOf(exception));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + " is wrong", e);
        }
    }

    /** Where the annotation stands. */
    String place() {
        return place;
    }

    StatusCode status() {
        return type.status();
    }

    /** What can be said without an exception; {@code null} if the status says it all. */
    @Nullable
    DeclaredType declared(Function<? super Type, Map<String, Object>> schemas) {
        if (type.code() == null) {
            return null;
        }
        return new DeclaredType(
                type,
                members.stream()
                        .filter(member -> !member.isException())
                        .map(member -> new DeclaredMember(member.name(), schemas.apply(member.type())))
                        .toList(),
                retryAfter,
                retryAfterMember != NO_MEMBER,
                headers.stream().map(HeaderTemplate::name).toList(),
                place);
    }

    Fault faultOf(Throwable failure) {
        @Nullable Object[] values = new @Nullable Object[members.size()];
        boolean complete = true;
        for (int i = 0; i < values.length; i++) {
            values[i] = members.get(i).read(failure);
            complete &= values[i] != null;
        }
        return complete && onlyMembers ? Fault.of(type, Members.of(names, values), logLevel) : faultOf(failure, values);
    }

    private Fault faultOf(Throwable failure, @Nullable Object[] values) {
        Fault.Builder fault = Fault.builder(type).logLevel(logLevel);
        for (int i = 0; i < values.length; i++) {
            fault.member(names[i], values[i]);
        }
        Duration delay = retryAfterMember == NO_MEMBER ? retryAfter : delay(values[retryAfterMember]);
        if (delay != null) {
            fault.retryAfter(delay);
        }
        for (HeaderTemplate header : headers) {
            String value = filled(header, values, failure);
            if (value != null) {
                fault.header(header.name(), value);
            }
        }
        return fault.build();
    }

    /** The status must not be lost to a value that cannot be written. */
    private static @Nullable String filled(HeaderTemplate header, @Nullable Object[] values, Throwable failure) {
        try {
            return header.fill(values);
        } catch (Throwable e) {
            LeftOut.report(
                    LOG,
                    "Header field " + header.name() + " of "
                            + failure.getClass().getName() + " cannot be written",
                    e);
            return null;
        }
    }

    private static ProblemType typeOf(Declaration declaration) {
        int number = declaration.status();
        if (!ErrorStatus.isError(number)) {
            throw new IllegalArgumentException("status: " + number + " (expected: 400..599)");
        }
        StatusCode status = StatusCode.of(number);
        if (ErrorStatus.isForLogsOnly(status)) {
            throw new IllegalArgumentException("status: " + number + " (expected: a status that is sent, for example "
                    + status.general().number() + "; " + number + " says in a log that nothing was)");
        }
        return new ProblemType(
                status,
                unlessEmpty(declaration.code()),
                unlessEmpty(declaration.title()),
                unlessEmpty(declaration.detail()));
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

    private static @Nullable Duration delay(@Nullable Object value) {
        if (value instanceof Duration duration) {
            return duration;
        }
        return value instanceof Number seconds ? Duration.ofSeconds(seconds.longValue()) : null;
    }
}
