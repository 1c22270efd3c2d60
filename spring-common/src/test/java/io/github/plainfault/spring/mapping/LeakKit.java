package io.github.plainfault.spring.mapping;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.ProblemResponse;
import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.RequestFacts;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for what only the server knows in everything that is sent: header fields and body, in every format and language.
 * Whoever makes a failure for it puts {@link #MESSAGE} wherever a text fits.
 */
final class LeakKit {

    /** All that was ever seen in a message: SQL, constraints, keys, places, secrets, and what is meant to be executed. */
    static final String MESSAGE =
            "s3ntinel ERROR: duplicate key value violates unique constraint \"uk_s3ntinel\" Detail: Key"
                    + " (email)=(s3ntinel@example.com) already exists; SQL [insert into s3ntinel_table (email) values (?)];"
                    + " jdbc:postgresql://db.s3ntinel.internal:5432/shop?password=s3ntinel; /var/lib/s3ntinel/cards.txt;"
                    + " C:\\s3ntinel\\cards.txt; https://user:s3ntinel@upstream.s3ntinel.internal:8443/a?token=s3ntinel; 10.11.12.13;"
                    + " at com.s3ntinel.shop.Orders.add(Orders.java:42)\r\nS3ntinel: s3ntinel\r\n\r\n<script>s3ntinel</script>"
                    + " ${jndi:ldap://s3ntinel/a} #{s3ntinel} {allowed} %s";

    private static final List<String> FORMATS = List.of("application/json", "application/xml", "text/html");

    private static final List<String> LANGUAGES = List.of("en", "zh-TW", "zh-CN");

    private static final Pattern WORDS = Pattern.compile(
            "(?i)s3ntinel|s3cr3t|jdbc:|insert into|duplicate key value|10\\.11\\.12\\.13|Caused by:|\\.java:\\d|jndi");

    /** Names of classes and packages, whoever they belong to, and what a proxy or an object without a text looks like. */
    private static final Pattern NAMES =
            Pattern.compile("\\b(java|javax|jakarta|org|com|io|tools|reactor|sun|jdk|net)\\.[a-z0-9_]+\\.[A-Za-z]"
                    + "|[A-Za-z]Exception\\b|\\$Proxy|\\$\\$|\\w@[0-9a-f]{5,8}\\b");

    private static final StackTraceElement FRAME =
            new StackTraceElement("com.s3ntinel.shop.Orders", "s3ntinel", "S3ntinel.java", 42);

    private static final int DEEPEST = 20;

    private final ProblemResponder responder;

    LeakKit(ProblemResponder responder) {
        this.responder = responder;
    }

    /** An exception of a class that nobody knows, and whose name is a secret. */
    static final class S3ntinelException extends Exception {

        private static final long serialVersionUID = 1L;

        S3ntinelException(Throwable cause) {
            super(MESSAGE, cause);
        }
    }

    /** The failure with more to say: a suppressed exception, and a frame of the application. */
    static Throwable loaded(Throwable failure) {
        failure.addSuppressed(new S3ntinelException(new SQLException(MESSAGE, "XX000")));
        StackTraceElement[] frames = failure.getStackTrace();
        StackTraceElement[] more = Arrays.copyOf(frames, frames.length + 1);
        more[frames.length] = FRAME;
        failure.setStackTrace(more);
        return failure;
    }

    /** Whether a text of ours is in what the failure or one of its causes says of itself. */
    static boolean speaks(Throwable failure) {
        return Causes.from(failure).stream()
                .anyMatch(said -> said.getMessage() != null
                        && WORDS.matcher(said.getMessage()).find());
    }

    /** What was found, each with where; nothing if all is right. */
    List<String> leaks(Throwable failure) {
        Set<String> names = new HashSet<>();
        addNames(names, failure, DEEPEST);
        List<String> found = new ArrayList<>();
        for (String format : FORMATS) {
            for (String language : LANGUAGES) {
                if (responder.respondTo(failure, request(format, language)) instanceof Outcome.Answer answer) {
                    String place = format + " " + language + " ";
                    ProblemResponse response = answer.response();
                    for (HeaderField field : response.headers()) {
                        find(place + "header ", field.name() + ": " + field.value(), names, found);
                    }
                    find(place + "body ", new String(response.body(), StandardCharsets.UTF_8), names, found);
                }
            }
        }
        return found;
    }

    private static void find(String place, String sent, Set<String> names, List<String> found) {
        for (Pattern pattern : List.of(WORDS, NAMES)) {
            Matcher matcher = pattern.matcher(sent);
            if (matcher.find()) {
                found.add(place
                        + sent.substring(
                                Math.max(0, matcher.start() - 40), Math.min(sent.length(), matcher.end() + 40)));
            }
        }
        names.stream().filter(sent::contains).forEach(name -> found.add(place + name));
    }

    /** Everything a client could send to be told more, or to have it in the answer. */
    private static RequestFacts request(String format, String language) {
        Map<String, String> fields = new HashMap<>();
        for (String name : List.of(
                "Authorization",
                "Cookie",
                "Forwarded",
                "Host",
                "Origin",
                "Referer",
                "User-Agent",
                "X-Forwarded-Host",
                "X-Forwarded-Prefix",
                "X-Forwarded-Proto",
                "X-Original-URL",
                "X-Request-Id",
                "traceparent",
                "baggage")) {
            fields.put(name, "s3ntinel.example");
        }
        fields.put("Accept", format);
        fields.put("Accept-Language", language);
        return RequestFacts.of("POST", "/s3ntinel/7;jsessionid=s3ntinel", fields);
    }

    /** Names of the classes, and of their packages, of a failure, its causes and what it suppresses. */
    private static void addNames(Set<String> names, Throwable failure, int depth) {
        for (Throwable current : Causes.from(failure)) {
            Class<?> type = current.getClass();
            names.add(type.getName());
            if (type.getPackageName().contains(".")) {
                names.add(type.getPackageName());
            }
            if (type.getSimpleName().toLowerCase(Locale.ROOT).endsWith("exception")) {
                names.add(type.getSimpleName());
            }
            if (depth > 0) {
                for (Throwable suppressed : current.getSuppressed()) {
                    addNames(names, suppressed, depth - 1);
                }
            }
        }
    }
}
