package io.github.plainfault.status;

/**
 * Where a status code stands in the IANA HTTP Status Code Registry.
 *
 * @see <a href="https://www.iana.org/assignments/http-status-codes">the registry</a>
 */
public enum Registration {
    /** In the registry, for good. */
    PERMANENT,
    /** In the registry for a limited time while its specification is a draft; the time may have run out. */
    TEMPORARY,
    /** In the registry to keep the number from being used: it must not be sent. */
    UNUSED,
    /** In the registry and marked as obsoleted: it is not sent any more. */
    OBSOLETED,
    /** Not in the registry: invented by somebody, or not a code at all. */
    UNREGISTERED
}
