package io.github.plainfault.encode;

import io.github.plainfault.http.HeaderField;
import io.github.plainfault.problem.ProblemDocument;
import java.util.List;

/** Writes problems in one format. Implementations are stateless towards requests and safe for use by many threads. */
public interface ProblemEncoder {

    /** The media type of the bytes, as it is sent, for example {@code application/problem+json}. */
    String mediaType();

    /**
     * The lower-case media types by which a client asks for this format: its own first, then looser names such as
     * {@code application/json}.
     */
    List<String> acceptedAs();

    /**
     * The lower-case media types of the pages that a person would rather see. A format that names some is sent only to a
     * client that names it, too, and wants it more than each of these. Default: none.
     */
    default List<String> yieldsTo() {
        return List.of();
    }

    /** The header fields that this format needs beside those of every answer. Default: none. */
    default List<HeaderField> headers() {
        return List.of();
    }

    /**
     * The bytes.
     *
     * @throws java.nio.BufferOverflowException if they are far more than an answer may have; the problem then comes
     *     again with less in it
     * @throws RuntimeException if a member of the application cannot be written; the client then gets a minimal problem
     */
    byte[] encode(ProblemDocument problem);

    /**
     * The bytes, for a format that people read. Default: those of {@link #encode(ProblemDocument)}.
     *
     * @param translations what can be said beside the problem
     * @throws RuntimeException as {@link #encode(ProblemDocument)}
     */
    default byte[] encode(ProblemDocument problem, Translations translations) {
        return encode(problem);
    }
}
