package io.github.plainfault;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.RequestFacts;
import java.util.Map;

/**
 * Adds members to every problem of an application, for example a trace id.
 *
 * <pre>{@code
 * ProblemExtension region = (fault, request) -> Map.of("region", "eu-west");
 * }</pre>
 *
 * <p>Names of the problem's own members are left out. An extension must not block; if it throws, the client gets the
 * minimal problem with the same status.
 */
@FunctionalInterface
public interface ProblemExtension {

    /** The members to add, in order; empty for none. */
    Map<String, Object> membersOf(Fault fault, RequestFacts request);
}
