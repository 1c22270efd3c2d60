package io.github.plainfault.spring.contract;

import io.github.plainfault.contract.ContractFailures;
import io.github.plainfault.fault.LogLevel;
import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Failures whose classes or authors say more than a status: header fields, redirects, and what is only for the log. */
@RestController
public class DeclaredController {

    /** Made by Spring. */
    public DeclaredController() {}

    @GetMapping("/contract/declared-headers")
    void declaredHeaders() {
        throw new PaperMissing();
    }

    @GetMapping("/contract/wrong-annotation")
    void wrongAnnotation() {
        throw new WronglyDeclared();
    }

    @GetMapping("/contract/thrown-redirect")
    void thrownRedirect() {
        ErrorResponseException moved = new ErrorResponseException(HttpStatus.SEE_OTHER);
        moved.getHeaders().setLocation(URI.create("/contract/elsewhere"));
        throw moved;
    }

    @GetMapping("/contract/server-detail")
    void serverDetail() {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, ContractFailures.SECRET);
        body.setProperty("printer", 7);
        throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, body, ContractFailures.unknown());
    }

    /** An annotation of an application, to which its users add what they need. */
    @Retention(RetentionPolicy.RUNTIME)
    @RespondWith(status = 409, logLevel = LogLevel.INFO)
    private @interface Conflict {
        String code();

        String title();

        String detail();

        String retryAfter() default "";

        String[] headers() default {};
    }

    @SuppressWarnings("serial")
    @Conflict(
            code = "paper-missing",
            title = "Paper missing",
            detail = "Printer {printer} has no paper.",
            retryAfter = "{refill}",
            headers = {
                "Link: </printers/{printer}>; rel=describedby",
                "X-Trays: {trays}",
                "X-Refilled: {refilled}",
                "X-Absent: {absent}",
                "X-Note: {note}"
            })
    private static final class PaperMissing extends RuntimeException {

        @ProblemMember
        private final int printer = 7;

        @ProblemMember
        private final List<String> trays = List.of("A4", "A3");

        @ProblemMember
        private final Instant refilled = Instant.parse("2026-03-01T08:05:09Z");

        @ProblemMember
        private final Duration refill = Duration.ofMillis(89_100);

        @ProblemMember
        private final String note = "a\r\nSet-Cookie: b=c";

        @ProblemMember
        String absent() {
            return null;
        }
    }

    @RespondWith(status = 409, headers = "Content-Length: 0")
    private static final class WronglyDeclared extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WronglyDeclared() {
            super(ContractFailures.SECRET);
        }
    }
}
