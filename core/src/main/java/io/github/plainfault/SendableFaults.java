package io.github.plainfault;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.status.StatusCode;

/** Finds another status for one that cannot be sent. */
final class SendableFaults {

    private SendableFaults() {}

    /**
     * A client would wait for more after a 1xx, and 444, 460, 499 are words for a log (RFC 9205, section 4.6). A status
     * that this protocol has no way to say is read as x00, so it is sent as that, with all its words.
     *
     * @return the fault itself if there is nothing to change
     */
    static Fault of(Fault fault, RequestFacts request) {
        StatusCode status = fault.status();
        if (status.number() < 200) {
            return instead(fault, 500);
        }
        if (!canSay(status, request)) {
            ProblemType general = new ProblemType(
                    status.general(),
                    fault.type().code(),
                    fault.type().title(),
                    fault.type().detail());
            return fault.toBuilder(general).build();
        }
        return status.isError() && !status.allowsBody()
                ? instead(fault, status.general().number())
                : fault;
    }

    /** Of a request that can no longer be asked, nothing is known against it. */
    private static boolean canSay(StatusCode status, RequestFacts request) {
        try {
            return StatusHeaders.canSay(status.number(), request);
        } catch (Throwable e) {
            return true;
        }
    }

    private static Fault instead(Fault fault, int status) {
        return Fault.builder(ProblemType.of(status)).logLevel(fault.logLevel()).build();
    }
}
