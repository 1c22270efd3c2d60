package io.github.plainfault.spring.mapping;

import org.springframework.web.server.ServerWebInputException;

/**
 * A form that WebFlux could not read, with one part or many. What its readers signal by themselves is also what a client
 * signals that cannot read the answer of another server.
 */
public final class UnreadableFormException extends ServerWebInputException {

    private static final long serialVersionUID = 1L;

    /**
     * @param cause what the reader signals
     */
    public UnreadableFormException(Throwable cause) {
        super("The form cannot be read", null, cause);
    }
}
