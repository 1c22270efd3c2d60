package io.github.plainfault.webflux;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;

/**
 * Recognizes the plain text that Spring Security writes where nobody has configured anything better. To configure a
 * handler in its place would take that of the application, or that of OAuth 2.0 with its challenge, away.
 */
final class DeniedAccess {

    private static final String TEXT = "Access Denied";

    private DeniedAccess() {}

    /** Whether what is written now may be that text; applications say how long theirs is, or in which charset. */
    static boolean maySay(ServerHttpResponse response) {
        HttpStatusCode status = response.getStatusCode();
        return status != null
                && status.is4xxClientError()
                && MediaType.TEXT_PLAIN.equals(response.getHeaders().getContentType())
                && response.getHeaders().getContentLength() < 0;
    }

    static boolean isIn(DataBuffer body) {
        return body.readableByteCount() == TEXT.length()
                && body.toString(StandardCharsets.US_ASCII).equals(TEXT);
    }
}
