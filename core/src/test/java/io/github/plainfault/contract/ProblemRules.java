package io.github.plainfault.contract;

import static io.github.plainfault.contract.Rule.ofAnswers;
import static io.github.plainfault.contract.Rule.ofMembers;
import static io.github.plainfault.contract.Rule.ofProblems;

import io.github.plainfault.contract.SentContent.Form;
import io.github.plainfault.status.StatusCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What RFC 9457 asks of whoever writes a problem, as far as one answer can show it. */
final class ProblemRules {

    static final List<Rule> ALL = List.of(
            ofProblems("P1", ProblemRules::mediaType),
            ofProblems("P2", ProblemRules::oneProblem),
            ofMembers("P4", ProblemRules::occurrencesOfOneType),
            ofProblems("P5", ProblemRules::jsonIsProblemJson),
            ofMembers("P7", ProblemRules::types),
            ofMembers("P12", (answer, problem) -> notRelative("type", problem)),
            ofMembers("P15", ProblemRules::statusOfTheStatusLine),
            ofMembers("P18", ProblemRules::shortTitle),
            ofMembers("P19", ProblemRules::noDebugging),
            ofMembers("P20", ProblemRules::machineReadable),
            ofMembers("P21", (answer, problem) -> notAUriReference("instance", problem)),
            ofMembers("P22", ProblemRules::opaqueInstance),
            ofMembers("P23", (answer, problem) -> notRelative("instance", problem)),
            ofMembers("P24", ProblemRules::extensionsOnTop),
            ofMembers("P26", ProblemRules::xmlNames),
            ofMembers("P27", ProblemRules::plainNames),
            ofMembers("P31", ProblemRules::noTypePerException),
            ofMembers("P33", ProblemRules::registeredTypes),
            ofMembers("P34", ProblemRules::nothingBeyondTheStatus),
            ofMembers("P35", ProblemRules::phraseOfTheStatus),
            ofProblems("P36", ProblemRules::language),
            ofMembers("P40", ProblemRules::schema),
            ofProblems("P41", ProblemRules::xmlNamespace),
            ofProblems("P42", ProblemRules::embedding),
            ofAnswers("P43", ProblemRules::contentWhereItIsAllowed),
            ofProblems("P44", ProblemRules::utf8));

    private static final Set<String> STANDARD = Set.of("type", "title", "status", "detail", "instance");

    /** What Plainfault adds to every problem: it explains, and gives a program nothing to decide on. */
    private static final Set<String> WORDS = Set.of("explanation", "advice");

    /** The registry of 2026-06-26; whatever else has its prefix claims to be registered and is not. */
    private static final String REGISTRY = "https://iana.org/assignments/http-problem-types#";

    private static final Set<String> REGISTERED = Set.of(
            "date", "ohttp-key", "digest-unsupported-algorithms", "digest-invalid-values", "digest-mismatched-values");

    private static final Pattern POINTER = Pattern.compile("#(/([^/~]|~[01])*)*");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{2,}");
    private static final Pattern XML_NAME = Pattern.compile("(?![xX][mM][lL])[\\p{L}_][\\p{L}\\p{Nd}._-]*");
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9]{4}|urn:|[0-9a-f]{8}-[0-9a-f]{4}|[{}]");
    private static final Pattern DEBUGGING = Pattern.compile(
            "Exception|Throwable|Caused by|\\bat [\\w.$]+\\(|(?i:\\b(select .* from|insert into|delete from|constraint \\[))");

    private ProblemRules() {}

    private static @Nullable String mediaType(Exchange answer) {
        String accept = String.valueOf(answer.requestHeader("accept")).toLowerCase(Locale.ROOT);
        return switch (answer.mediaType()) {
            case "application/problem+json", "application/problem+xml" -> null;
            case "text/html" ->
                accept.contains("text/") || accept.contains("application/xhtml+xml")
                        ? null
                        : "a page for a client that accepts " + accept;
            default -> "Content-Type \"" + answer.mediaType() + "\" is not that of a problem";
        };
    }

    private static @Nullable String oneProblem(Exchange answer) {
        SentContent content = answer.content();
        if (content.unreadable() != null) {
            return "the content is not one problem: " + content.unreadable();
        }
        boolean problem = content.form() == Form.JSON || content.form() == Form.XML;
        return problem && !content.hasMembers() ? "the problem is empty" : null;
    }

    private static @Nullable String occurrencesOfOneType(Exchange answer, SentContent problem) {
        if (!problem.members().containsKey("errors")) {
            return null;
        }
        if (!(problem.members().get("errors") instanceof List<?> errors) || errors.isEmpty()) {
            return "errors is " + problem.members().get("errors") + " and no array with something in it";
        }
        for (Object error : errors) {
            if (!(error instanceof Map<?, ?> entry)
                    || !(entry.get("detail") instanceof String detail)
                    || detail.isBlank()) {
                return "an entry of errors without a detail: " + error;
            }
            Object pointer = entry.get("pointer");
            if (pointer != null && !(POINTER.matcher(pointer.toString()).matches() && isUriReference(pointer))) {
                return "pointer " + pointer + " is no JSON Pointer as a URI fragment";
            }
        }
        return null;
    }

    private static @Nullable String jsonIsProblemJson(Exchange answer) {
        return "application/json".equals(answer.requestHeader("accept"))
                        && !answer.mediaType().equals("application/problem+json")
                ? "who accepts application/json gets " + answer.mediaType()
                : null;
    }

    private static @Nullable String types(Exchange answer, SentContent problem) {
        for (String name : STANDARD) {
            Object value = problem.members().get(name);
            boolean right = name.equals("status")
                    ? value instanceof Integer || problem.form() == Form.XML && value instanceof String
                    : value instanceof String;
            if (problem.members().containsKey(name) && !right) {
                return name + " is " + value + " (expected: " + (name.equals("status") ? "a number" : "a string") + ")";
            }
        }
        return null;
    }

    private static @Nullable String statusOfTheStatusLine(Exchange answer, SentContent problem) {
        Object status = problem.members().get("status");
        return status != null && !status.toString().equals(Integer.toString(answer.status()))
                ? "status member " + status + " differs from status line " + answer.status()
                : null;
    }

    private static @Nullable String shortTitle(Exchange answer, SentContent problem) {
        String title = problem.textOf("title");
        if (title.isBlank() || title.length() > 80 || title.lines().count() > 1) {
            return "title \"" + title + "\" is not short (expected: 1 to 80 characters in one line)";
        }
        return IDENTIFIER.matcher(title).find() ? "title \"" + title + "\" names an occurrence" : null;
    }

    private static @Nullable String noDebugging(Exchange answer, SentContent problem) {
        String detail = problem.textOf("detail");
        return DEBUGGING.matcher(detail).find() ? "detail \"" + detail + "\" is for programmers of the server" : null;
    }

    private static @Nullable String machineReadable(Exchange answer, SentContent problem) {
        if (problem.members().get("errors") instanceof List<?> errors) {
            for (Object error : errors) {
                if (error instanceof Map<?, ?> entry
                        && !entry.containsKey("pointer")
                        && !(entry.containsKey("parameter") && entry.containsKey("in"))) {
                    return "only the text says what " + entry + " is about (expected: pointer, or parameter and in)";
                }
            }
        }
        return null;
    }

    private static @Nullable String opaqueInstance(Exchange answer, SentContent problem) {
        String instance = problem.textOf("instance");
        boolean locator = instance.startsWith("http:") || instance.startsWith("https:");
        return locator || instance.equals(answer.path())
                ? "instance " + instance + " is neither opaque nor a place where the problem can be fetched again"
                : null;
    }

    private static @Nullable String extensionsOnTop(Exchange answer, SentContent problem) {
        for (String name : List.of("properties", "extensions", "parameters", "additionalProperties")) {
            if (problem.members().get(name) instanceof Map) {
                return "extensions are nested in " + name;
            }
        }
        return null;
    }

    /** In JSON a member of the application may have any name. */
    private static @Nullable String xmlNames(Exchange answer, SentContent problem) {
        if (problem.form() != Form.XML) {
            return null;
        }
        for (String name : problem.members().keySet()) {
            if (!XML_NAME.matcher(name).matches()) {
                return "member " + name + " is no name of an XML element";
            }
        }
        return null;
    }

    /** Registered types have hyphens in their names; so may those of applications. */
    private static @Nullable String plainNames(Exchange answer, SentContent problem) {
        for (String name : problem.members().keySet()) {
            if (!PLAIN_NAME.matcher(name.replace('-', '_')).matches()) {
                return "member " + name + " (expected: a letter, then letters, digits and _, 3 or more in all)";
            }
        }
        return null;
    }

    private static @Nullable String noTypePerException(Exchange answer, SentContent problem) {
        String type = problem.textOf("type").toLowerCase(Locale.ROOT);
        return type.contains("exception") || type.contains("throwable")
                ? "type " + type + " is the name of a class"
                : null;
    }

    private static @Nullable String registeredTypes(Exchange answer, SentContent problem) {
        String type = problem.textOf("type");
        return type.startsWith(REGISTRY) && !REGISTERED.contains(type.substring(REGISTRY.length()))
                ? "type " + type + " is not registered"
                : null;
    }

    private static @Nullable String nothingBeyondTheStatus(Exchange answer, SentContent problem) {
        if (!isBlank(problem)) {
            return null;
        }
        List<String> more = problem.members().keySet().stream()
                .filter(name -> !STANDARD.contains(name) && !WORDS.contains(name))
                .toList();
        return more.isEmpty() ? null : "about:blank says nothing beyond the status, but has " + more;
    }

    private static @Nullable String phraseOfTheStatus(Exchange answer, SentContent problem) {
        String phrase = StatusCode.of(answer.status()).phrase();
        String title = problem.textOf("title");
        return isBlank(problem) && answer.header("content-language").equals("en") && !title.equals(phrase)
                ? "title \"" + title + "\" of about:blank (expected: " + phrase + ")"
                : null;
    }

    private static @Nullable String language(Exchange answer) {
        String language = answer.header("content-language");
        if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            return "Content-Language \"" + language + "\" (expected: one tag)";
        }
        boolean chinese = language.startsWith("zh");
        for (String text : List.of("title", "explanation", "advice")) {
            String words = answer.content().textOf(text);
            if (!words.isEmpty() && words.codePoints().anyMatch(Character::isIdeographic) != chinese) {
                return text + " \"" + words + "\" is not in the language of Content-Language, " + language;
            }
        }
        return answer.content().form() == Form.HTML && !answer.content().text().contains(" lang=\"" + language + "\"")
                ? "the page does not say that it is in " + language
                : null;
    }

    private static @Nullable String schema(Exchange answer, SentContent problem) {
        String wrong = notAUriReference("type", problem);
        if (wrong != null) {
            return wrong;
        }
        Object status = problem.members().get("status");
        return status != null && !status.toString().matches("[1-5][0-9]{2}")
                ? "status " + status + " (expected: 100 to 599)"
                : notAUriReference("instance", problem);
    }

    private static @Nullable String xmlNamespace(Exchange answer) {
        return answer.content().form() == Form.XML && answer.content().unreadable() != null
                ? "not as appendix B of RFC 9457 says: " + answer.content().unreadable()
                : null;
    }

    private static @Nullable String embedding(Exchange answer) {
        String embedded = answer.content().embedded();
        return embedded != null && (embedded.contains("<") || embedded.matches("(?s).*[\\u2028\\u2029].*"))
                ? "the problem in the page has characters that can end it: " + embedded
                : null;
    }

    private static @Nullable String contentWhereItIsAllowed(Exchange answer) {
        return hasNoContent(answer.status()) && answer.body().length > 0
                ? answer.body().length + " bytes of content with status " + answer.status()
                : null;
    }

    private static @Nullable String utf8(Exchange answer) {
        if ("it is not UTF-8".equals(answer.content().unreadable())) {
            return "the content is not UTF-8";
        }
        if (answer.content().text().startsWith("\uFEFF")) {
            return "the content starts with a byte order mark";
        }
        return answer.mediaType().endsWith("json")
                        && answer.header("content-type").contains(";")
                ? "Content-Type " + answer.header("content-type") + " has a parameter, and none is defined"
                : null;
    }

    static boolean hasNoContent(int status) {
        return status < 200 || status == 204 || status == 205 || status == 304;
    }

    private static boolean isBlank(SentContent problem) {
        return problem.textOf("type").equals("about:blank")
                || !problem.members().containsKey("type");
    }

    private static @Nullable String notRelative(String member, SentContent problem) {
        String value = problem.textOf(member);
        boolean right = value.isEmpty()
                || value.startsWith("/") && !value.startsWith("//")
                || value.matches("[A-Za-z][A-Za-z0-9+.-]*:.+");
        return right ? null : member + " " + value + " (expected: absolute, or a full path)";
    }

    private static @Nullable String notAUriReference(String member, SentContent problem) {
        Object value = problem.members().get(member);
        return value != null && !isUriReference(value) ? member + " " + value + " is no URI reference" : null;
    }

    private static boolean isUriReference(Object value) {
        try {
            return !value.toString().isEmpty()
                    && new URI(value.toString()).toASCIIString().equals(value.toString());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
