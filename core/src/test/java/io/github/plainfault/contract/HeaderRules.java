package io.github.plainfault.contract;

import static io.github.plainfault.contract.Rule.ofAnswers;
import static io.github.plainfault.contract.Rule.ofProblems;

import io.github.plainfault.contract.SentContent.Form;
import io.github.plainfault.status.StatusCatalog;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What RFC 9110, 9111, 9112 and 6585 ask of an answer that reports an error, as far as one answer can show it. */
final class HeaderRules {

    static final List<Rule> ALL = List.of(
            ofProblems("H1", HeaderRules::explanation),
            ofAnswers("H2", HeaderRules::head),
            ofAnswers("H3", HeaderRules::lengthWithoutContent),
            ofAnswers("H4", HeaderRules::length),
            ofProblems("H5", HeaderRules::requiredFields),
            ofProblems("H6", HeaderRules::acceptedContent),
            ofAnswers("H7", HeaderRules::retryAfter),
            ofProblems("H8", HeaderRules::vary),
            ofProblems("H9", HeaderRules::notStored),
            ofProblems("H10", HeaderRules::nothingOfTheFailedContent),
            ofProblems("H13", HeaderRules::registeredStatus),
            ofProblems("H15", HeaderRules::nothingOfTheConnection),
            ofAnswers("H17", HeaderRules::endOfLife));

    /** They describe content, and the content that they described is not the problem. */
    private static final List<String> OF_FAILED_CONTENT = List.of(
            "content-disposition",
            "accept-ranges",
            "etag",
            "last-modified",
            "expires",
            "content-location",
            "content-digest",
            "repr-digest",
            "digest",
            "location");

    /** RFC 6585: with or without explicit freshness. */
    private static final Set<Integer> NEVER_STORED = Set.of(428, 429, 431, 511);

    private HeaderRules() {}

    private static @Nullable String explanation(Exchange answer) {
        if (answer.isHead()) {
            return null;
        }
        if (answer.body().length == 0) {
            return "no content (expected: an explanation of the error)";
        }
        boolean silent = answer.content().hasMembers()
                && answer.content().textOf("advice").isBlank()
                && !answer.has("retry-after");
        return silent ? "neither advice nor Retry-After says whether trying again can help" : null;
    }

    private static @Nullable String head(Exchange answer) {
        if (!answer.isHead()) {
            return null;
        }
        if (answer.body().length > 0) {
            return answer.body().length + " bytes of content for HEAD";
        }
        for (String field : List.of("content-type", "content-language", "vary", "content-length")) {
            if (answer.isProblem()
                    && (!answer.has(field) || answer.header(field).equals("0"))) {
                return "HEAD does not have the " + field + " of GET";
            }
        }
        return null;
    }

    private static @Nullable String lengthWithoutContent(Exchange answer) {
        boolean length = answer.has("content-length") || answer.has("transfer-encoding");
        return length && (answer.status() < 200 || answer.status() == 204)
                ? "a length of content with status " + answer.status()
                : null;
    }

    private static @Nullable String length(Exchange answer) {
        if (answer.has("content-length") && answer.has("transfer-encoding")) {
            return "Content-Length with Transfer-Encoding";
        }
        if (!answer.has("content-length")) {
            return answer.isProblem() ? "no Content-Length" : null;
        }
        String length = answer.header("content-length");
        return answer.isHead() || length.equals(Integer.toString(answer.body().length))
                ? null
                : "Content-Length " + length + " of " + answer.body().length + " bytes";
    }

    private static @Nullable String requiredFields(Exchange answer) {
        String required =
                switch (answer.status()) {
                    case 401 -> "www-authenticate";
                    case 405 -> "allow";
                    case 407 -> "proxy-authenticate";
                    case 426 -> "upgrade";
                    default -> null;
                };
        return required == null || answer.has(required) ? null : answer.status() + " without " + required;
    }

    private static @Nullable String acceptedContent(Exchange answer) {
        if (answer.status() != 415) {
            return null;
        }
        if (answer.has("accept-encoding")) {
            return answer.requestHeader("content-encoding") == null
                    ? "Accept-Encoding, but the content was not encoded"
                    : null;
        }
        return answer.has("accept") || answer.has("accept-patch") || answer.has("accept-post")
                ? null
                : "415 does not say what is accepted";
    }

    private static @Nullable String retryAfter(Exchange answer) {
        String value = answer.header("retry-after");
        return !answer.has("retry-after") || value.matches("[0-9]+") || isDate(value)
                ? null
                : "Retry-After " + value + " (expected: whole seconds, or a date)";
    }

    private static @Nullable String vary(Exchange answer) {
        List<String> fields = Arrays.stream(
                        answer.header("vary").toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .toList();
        if (new HashSet<>(fields).size() < fields.size()) {
            return "Vary " + answer.header("vary") + " names a field twice";
        }
        return fields.contains("*") || fields.containsAll(List.of("accept", "accept-language"))
                ? null
                : "Vary \"" + answer.header("vary") + "\" (expected: Accept and Accept-Language, or *)";
    }

    private static @Nullable String notStored(Exchange answer) {
        String control = answer.header("cache-control").toLowerCase(Locale.ROOT);
        if (control.contains("no-store")) {
            return null;
        }
        boolean chosen = control.contains("max-age=") || control.contains("no-cache");
        return chosen && !NEVER_STORED.contains(answer.status())
                ? null
                : "Cache-Control \"" + control + "\" lets others see this answer (expected: no-store)";
    }

    private static @Nullable String nothingOfTheFailedContent(Exchange answer) {
        for (String field : OF_FAILED_CONTENT) {
            if (answer.has(field)) {
                return field + " " + answer.header(field) + " describes content that was not sent";
            }
        }
        if (answer.has("content-encoding") && answer.content().form() != Form.NONE && isPlain(answer.body()[0])) {
            return "Content-Encoding " + answer.header("content-encoding") + " of content that is not encoded";
        }
        boolean range = answer.has("content-range")
                && !(answer.status() == 416 && answer.header("content-range").startsWith("bytes */"));
        return range ? "Content-Range " + answer.header("content-range") + " with status " + answer.status() : null;
    }

    private static @Nullable String registeredStatus(Exchange answer) {
        return StatusCatalog.find(answer.status())
                        .filter(status -> status.isRegistered() && !status.isUnused())
                        .isPresent()
                ? null
                : "status " + answer.status() + " is not registered";
    }

    /** Connection itself is the server's: it is one of HTTP/1.1 here, and does not exist in HTTP/2. */
    private static @Nullable String nothingOfTheConnection(Exchange answer) {
        if (answer.has("upgrade") && answer.status() != 426) {
            return "Upgrade with status " + answer.status();
        }
        return answer.has("proxy-connection") || answer.has("transfer-encoding")
                ? "a field of the connection, which HTTP/2 forbids"
                : null;
    }

    private static @Nullable String endOfLife(Exchange answer) {
        if (answer.has("deprecation") && !answer.header("deprecation").matches("@-?[0-9]+")) {
            return "Deprecation " + answer.header("deprecation") + " (expected: such as @1688169599)";
        }
        return answer.has("sunset") && !isDate(answer.header("sunset"))
                ? "Sunset " + answer.header("sunset") + " (expected: a date)"
                : null;
    }

    private static boolean isDate(String value) {
        try {
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(value);
            return value.length() == 29 && value.endsWith(" GMT");
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isPlain(byte first) {
        return first == '{' || first == '<';
    }
}
