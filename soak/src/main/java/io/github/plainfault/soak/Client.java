package io.github.plainfault.soak;

import java.io.IOException;

/** What a client does again and again. */
interface Client {

    /** Does it once. What is wrong with what comes back goes into the tally. */
    void act() throws IOException, InterruptedException;

    /** Leaves, if it is connected. */
    default void leave() throws IOException {
        // most have a connection for each request
    }
}
