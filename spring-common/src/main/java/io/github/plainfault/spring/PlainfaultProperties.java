package io.github.plainfault.spring;

import io.github.plainfault.InstanceStyle;
import io.github.plainfault.StackTraces;
import io.github.plainfault.fault.LogLevel;
import io.github.plainfault.http.Challenge;
import io.github.plainfault.pages.ProblemPages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of Plainfault.
 *
 * @param enabled Whether Plainfault answers errors at all.
 * @param defaultLanguage Language tag of the answers to readers who ask for no language there are words in, and of the
 *     texts that stand in annotations.
 * @param languages Language tags for which the application brings words of its own, beyond en, zh-Hant and zh-Hans. For
 *     each of them there must be a file plainfault/TAG.properties on the class path.
 * @param languageSource Who says which language the reader wants: the request's Accept-Language, or the application's
 *     own LocaleResolver (LocaleContextResolver on WebFlux).
 * @param typeBase What stands before the code in a type URI: a full path or an absolute URI. If it is not set, the path
 *     of the pages inside the context path.
 * @param pages Pages that explain problem types and status codes.
 * @param explanations Whether problems carry explanation and advice.
 * @param instance What the member instance says: id (a random id, as in the log), trace (the trace id of the request) or
 *     none.
 * @param validationStatus Status of a body that is well-formed but breaks rules: 400 or 422.
 * @param maxErrors How many entries the list of errors has at most.
 * @param maxSize How large the body of an answer is at most; at least 16KB, at most 1MB.
 * @param rejectedValues Whether entries of errors repeat the value that was rejected, where it can be no secret.
 * @param redactedNames Names of members and parameters whose values are never repeated, beyond the usual ones such as
 *     password, token or cardNumber.
 * @param mappings How exceptions are answered, by class name: a status, optionally with a code as in 409 out-of-stock;
 *     none if nobody waits for an answer; cause for a wrapper; rethrow if somebody else answers.
 * @param paths Which requests are answered; failures of all others are left to whoever else answers them.
 * @param grpcStatuses Whose statuses those of gRPC calls are: dependency (the call is ours, its failure a 502, 503 or 504)
 *     or pass-through (the call hands on the client's request one to one, its status is the client's).
 * @param challenge How a client can say who it is, where a 401 does not tell it itself: the value of WWW-Authenticate, as
 *     in Basic realm="shop".
 * @param errorPages Which clients that ask for HTML get the application's own error page instead of a problem: auto (all
 *     of them, if there is one), always or never.
 * @param htmlPage Whether clients that ask for HTML get Plainfault's page, if not one of the application's own.
 * @param fillEmptyErrors Whether an error status that was set without a body is filled with a problem.
 * @param completeProblemDetails Whether a ProblemDetail or ErrorResponse that an exception handler or a controller of the
 *     application returns is completed with explanation, advice and language, in the format that the client asks for.
 * @param serverErrors Whether what the server refuses before the application sees it is answered with a problem, too:
 *     malformed requests, header fields that are too large.
 * @param sseErrors Whether a stream of server-sent events that fails after its beginning ends with an event "error" that
 *     carries the problem, instead of breaking off.
 * @param showServerReasons Whether clients see the reasons of ResponseStatusException and @ResponseStatus and the details
 *     of ErrorResponse and ProblemDetail for 5xx, too; for 4xx they always do.
 * @param logLevels At which level failures are logged, by 4xx, 5xx or a single status: off, debug, info, warn, error or
 *     default.
 * @param logStackTraces Which failures are logged with their stack trace: server-errors, all or none.
 */
@ConfigurationProperties("plainfault")
public record PlainfaultProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("en") Locale defaultLanguage,
        @DefaultValue List<Locale> languages,
        @DefaultValue("accept-language") LanguageSource languageSource,
        @Nullable String typeBase,
        @DefaultValue Pages pages,
        @DefaultValue("true") boolean explanations,
        @DefaultValue("id") InstanceStyle instance,
        @DefaultValue("400") int validationStatus,
        @DefaultValue("100") int maxErrors,
        @DefaultValue("64KB") DataSize maxSize,
        @DefaultValue("false") boolean rejectedValues,
        @DefaultValue List<String> redactedNames,
        @DefaultValue Map<String, String> mappings,
        @DefaultValue Paths paths,
        @DefaultValue("dependency") GrpcStatuses grpcStatuses,
        @Nullable String challenge,
        @DefaultValue("auto") ErrorPages errorPages,
        @DefaultValue("true") boolean htmlPage,
        @DefaultValue("true") boolean fillEmptyErrors,
        @DefaultValue("false") boolean completeProblemDetails,
        @DefaultValue("true") boolean serverErrors,
        @DefaultValue("false") boolean sseErrors,
        @DefaultValue("false") boolean showServerReasons,
        @DefaultValue Map<String, LogLevel> logLevels,
        @DefaultValue("server-errors") StackTraces logStackTraces) {

    /**
     * @throws IllegalArgumentException if the validation status is neither 400 nor 422, or the challenge is malformed
     */
    public PlainfaultProperties {
        if (validationStatus != 400 && validationStatus != 422) {
            throw new IllegalArgumentException(
                    "plainfault.validation-status: " + validationStatus + " (expected: 400 or 422)");
        }
        if (challenge != null) {
            check(challenge);
        }
        languages = List.copyOf(languages);
        redactedNames = List.copyOf(redactedNames);
        mappings = Map.copyOf(mappings);
        logLevels = Map.copyOf(logLevels);
    }

    private static void check(String challenge) {
        try {
            Challenge.parse(challenge);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "plainfault.challenge: '" + challenge + "' (expected: one challenge such as Basic realm=\"shop\")",
                    e);
        }
    }

    /**
     * What the type of a problem leads to.
     *
     * @param enabled Whether there are such pages.
     * @param path Where their index is, inside the context path.
     */
    public record Pages(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("/problems") String path) {

        /**
         * @throws IllegalArgumentException if the path is none
         */
        public Pages {
            if (!ProblemPages.isPath(path)) {
                throw new IllegalArgumentException("plainfault.pages.path: '" + path
                        + "' (expected: a path inside the context path, such as /problems)");
            }
        }
    }

    /**
     * Patterns as in a request mapping, inside the context path.
     *
     * @param include Patterns such as /api/**; without any, all paths are answered.
     * @param exclude Patterns such as /legacy/**, taken from those that are answered.
     */
    public record Paths(
            @DefaultValue List<String> include,
            @DefaultValue List<String> exclude) {

        /** Copies. */
        public Paths {
            include = List.copyOf(include);
            exclude = List.copyOf(exclude);
        }
    }
}
