package io.github.plainfault.spring.contract;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Failures that an advice of the application answers itself, in each way in which it can. */
@RestController
public class AdvisedController {

    /** Made by Spring. */
    public AdvisedController() {}

    @GetMapping("/contract/advised-body")
    void body() {
        throw new AdvisedBody();
    }

    @GetMapping("/contract/advised-problem")
    void problem() {
        throw new AdvisedProblem();
    }

    @GetMapping("/contract/advised-response")
    void response() {
        throw new AdvisedResponse();
    }

    @GetMapping("/contract/advised-typed")
    void typed() {
        throw new AdvisedTyped();
    }

    @GetMapping("/contract/advised-empty")
    void empty() {
        throw new AdvisedEmpty();
    }

    /** The application's answers. */
    @RestControllerAdvice
    public static class Advice {

        /** Made by Spring. */
        public Advice() {}

        @ExceptionHandler
        ResponseEntity<OwnBody> handle(AdvisedBody failure) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .header("X-Shelf", "7")
                    .body(new OwnBody("shelf 7 is closed"));
        }

        @ExceptionHandler
        ProblemDetail handle(AdvisedProblem failure) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "Shelf 7 is closed.");
            problem.setType(URI.create("/probs/shelf-closed"));
            problem.setTitle("Shelf closed");
            return problem;
        }

        @ExceptionHandler
        ErrorResponse handle(AdvisedResponse failure) {
            return ErrorResponse.builder(failure, HttpStatus.CONFLICT, "Shelf 7 is closed.")
                    .header("X-Shelf", "7")
                    .build();
        }

        @ExceptionHandler
        ErrorResponse handle(AdvisedTyped failure) {
            return ErrorResponse.builder(failure, HttpStatus.CONFLICT, "Shelf 7 is closed.")
                    .header("Content-Type", "application/json")
                    .build();
        }

        @ExceptionHandler
        ResponseEntity<Void> handle(AdvisedEmpty failure) {
            return ResponseEntity.status(HttpStatus.GONE)
                    .header("X-Shelf", "7")
                    .contentLength(0)
                    .build();
        }
    }

    /**
     * A body that is no problem.
     *
     * @param error the only member
     */
    public record OwnBody(String error) {}

    private static final class AdvisedBody extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final class AdvisedProblem extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final class AdvisedResponse extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final class AdvisedTyped extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final class AdvisedEmpty extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
