package io.github.plainfault.samples.shop;

import java.util.UUID;

/**
 * A list of all orders that is being written.
 *
 * @param monitor where to look how far it is (RFC 9110, section 15.3.3)
 */
public record Export(UUID id, State state, String monitor) {

    /** How far it is. */
    public enum State {
        QUEUED,
        DONE
    }
}
