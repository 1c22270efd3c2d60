package io.github.plainfault.status;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All status codes that mean something to somebody: those of the IANA registry, and those people meet without it.
 *
 * <pre>{@code
 * StatusCatalog.findByPhrase("Payload Too Large"); // 413 Content Too Large
 * StatusCatalog.ofClass(StatusClass.SERVER_ERROR);  // 500 Internal Server Error, 501 Not Implemented, ...
 * StatusCatalog.find(471);                          // empty: nobody uses it
 * }</pre>
 *
 * @see <a href="https://www.iana.org/assignments/http-status-codes">IANA HTTP Status Code Registry</a>
 */
public final class StatusCatalog {

    private StatusCatalog() {}

    /** All codes in ascending order. */
    public static List<StatusCode> all() {
        return StatusTable.builtIn().all();
    }

    /** All codes of one class in ascending order. */
    public static List<StatusCode> ofClass(StatusClass statusClass) {
        requireNonNull(statusClass, "statusClass");
        List<StatusCode> codes = new ArrayList<>();
        for (StatusCode code : all()) {
            if (code.statusClass() == statusClass) {
                codes.add(code);
            }
        }
        return List.copyOf(codes);
    }

    /**
     * The code with this number.
     *
     * @return empty if the number means nothing to anybody or is outside 100 to 599; {@link StatusCode#of} has an
     *     answer for the former
     */
    public static Optional<StatusCode> find(int number) {
        boolean inRange = number >= StatusCode.LOWEST && number <= StatusCode.HIGHEST;
        return inRange ? Optional.ofNullable(StatusTable.builtIn().find(number)) : Optional.empty();
    }

    /**
     * The code with this current or older phrase.
     *
     * <p>Only letters and digits count, so {@code Request-URI Too Long}, {@code REQUEST_URI_TOO_LONG} and {@code
     * request uri too long} are the same. If several codes fit, registered ones come before others, and current
     * phrases before older ones. {@code (Unused)}, the phrase of 306 and 418, names neither.
     */
    public static Optional<StatusCode> findByPhrase(String phrase) {
        requireNonNull(phrase, "phrase");
        StatusCode found = findByPhrase(phrase, true);
        return Optional.ofNullable(found != null ? found : findByPhrase(phrase, false));
    }

    private static @Nullable StatusCode findByPhrase(String phrase, boolean registered) {
        StatusCode older = null;
        for (StatusCode code : all()) {
            if (code.isRegistered() == registered) {
                if (!code.isUnused() && Phrases.same(code.phrase(), phrase)) {
                    return code;
                }
                if (older == null && hasOlderPhrase(code, phrase)) {
                    older = code;
                }
            }
        }
        return older;
    }

    private static boolean hasOlderPhrase(StatusCode code, String phrase) {
        for (String older : code.olderPhrases()) {
            if (Phrases.same(older, phrase)) {
                return true;
            }
        }
        return false;
    }
}
