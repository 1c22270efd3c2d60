package io.github.plainfault.problem;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.status.StatusCode;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zalando.problem.Problem;

/**
 * A problem in one language, as RFC 9457 describes it; the value that is encoded. Immutable, and never an exception.
 *
 * @param type a URI reference
 * @param title short, the same for all occurrences of the type in one language
 * @param status the status of the answer
 * @param detail what is said of this occurrence, or {@code null}
 * @param instance a URI reference of this occurrence, or {@code null}
 * @param explanation what this kind of problem means, or {@code null}
 * @param advice what the reader can do now, or {@code null}
 * @param errors what is wrong with single values
 * @param errorCount how many there were before the list was capped
 * @param members the members of the application, in order; those with a {@linkplain #isReserved reserved} name are left out,
 *     and so are exceptions
 * @param language the language of the texts
 */
public record ProblemDocument(
        String type,
        String title,
        StatusCode status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable String explanation,
        @Nullable String advice,
        List<ProblemEntry> errors,
        int errorCount,
        Map<String, Object> members,
        Locale language)
        implements Problem {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_DETAIL = 4000;

    private static final Set<String> RESERVED =
            Set.of("type", "title", "status", "detail", "instance", "explanation", "advice", "errors", "errorCount");

    /**
     * Makes the texts safe to be shown: control characters and whatever turns the direction of text are left out, lone
     * surrogates replaced, endless texts cut. Copies the rest, and leaves out members whose names are reserved: they could contradict the problem's own. A list
     * {@code errors} of the application is kept where the problem has none.
     */
    public ProblemDocument {
        requireNonNull(type, "type");
        requireNonNull(title, "title");
        requireNonNull(status, "status");
        title = requireNonNull(SafeText.of(title, LONGEST_TITLE));
        detail = SafeText.of(detail, LONGEST_DETAIL);
        errors = List.copyOf(errors);
        members = Members.copyOf(members)
                .where(errors.isEmpty() ? ProblemDocument::isAllowedOrErrors : ProblemDocument::isAllowed);
    }

    /** Whether a member of that name belongs to the problem itself, so that no application may set it. */
    public static boolean isReserved(String name) {
        return RESERVED.contains(name);
    }

    /** The same problem with these members behind its own; those with reserved names are left out. */
    public ProblemDocument withMembers(Map<String, Object> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, Object> all = new LinkedHashMap<>(members);
        more.forEach((name, value) -> {
            if (!isReserved(name)) {
                all.put(name, value);
            }
        });
        return new ProblemDocument(
                type, title, status, detail, instance, explanation, advice, errors, errorCount, all, language);
    }

    /** The same problem with less in it: half of its errors, or none of its members where there are no more errors. */
    public ProblemDocument shortened() {
        return new ProblemDocument(
                type,
                title,
                status,
                detail,
                instance,
                explanation,
                advice,
                errors.subList(0, errors.size() / 2),
                errorCount,
                errors.isEmpty() ? Map.of() : members,
                language);
    }

    /** The same problem with these members of the application in place of its own. */
    public ProblemDocument onlyWith(Map<String, Object> others) {
        return new ProblemDocument(
                type, title, status, detail, instance, explanation, advice, errors, errorCount, others, language);
    }

    /** Whether the list of errors was cut, so that the count says more than the list. */
    public boolean isCapped() {
        return errorCount > errors.size();
    }

    @Override
    public URI getType() {
        return URI.create(type);
    }

    @Override
    public String getTitle() {
        return title;
    }

    @Override
    public StatusCode getStatus() {
        return status;
    }

    @Override
    public @Nullable String getDetail() {
        return detail;
    }

    @Override
    public @Nullable URI getInstance() {
        return instance == null ? null : URI.create(instance);
    }

    /** Everything beyond the five members of RFC 9457, in the order in which it is encoded. */
    @Override
    public Map<String, Object> getParameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        putUnlessNull(parameters, "explanation", explanation);
        putUnlessNull(parameters, "advice", advice);
        if (!errors.isEmpty()) {
            parameters.put("errors", errors.stream().map(ProblemDocument::mapOf).toList());
        }
        if (isCapped()) {
            parameters.put("errorCount", errorCount);
        }
        parameters.putAll(members);
        return Collections.unmodifiableMap(parameters);
    }

    private static Map<String, Object> mapOf(ProblemEntry entry) {
        Map<String, Object> map = new LinkedHashMap<>();
        putUnlessNull(map, "detail", entry.detail());
        putUnlessNull(map, "pointer", entry.pointer());
        putUnlessNull(map, "parameter", entry.parameter());
        putUnlessNull(map, "in", entry.in());
        map.put("code", entry.code());
        putUnlessNull(map, "rejected", entry.rejected());
        return map;
    }

    private static void putUnlessNull(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    private static boolean isAllowed(String name, @Nullable Object value) {
        return !isReserved(name) && !(value instanceof Throwable); // written down it would be a stack trace
    }

    private static boolean isAllowedOrErrors(String name, @Nullable Object value) {
        return isAllowed(name, value) || (name.equals("errors") && !(value instanceof Throwable));
    }
}
