package io.github.plainfault;

/** What the member {@code instance} of a problem says (RFC 9457, section 3.1.5). */
public enum InstanceStyle {
    /** {@code urn:uuid:} and a random id, the same as in the log. */
    ID,
    /**
     * {@code urn:uuid:} and the trace id of the request's {@code traceparent} (W3C Trace Context), written as a UUID:
     * the same 128 bits, the same in the log. A request without a valid one gets a random id.
     */
    TRACE,
    /** No such member; the log has the id all the same. */
    NONE
}
