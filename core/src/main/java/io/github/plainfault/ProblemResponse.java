package io.github.plainfault;

import io.github.plainfault.http.HeaderField;
import java.util.List;

/**
 * A finished answer: what an adapter writes, as it is.
 *
 * <p>For a {@code HEAD} request the body is empty while {@code Content-Length} tells the length that a {@code GET} would
 * have had (RFC 9110, section 9.3.2).
 *
 * @param status the status of the answer
 * @param headers the header fields the answer must have; lay them over what the response already has with
 *     {@link #headersOver}
 * @param body the bytes; not copied, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // an answer is written once and never compared
public record ProblemResponse(int status, List<HeaderField> headers, byte[] body) {

    /** Copies the header fields. */
    public ProblemResponse {
        headers = List.copyOf(headers);
    }

    /**
     * All header fields of the answer: those the application had set and that still hold, then this answer's own. What
     * described the content that failed is left out (RFC 9110, section 8); cookies, CORS, security and tracing fields
     * stay, and {@code Vary} is joined.
     *
     * @param present what is set on the response so far, one entry for each line
     */
    public List<HeaderField> headersOver(List<HeaderField> present) {
        return present.isEmpty() ? headers : StaleHeaders.replacedBy(this, present);
    }
}
