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
        super("sold out: " + play);
        this.play = play;
    }

    /** What everybody wants to see. */
    String play() {
        return play;
    }
}
