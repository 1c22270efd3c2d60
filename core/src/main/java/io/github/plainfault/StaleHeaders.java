package io.github.plainfault;

import io.github.plainfault.http.ContentFields;
import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.RetryAfter;
import io.github.plainfault.status.StatusCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which header fields of a response that failed may stay on the answer that takes its place. */
final class StaleHeaders {

    /** Fields that say how long, or in which version, the response that failed could have been kept. */
    private static final Set<String> DESCRIBE_FRESHNESS =
            Set.of("etag", "last-modified", "cache-control", "expires", "pragma", "age");

    private static final String VARY = "Vary";

    private StaleHeaders() {}

    /**
     * Whether a field speaks of content that a problem with that status does not have: it would be wrong, and a stale
     * {@code Content-Length} or {@code Content-Encoding} makes the problem unreadable.
     */
    static boolean describesContent(HeaderField field, StatusCode status) {
        return ContentFields.contains(field.name(), status);
    }

    /** Whether a field says how long, or in which version, an answer can be kept. */
    static boolean describesFreshness(HeaderField field) {
        return DESCRIBE_FRESHNESS.contains(field.name().toLowerCase(Locale.ROOT));
    }

    /** {@code Retry-After: PT5S} or {@code 1.5} tells clients nothing, or something else (RFC 9110, section 10.2.3). */
    static boolean isUnreadable(HeaderField field) {
        return field.isNamed("Retry-After") && !RetryAfter.isReadable(field.value());
    }

    static List<HeaderField> replacedBy(ProblemResponse answer, List<HeaderField> present) {
        List<HeaderField> all =
                new ArrayList<>(present.size() + answer.headers().size());
        List<HeaderField> vary = new ArrayList<>(2);
        for (HeaderField field : present) {
            if (field.isNamed(VARY)) {
                vary.add(field);
            } else if (!isStale(field, answer)) {
                all.add(ErrorDescriptions.withoutMessages(field));
            }
        }
        boolean joined = false;
        for (HeaderField field : answer.headers()) {
            boolean isVary = field.isNamed(VARY);
            all.add(isVary ? joined(vary, field) : field);
            joined |= isVary;
        }
        if (!joined) {
            all.addAll(vary);
        }
        return all;
    }

    private static boolean isStale(HeaderField field, ProblemResponse answer) {
        if (field.isNamed("Set-Cookie")) {
            return false; // each line is a cookie of its own
        }
        StatusCode status = StatusCode.of(answer.status());
        boolean ofAnother = field.isNamed("Location") || describesFreshness(field);
        return (ofAnother && !status.hasUseFor(field.name()))
                || describesContent(field, status)
                || isUnreadable(field)
                || isSetBy(answer, field);
    }

    private static boolean isSetBy(ProblemResponse answer, HeaderField present) {
        for (HeaderField field : answer.headers()) {
            if (field.isNamed(present.name()) && !HelpLinks.isOne(field)) {
                return true;
            }
        }
        return false;
    }

    /** The members of all lines, each once; {@code *} says everything already (RFC 9110, section 12.5.5). */
    private static HeaderField joined(List<HeaderField> present, HeaderField own) {
        if (present.isEmpty()) {
            return own;
        }
        List<String> members = new ArrayList<>();
        for (HeaderField line : present) {
            addMembers(line, members);
        }
        addMembers(own, members);
        return new HeaderField(VARY, members.contains("*") ? "*" : String.join(", ", members));
    }

    private static void addMembers(HeaderField line, List<String> members) {
        for (String member : line.value().split(",", -1)) {
            String name = member.strip();
            if (!name.isEmpty() && members.stream().noneMatch(name::equalsIgnoreCase)) {
                members.add(name);
            }
        }
    }
}
