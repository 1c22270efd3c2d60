package io.github.plainfault.samples.plain;

import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;
import java.io.Serial;

/** Nobody else fits in. */
@RespondWith(status = 409, code = "sold-out", title = "Sold Out", detail = "There is no seat left for {play}.")
final class SoldOutException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    @ProblemMember
    private final String play;

    SoldOutException(String play) {
        this.play = play;
    }

    @Override
    public String getMessage() {
        return "sold out: " + play;
    }
}
