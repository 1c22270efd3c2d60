package io.github.plainfault.status;

/**
 * Whether sending the same request again can help, and which requests may be sent again.
 *
 * <p>Idempotent methods are GET, HEAD, OPTIONS, TRACE, PUT, DELETE and QUERY. Anything else may be repeated
 * automatically only if it is known that it was not applied.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2">RFC 9110, section 9.2.2</a>
 */
public enum RetryPolicy {
    /** The same request fails again until something changes. */
    AFTER_CHANGE,
    /** Repeat automatically with growing pauses, but only idempotent methods. */
    IDEMPOTENT_BACKOFF,
    /** No specification says anything, and the outcome is unknown: idempotent methods at most. */
    IDEMPOTENT_UNKNOWN,
    /** The request was refused unprocessed: repeat any method after a while. */
    ANY_AFTER_WAIT,
    /** Repeat any method over a different connection. */
    ANY_OTHER_CONNECTION,
    /** Repeat automatically, but not in TLS early data. */
    NOT_EARLY_DATA,
    /** The client may repeat the request. */
    MAY_REPEAT,
    /** Repeat only if the user asks for it again. */
    USER_ACTION,
    /** Repeating is of no use. */
    NO,
    /** The question does not arise: nothing failed, or there is no response. */
    NOT_APPLICABLE
}
