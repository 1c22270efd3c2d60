package io.github.plainfault.spring.autoconfigure.types;

import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What an application may have in its packages. */
public final class Failures {

    private Failures() {}

    @RespondWith(status = 409)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Conflict {
        String code();
    }

    @RespondWith(status = 409, code = "scan-direct", title = "Direct")
    static class Direct extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @ProblemMember
        final Stock stock = new Stock(2);
    }

    record Stock(int atHome) {}

    @Conflict(code = "scan-carried")
    static class Carried extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Comes before its ancestor. */
    static class AnHeir extends Direct {
        private static final long serialVersionUID = 1L;

        @ProblemMember
        final String more = "more";
    }

    @RespondWith(status = 503, code = "scan-wrong", retryAfter = "{later}")
    static class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @RespondWith(status = 410, code = "scan-mapped")
    static class Contradicting extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static class Other extends RuntimeException {
        private static final long serialVersionUID = 1L;

        static {
            explode();
        }

        private static void explode() {
            throw new IllegalStateException("was initialized");
        }
    }
}
