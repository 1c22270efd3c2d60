package io.github.plainfault;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.status.StatusCode;
import java.nio.charset.StandardCharsets;

/**
 * The body when answering fails: well-formed, with the right status, made of constants only, so that nothing that can
 * fail is needed.
 */
final class MinimalProblem {

    static final String MEDIA_TYPE = "application/problem+json";

    /** Of the phrase of a status. */
    static final String LANGUAGE = "en";

    private MinimalProblem() {}

    static byte[] of(Fault fault) {
        StatusCode status = fault.status();
        String body =
                "{\"type\":\"about:blank\",\"title\":\"" + status.phrase() + "\",\"status\":" + status.number() + "}";
        return body.getBytes(StandardCharsets.US_ASCII);
    }
}
