package io.github.plainfault.samples.shop;

import io.github.plainfault.fault.RespondWith;
import java.io.Serial;

/** A change that does not say which version it is made for. */
@RespondWith(status = 428, code = "version-required")
public final class VersionRequiredException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;
}
