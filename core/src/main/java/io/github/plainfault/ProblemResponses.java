package io.github.plainfault;

import io.github.plainfault.encode.ProblemEncoder;
import io.github.plainfault.encode.Translations;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.problem.ProblemDocument;
import java.util.ArrayList;
import java.util.List;

/** Puts an answer together: status, header fields, body. */
final class ProblemResponses {

    private static final byte[] NO_BODY = {};

    private static final HeaderField VARY = new HeaderField("Vary", "Accept, Accept-Language");

    /** Errors are cached otherwise: 404, 405, 410, 414, 451 and 501 by default (RFC 9110, section 15.1). */
    private static final HeaderField NO_STORE = new HeaderField("Cache-Control", "no-store");

    private static final HeaderField NO_SNIFF = new HeaderField("X-Content-Type-Options", "nosniff");

    private ProblemResponses() {}

    static ProblemResponse of(
            Fault fault,
            ProblemDocument problem,
            Translations translations,
            ProblemEncoder encoder,
            SizeLimit limit,
            HelpLinks help,
            RequestFacts request) {
        if (!allowBody(fault)) {
            return withoutContent(fault, request);
        }
        byte[] body = limit.encode(problem, translations, encoder);
        List<HeaderField> headers = headers(
                fault,
                request,
                encoder.headers(),
                encoder.mediaType(),
                problem.language().toLanguageTag(),
                body.length);
        HeaderField link = help.field(problem);
        if (link != null) {
            headers.add(link);
        }
        return response(fault, headers, body, request);
    }

    /** The answer when answering fails. */
    static ProblemResponse minimal(Fault fault, RequestFacts request) {
        if (!allowBody(fault)) {
            return withoutContent(fault, request);
        }
        byte[] body = MinimalProblem.of(fault);
        return response(
                fault,
                headers(fault, request, List.of(), MinimalProblem.MEDIA_TYPE, MinimalProblem.LANGUAGE, body.length),
                body,
                request);
    }

    /** A redirect says that it has no content; a 204 or 304 must not even say that (RFC 9110, section 8.6). */
    private static ProblemResponse withoutContent(Fault fault, RequestFacts request) {
        ProblemResponse response = withoutBody(fault, request);
        if (!fault.status().allowsBody()) {
            return response;
        }
        List<HeaderField> headers = new ArrayList<>(response.headers());
        headers.add(new HeaderField("Content-Length", "0"));
        return new ProblemResponse(response.status(), headers, NO_BODY);
    }

    /** Status and header fields, for somebody else's content or for none. */
    static ProblemResponse withoutBody(Fault fault, RequestFacts request) {
        List<HeaderField> headers = ownHeaders(fault, request, 1);
        if (fault.status().mustNotBeStored()) {
            headers.add(NO_STORE);
        }
        return new ProblemResponse(fault.status().number(), headers, NO_BODY);
    }

    private static ProblemResponse response(Fault fault, List<HeaderField> headers, byte[] body, RequestFacts request) {
        return new ProblemResponse(fault.status().number(), headers, request.isHead() ? NO_BODY : body);
    }

    /** Whether the answer has a problem as its content: errors do, redirects and statuses without content do not. */
    private static boolean allowBody(Fault fault) {
        return fault.status().isError() && fault.status().allowsBody();
    }

    private static List<HeaderField> headers(
            Fault fault,
            RequestFacts request,
            List<HeaderField> ofFormat,
            String mediaType,
            String language,
            int length) {
        List<HeaderField> headers = ownHeaders(fault, request, 6 + ofFormat.size());
        headers.add(VARY);
        if (headers.stream().noneMatch(field -> field.isNamed("Cache-Control"))) {
            headers.add(NO_STORE);
        }
        headers.add(NO_SNIFF);
        headers.addAll(ofFormat);
        headers.add(new HeaderField("Content-Language", language));
        headers.add(new HeaderField("Content-Type", mediaType));
        headers.add(new HeaderField("Content-Length", Integer.toString(length)));
        return headers;
    }

    /**
     * What a fault says of content is not about ours, unless it belongs to the status, as the length of the whole to a
     * 416; what no client can read is left out.
     */
    private static List<HeaderField> ownHeaders(Fault fault, RequestFacts request, int more) {
        List<HeaderField> headers = new ArrayList<>(fault.headers().size() + more);
        for (HeaderField field : fault.headers()) {
            boolean forbidden = fault.status().mustNotBeStored() && StaleHeaders.describesFreshness(field);
            if (!forbidden
                    && !StaleHeaders.describesContent(field, fault.status())
                    && !StaleHeaders.isUnreadable(field)
                    && StatusHeaders.allows(field, request)) {
                headers.add(field);
            }
        }
        return headers;
    }
}
