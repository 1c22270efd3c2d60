package io.github.plainfault.samples.shop;

import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;
import java.io.Serial;

/** A change that was made for another version than the current one. */
@RespondWith(status = 412, code = "version-mismatch")
public final class VersionMismatchException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    @ProblemMember
    private final long currentVersion;

    VersionMismatchException(long currentVersion) {
        super("current version: " + currentVersion);
        this.currentVersion = currentVersion;
    }

    /** The version the product has now. */
    public long currentVersion() {
        return currentVersion;
    }
}
