package io.github.plainfault.status;

/** Who has to act when a response carries a status code. */
public enum Actor {
    /** The client: change the request, log in, wait. */
    CLIENT,
    /** The server that answered. */
    SERVER,
    /** A server behind the one that answered. */
    UPSTREAM,
    /** Whoever runs the network in between, for example a login page of a hotel. */
    NETWORK,
    /** Nobody in technical terms: the answer is a decision, for example a legal one. */
    POLICY,
    /** Nobody: nothing is wrong, or it resolves itself. */
    NONE
}
