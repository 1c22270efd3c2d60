package io.github.plainfault.status;

/** Who has to act when a response carries a status code. */
public enum Actor {
    /** The client: change the request, log in, wait. */
    CLIENT("client"),
    /** The server that answered. */
    SERVER("server"),
    /** A server behind the one that answered. */
    UPSTREAM("upstream"),
    /** Whoever runs the network in between, for example a login page of a hotel. */
    NETWORK("network"),
    /** Nobody in technical terms: the answer is a decision, for example a legal one. */
    POLICY("policy"),
    /** Nobody: nothing is wrong, or it resolves itself. */
    NONE("none");

    final String keyword;

    Actor(String keyword) {
        this.keyword = keyword;
    }
}
