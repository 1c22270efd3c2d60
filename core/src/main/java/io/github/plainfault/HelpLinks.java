package io.github.plainfault;

import io.github.plainfault.http.HeaderField;
import io.github.plainfault.problem.ProblemDocument;
import io.github.plainfault.status.StatusCatalog;
import io.github.plainfault.status.StatusCode;
import java.util.concurrent.atomic.AtomicReferenceArray;
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
    private static final int HIGHEST_STATUS = 599;

    private final @Nullable String base;
    private final String typeBase;
    private final AtomicReferenceArray<HeaderField> ofStatus = new AtomicReferenceArray<>(HIGHEST_STATUS + 1);

    /**
     * @param base what stands before the number of a status; {@code null} if there are no pages
     * @param typeBase what stands before the code in a type URI
     */
    HelpLinks(@Nullable String base, String typeBase) {
        this.base = base;
        this.typeBase = typeBase;
    }

    /** The field for a problem that its status explains; {@code null} if its type leads to a page. */
    @Nullable
    HeaderField field(ProblemDocument problem) {
        if (base == null || !problem.type().equals(BLANK)) {
            return null;
        }
        StatusCode status = problem.status();
        HeaderField known = ofStatus.get(status.number());
        if (known == null) {
            known = new HeaderField("Link", "<" + page(base, status) + ">" + RELATION);
            ofStatus.set(status.number(), known);
        }
        return known;
    }

    /** The page that explains the problem, or {@code null} if there is none of ours. */
    @Nullable
    String page(ProblemDocument problem) {
        if (base == null) {
            return null;
        }
        if (problem.type().equals(BLANK)) {
            return page(base, problem.status());
        }
        return problem.type().startsWith(typeBase) ? problem.type() : null;
    }

    /** A number without a meaning is explained as the x00 of its class. */
    private static String page(String base, StatusCode status) {
        boolean known = StatusCatalog.find(status.number()).isPresent();
        return base + (known ? status : status.general()).number();
    }

    /** Whether a field is one of ours, which takes no other field's place. */
    static boolean isOne(HeaderField field) {
        return field.isNamed("Link") && field.value().endsWith(RELATION);
    }
}
