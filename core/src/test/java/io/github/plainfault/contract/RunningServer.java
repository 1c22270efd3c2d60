package io.github.plainfault.contract;

import java.net.URI;

/** A real server with the routes of {@link ContractRoutes}, listening on a free port. */
public interface RunningServer extends AutoCloseable {

    /** Where it listens, for example {@code http://localhost:49152}. */
    URI uri();

    /** Stops it. */
    @Override
    void close();
}
