package io.github.plainfault;

import io.github.plainfault.http.HeaderField;
import java.util.List;

/** What an adapter has to do about a failure. */
public sealed interface Outcome {

    /**
     * Write this answer, unless the response is committed already: then rethrow the failure, so that the client sees the
     * truncation (RFC 9112, section 8).
     *
     * @param response what to write
     */
    record Answer(ProblemResponse response) implements Outcome {}

    /**
     * Let the application's own error page answer with this status and these header fields: the client asks for HTML, and
     * there is such a page.
     *
     * @param status of the answer
     * @param headers header fields that belong to the failure, for example {@code Retry-After}
     */
    record HostPage(int status, List<HeaderField> headers) implements Outcome {}

    /** Write nothing: the client is gone, and nobody would read it. */
    record Silence() implements Outcome {}
}
