package io.github.plainfault.contract;

import static io.github.plainfault.contract.Rule.ofAnswers;
import static io.github.plainfault.contract.Rule.ofProblems;

import io.github.plainfault.contract.SentContent.Form;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What nobody may learn from an answer, and what no answer may do to whoever reads it. */
final class SecurityRules {

    static final List<Rule> ALL = List.of(
            ofAnswers("S1", SecurityRules::noStackTrace),
            ofAnswers("S2", SecurityRules::noSecret),
            ofAnswers("S5", SecurityRules::noProduct),
            ofAnswers("S6", SecurityRules::noInjectedHeader),
            ofAnswers("S7", SecurityRules::quotedChallenge),
            ofProblems("S9", SecurityRules::protectedReader),
            ofProblems("S12", SecurityRules::noQuery),
            ofProblems("S14", SecurityRules::bounded),
            ofProblems("S15", SecurityRules::noControlCharacters),
            ofProblems("S22", SecurityRules::nothingToLoad));

    /** What an exception or a stack trace looks like. */
    private static final Pattern STACK_TRACE =
            Pattern.compile("\\bat [a-z]\\w*(\\.\\w+)+\\(|\\.java:|Caused by:|Exception\\b"
                    + "|\\b(java|javax|jakarta|org|com|io|tools|reactor|sun|jdk)\\.[a-z0-9]+\\.[A-Za-z]");

    /** What the failures under contract have in their messages, and what their requests hide. */
    private static final Pattern SECRET =
            Pattern.compile("sentinel|jdbc:|hunter2|\\blocalhost\\b|\\b127\\.0\\.0\\.1\\b|\\b::1\\b");

    private static final Pattern CHALLENGES =
            Pattern.compile("TOKEN( +PARAM( *, *PARAM)*| +[A-Za-z0-9._~+/-]+=*)?( *, *TOKEN( +PARAM( *, *PARAM)*)?)*"
                    .replace("PARAM", "TOKEN *= *(TOKEN|\"([^\"\\\\]|\\\\.)*\")")
                    .replace("TOKEN", "[!#$%&'*+.^_`|~A-Za-z0-9-]+"));

    /** Whatever a browser fetches or runs on its own; a link is only followed by who reads. */
    private static final Pattern LOADED = Pattern.compile(
            "(?i)<(link|img|iframe|object|embed|audio|video|base|form)\\b|<[^>]+\\b(src|on[a-z]+)\\s*=|@import|url\\(");

    /** The problem itself, as data, is none. */
    private static final Pattern SCRIPT = Pattern.compile("(?i)<script(?![^>]*type=\"application/problem\\+json\")");

    private static final int MOST = 64 * 1024;

    private SecurityRules() {}

    private static @Nullable String noStackTrace(Exchange answer) {
        return found(STACK_TRACE, answer, "looks like a part of a stack trace");
    }

    private static @Nullable String noSecret(Exchange answer) {
        return found(SECRET, answer, "is none of the client's business");
    }

    private static @Nullable String noProduct(Exchange answer) {
        for (String field : List.of("server", "x-powered-by", "via", "x-aspnet-version")) {
            if (answer.has(field)) {
                return field + " " + answer.header(field) + " tells what runs here";
            }
        }
        return null;
    }

    private static @Nullable String noInjectedHeader(Exchange answer) {
        for (Map.Entry<String, List<String>> field : answer.headers().entrySet()) {
            for (String value : field.getValue()) {
                if (!value.matches("[\\x20-\\x7e\\t]*")) {
                    return field.getKey() + " has characters other than ASCII's visible ones: " + value;
                }
            }
        }
        return null;
    }

    private static @Nullable String quotedChallenge(Exchange answer) {
        for (String field : List.of("www-authenticate", "proxy-authenticate")) {
            if (answer.has(field) && !CHALLENGES.matcher(answer.header(field)).matches()) {
                return field + " " + answer.header(field) + " cannot be parsed";
            }
        }
        return null;
    }

    private static @Nullable String protectedReader(Exchange answer) {
        if (!answer.header("x-content-type-options").equals("nosniff")) {
            return "no X-Content-Type-Options: nosniff";
        }
        String policy = answer.header("content-security-policy");
        boolean page = answer.mediaType().equals("text/html");
        return page && !(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
                ? "Content-Security-Policy \"" + policy
                        + "\" of a page (expected: default-src and frame-ancestors 'none')"
                : null;
    }

    private static @Nullable String noQuery(Exchange answer) {
        String instance = answer.content().textOf("instance");
        return instance.contains("?") ? "instance " + instance + " has a query" : null;
    }

    private static @Nullable String bounded(Exchange answer) {
        return answer.body().length > MOST ? answer.body().length + " bytes (expected: at most " + MOST + ")" : null;
    }

    private static @Nullable String noControlCharacters(Exchange answer) {
        for (String text : answer.content().texts()) {
            if (text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF || c == 0xFEFF || c >= 0x202A && c <= 0x202E)
                    || !isolatesEnd(text)) {
                return "half a character, or one that turns the text around: " + escaped(text);
            }
        }
        boolean raw =
                answer.content().text().codePoints().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r');
        return raw ? "control characters that are not escaped" : null;
    }

    private static @Nullable String nothingToLoad(Exchange answer) {
        String text = answer.content().text();
        if (answer.content().form() == Form.XML && text.contains("<!DOCTYPE")) {
            return "a DOCTYPE in XML";
        }
        if (answer.content().form() != Form.HTML) {
            return null;
        }
        Matcher loaded = LOADED.matcher(text);
        if (loaded.find()) {
            return "a page that loads or runs something: " + loaded.group();
        }
        boolean pinned = answer.header("content-security-policy").contains("script-src 'sha256-");
        return SCRIPT.matcher(text).find() && !pinned ? "a script that the policy of the page does not know" : null;
    }

    private static boolean isolatesEnd(String text) {
        int open = 0;
        for (char c : text.toCharArray()) {
            open += c >= 0x2066 && c <= 0x2068 ? 1 : c == 0x2069 ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    private static @Nullable String found(Pattern pattern, Exchange answer, String wrong) {
        Matcher content = pattern.matcher(answer.content().text());
        if (content.find()) {
            return "\"" + content.group() + "\" " + wrong;
        }
        for (String value :
                answer.headers().values().stream().flatMap(List::stream).toList()) {
            Matcher header = pattern.matcher(value);
            if (header.find()) {
                return "\"" + header.group() + "\" in a header field " + wrong;
            }
        }
        return null;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < 0x7f ? Character.toString(c) : "\\u" + Integer.toHexString(c)));
        return escaped.toString();
    }
}
