package io.github.plainfault;

import io.github.plainfault.http.HeaderField;
import io.github.plainfault.problem.ProblemDocument;
import io.github.plainfault.status.StatusCatalog;
import io.github.plainfault.status.StatusCode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer is explained. A problem of a type of its own says it by its type; one that its status explains says it by
 * a header field, which is made once for each status.
 */
final class HelpLinks {

    /** Nothing is explained anywhere. */
    static final HelpLinks NONE = new HelpLinks(null, "");

    private static final String BLANK = "about:blank";
    private static final String RELATION = "; rel=\"help\"";

    private final @Nullable String base;
    private final String typeBase;
    private final Map<Integer, HeaderField> ofStatus = new HashMap<>();

    /**
     * @param base what stands before the number of a status; {@code null} if there are no pages
     * @param typeBase what stands before the code in a type URI
     */
    HelpLinks(@Nullable String base, String typeBase) {
        this.base = base;
        this.typeBase = typeBase;
        if (base != null) {
            for (StatusCode status : StatusCatalog.all()) {
                ofStatus.put(status.number(), new HeaderField("Link", "<" + base + status.number() + ">" + RELATION));
            }
        }
    }

    /** The field for a problem that its status explains; {@code null} if its type leads to a page. */
    @Nullable
    HeaderField field(ProblemDocument problem) {
        if (base == null || !problem.type().equals(BLANK)) {
            return null;
        }
        // a number without a meaning is explained as the x00 of its class
        HeaderField own = ofStatus.get(problem.status().number());
        return own == null ? ofStatus.get(problem.status().general().number()) : own;
    }

    /** The page that explains the problem, or {@code null} if there is none of ours. */
    @Nullable
    String page(ProblemDocument problem) {
        if (base == null) {
            return null;
        }
        if (problem.type().equals(BLANK)) {
            boolean known = ofStatus.containsKey(problem.status().number());
            return base + (known ? problem.status() : problem.status().general()).number();
        }
        return problem.type().startsWith(typeBase) ? problem.type() : null;
    }

    /** Whether a field is one of ours, which takes no other field's place. */
    static boolean isOne(HeaderField field) {
        return field.isNamed("Link") && field.value().endsWith(RELATION);
    }
}
