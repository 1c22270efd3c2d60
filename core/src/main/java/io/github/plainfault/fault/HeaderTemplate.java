package io.github.plainfault.fault;

import io.github.plainfault.http.ContentFields;
import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.RetryAfter;
import io.github.plainfault.status.StatusCode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A header field that an annotation asks for; names of members in braces stand for their values. */
final class HeaderTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.-]*)}");

    /** What speaks of the connection and not of the answer, and is forbidden in HTTP/2 (RFC 9113, section 8.2.2). */
    private static final Set<String> OF_CONNECTION =
            Set.of("connection", "keep-alive", "proxy-connection", "te", "upgrade", "http2-settings");

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

    /** Tomcat, Jetty and Netty refuse 8 KiB for all fields together. */
    private static final int LONGEST = 4096;

    private static final int MOST_ITEMS = 1000;

    private final String name;

    /** Constant text and the places of members in turn, starting and ending with constant text. */
    private final List<String> constants = new ArrayList<>();

    private final List<Integer> places = new ArrayList<>();

    private HeaderTemplate(String name, String value, List<MemberReader> members) {
        this.name = name;
        int constant = 0;
        Matcher placeholder = PLACEHOLDER.matcher(value);
        while (placeholder.find()) {
            constants.add(value.substring(constant, placeholder.start()));
            places.add(MemberReader.placeOf(placeholder.group(1), members, "headers"));
            constant = placeholder.end();
        }
        constants.add(value.substring(constant));
    }

    /**
     * Reads a line such as {@code Link: </help>; rel=help}.
     *
     * @throws IllegalArgumentException if it is none, if the field is not the application's to set, or if a member in
     *     braces is not there
     */
    static HeaderTemplate parse(String line, int status, List<MemberReader> members) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "headers: '" + line + "' (expected: name and value, for example Link: </help>; rel=help)");
        }
        HeaderField field = new HeaderField(line.substring(0, colon), "");
        if (field.isNamed("Retry-After")) {
            throw new IllegalArgumentException(
                    "headers: '" + line + "' (expected: retryAfter in its place, for example retryAfter = \"PT30S\")");
        }
        if (ContentFields.contains(field.name(), StatusCode.of(status)) || isOfConnection(field, status)) {
            throw new IllegalArgumentException("headers: '" + line
                    + "' (expected: another field; this one is written by Plainfault or by the server)");
        }
        return new HeaderTemplate(field.name(), line.substring(colon + 1).strip(), members);
    }

    /** RFC 9110, section 15.5.22: a 426 must say to which protocol. */
    private static boolean isOfConnection(HeaderField field, int status) {
        return OF_CONNECTION.contains(field.name().toLowerCase(Locale.ROOT))
                && !(status == 426 && field.isNamed("Upgrade"));
    }

    String name() {
        return name;
    }

    /**
     * The value, or {@code null} if a member in it has none: half a value says something else.
     *
     * @throws IllegalArgumentException if it is longer than servers take
     */
    @Nullable
    String fill(@Nullable Object[] values) {
        StringBuilder filled = new StringBuilder(constants.get(0));
        for (int i = 0; i < places.size(); i++) {
            Object value = values[places.get(i)];
            if (value == null) {
                return null;
            }
            filled.append(text(value)).append(constants.get(i + 1));
        }
        requireAtMost(LONGEST, filled.length(), "characters");
        return filled.toString();
    }

    private static String text(Object value) {
        if (value instanceof Duration delay) {
            return RetryAfter.of(delay);
        }
        if (value instanceof Instant time) {
            return HTTP_DATE.format(time.atOffset(ZoneOffset.UTC));
        }
        if (value instanceof OffsetDateTime time) {
            return text(time.toInstant());
        }
        if (value instanceof ZonedDateTime time) {
            return text(time.toInstant());
        }
        if (value instanceof Iterable<?> all) {
            List<String> texts = new ArrayList<>();
            int count = 0;
            for (Object one : all) {
                requireAtMost(MOST_ITEMS, ++count, "items"); // there may be no end to them
                if (one != null) {
                    texts.add(text(one));
                }
            }
            return String.join(", ", texts);
        }
        return value.toString();
    }

    private static void requireAtMost(int most, int count, String of) {
        if (count > most) {
            throw new IllegalArgumentException("header field: more than " + most + " " + of);
        }
    }
}
