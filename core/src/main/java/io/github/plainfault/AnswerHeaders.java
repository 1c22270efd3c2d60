package io.github.plainfault;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.HeaderField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The header fields of an answer. */
final class AnswerHeaders {

    private static final HeaderField VARY = new HeaderField("Vary", "Accept, Accept-Language");

    /** Errors are cached otherwise: 404, 405, 410, 414, 451 and 501 by default (RFC 9110, section 15.1). */
    private static final HeaderField NO_STORE = new HeaderField("Cache-Control", "no-store");

    private static final HeaderField NO_SNIFF = new HeaderField("X-Content-Type-Options", "nosniff");

    private AnswerHeaders() {}

    /** Whether the answer has a problem as its content: errors do, redirects and statuses without content do not. */
    static boolean allowBody(Fault fault) {
        return fault.status().isError() && fault.status().allowsBody();
    }

    /** For an answer that is no error and has no content. */
    static List<HeaderField> withoutBody(Fault fault) {
        return own(fault, 0);
    }

    /** For an answer with content. */
    static List<HeaderField> of(Fault fault, String mediaType, @Nullable String language, int length) {
        List<HeaderField> headers = own(fault, 6);
        headers.add(VARY);
        if (headers.stream().noneMatch(field -> field.isNamed("Cache-Control"))) {
            headers.add(NO_STORE);
        }
        headers.add(NO_SNIFF);
        if (language != null) {
            headers.add(new HeaderField("Content-Language", language));
        }
        headers.add(new HeaderField("Content-Type", mediaType));
        headers.add(new HeaderField("Content-Length", Integer.toString(length)));
        return headers;
    }

    /** What a fault says of content is not about ours; only the length of the whole belongs to a 416. */
    private static List<HeaderField> own(Fault fault, int more) {
        List<HeaderField> headers = new ArrayList<>(fault.headers().size() + more);
        for (HeaderField field : fault.headers()) {
            if (!StaleHeaders.describesContent(field, fault.status().number())) {
                headers.add(field);
            }
        }
        return headers;
    }
}
