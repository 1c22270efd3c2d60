package io.github.plainfault;

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
     * @param response its status and its header fields, for example {@code Retry-After}; the body is the page's
     */
    record HostPage(ProblemResponse response) implements Outcome {}

    /**
     * Write nothing: the client is gone, and nobody would read it. An adapter whose server will not close the connection
     * without an answer sets {@link #status()} and no content.
     */
    record Silence() implements Outcome {

        /**
         * What the response is left with: a client that has closed only its own half must not take the silence for
         * success (RFC 9112, section 8), and logs and metrics must count it neither as success nor as an error of the
         * server.
         */
        public int status() {
            return 400;
        }
    }

    /**
     * Do as if Plainfault were not there: rethrow the failure, send the error on, leave the status without a body. The
     * application said so, for this exception or for this path.
     */
    record Pass() implements Outcome {}
}
