package io.github.plainfault;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.encode.ProblemEncoder;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.problem.ProblemDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts an answer together: status, header fields, body. */
final class ProblemResponses {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponder.class);

    private static final byte[] NO_BODY = {};

    /** As for those of {@code @RespondWith}: servers have some 8 KiB for all fields of an answer together. */
    private static final int LONGEST_FIELD = 4096;

    /** Errors are cached otherwise: 404, 405, 410, 414, 451 and 501 by default (RFC 9110, section 15.1). */
    static final HeaderField NO_STORE = new HeaderField("Cache-Control", "no-store");

    private final SizeLimit limit;
    private final HelpLinks help;
    private final Map<ProblemEncoder, Map<Locale, UsualHeaders>> usual = new HashMap<>();
    private final UsualHeaders ofMinimal =
            new UsualHeaders(List.of(), MinimalProblem.MEDIA_TYPE, MinimalProblem.LANGUAGE);

    /** For all answers in one of these formats and one of these languages. */
    ProblemResponses(List<ProblemEncoder> encoders, List<Locale> languages, SizeLimit limit, HelpLinks help) {
        this.limit = limit;
        this.help = help;
        for (ProblemEncoder encoder : encoders) {
            Map<Locale, UsualHeaders> ofFormat = new HashMap<>();
            for (Locale language : languages) {
                String tag = language.toLanguageTag();
                ofFormat.put(language, new UsualHeaders(encoder.headers(), encoder.mediaType(), tag));
            }
            usual.put(encoder, ofFormat);
        }
    }

    ProblemResponse of(Fault fault, ProblemDocument problem, ProblemEncoder encoder, RequestFacts request) {
        if (!allowBody(fault)) {
            return withoutContent(fault, request);
        }
        byte[] body = limit.encode(fault, problem, encoder);
        UsualHeaders headers = requireNonNull(requireNonNull(usual.get(encoder)).get(problem.language()));
        return response(fault, headers, help.field(problem), body, request);
    }

    /** The answer when answering fails. */
    ProblemResponse minimal(Fault fault, RequestFacts request) {
        if (!allowBody(fault)) {
            return withoutContent(fault, request);
        }
        return response(fault, ofMinimal, null, MinimalProblem.of(fault), request);
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

    private static ProblemResponse response(
            Fault fault, UsualHeaders usual, @Nullable HeaderField help, byte[] body, RequestFacts request) {
        List<HeaderField> headers = usual.of(body.length);
        if (!fault.headers().isEmpty() || help != null) {
            headers = together(ownHeaders(fault, request, headers.size() + 1), headers);
        }
        if (help != null) {
            headers.add(help);
        }
        return new ProblemResponse(fault.status().number(), headers, request.isHead() ? NO_BODY : body);
    }

    /** Whether the answer has a problem as its content: errors do, redirects and statuses without content do not. */
    private static boolean allowBody(Fault fault) {
        return fault.status().isError() && fault.status().allowsBody();
    }

    /** What a fault says of caching takes the place of what is usual. */
    private static List<HeaderField> together(List<HeaderField> own, List<HeaderField> usual) {
        boolean mayBeStored = false;
        for (HeaderField field : own) {
            mayBeStored |= field.isNamed("Cache-Control");
        }
        for (HeaderField field : usual) {
            if (!mayBeStored || !field.isNamed("Cache-Control")) {
                own.add(field);
            }
        }
        return own;
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
                    && isSendable(field)
                    && StatusHeaders.allows(field, request)) {
                headers.add(field);
            }
        }
        return headers;
    }

    private static boolean isSendable(HeaderField field) {
        int length = field.value().length();
        if (length <= LONGEST_FIELD) {
            return true;
        }
        LOG.error(
                "Header field {} has {} characters, and is left out (expected: <= {})",
                field.name(),
                length,
                LONGEST_FIELD);
        return false;
    }
}
