package io.github.plainfault.spring.contract;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Problem details that the application answers itself, in each way in which a handler can. */
@RestController
@RequestMapping("/contract/returned")
public class ReturnedController {

    /** Made by Spring. */
    public ReturnedController() {}

    @GetMapping("/thrown/{how}")
    void thrown(@PathVariable("how") String how) {
        throw how.equals("response") ? new ClosedException() : new UnsupportedOperationException("sentinel");
    }

    @ExceptionHandler
    ProblemDetail handle(UnsupportedOperationException failure) {
        return closed("/probs/shelf-shut", HttpStatus.CONFLICT);
    }

    @ExceptionHandler
    ErrorResponse handle(ClosedException failure) {
        return ErrorResponse.builder(failure, HttpStatus.SERVICE_UNAVAILABLE, "Shelf 7 is closed.")
                .header("X-Shelf", "7")
                .header("Retry-After", "120")
                .header("Content-Language", "de")
                .build();
    }

    @GetMapping("/bare")
    ProblemDetail bare() {
        return ProblemDetail.forStatus(HttpStatus.CONFLICT);
    }

    @GetMapping("/entity")
    ResponseEntity<ProblemDetail> entity() {
        return ResponseEntity.status(HttpStatus.GONE)
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Shelf", "7")
                .header("Cache-Control", "max-age=60")
                .body(closed("/probs/shelf-removed", HttpStatus.CONFLICT));
    }

    @GetMapping("/later")
    Mono<ProblemDetail> later() {
        return Mono.fromSupplier(() -> closed("/probs/shelf-shut", HttpStatus.CONFLICT));
    }

    @GetMapping("/entity-later")
    Mono<ResponseEntity<Object>> entityLater() {
        return Mono.fromSupplier(() ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(closed("/probs/shelf-shut", HttpStatus.CONFLICT)));
    }

    @GetMapping("/extended")
    ProblemDetail extended() {
        ShelfProblem problem = new ShelfProblem(7);
        problem.setType(URI.create("/probs/shelf-locked"));
        problem.setTitle("Shelf locked");
        problem.setInstance(URI.create("/incidents/12"));
        return problem;
    }

    @GetMapping("/fine")
    ResponseEntity<ProblemDetail> fine() {
        return ResponseEntity.ok(closed("/probs/shelf-shut", HttpStatus.CONFLICT));
    }

    @GetMapping("/other")
    ResponseEntity<Map<String, Object>> other() {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("error", "shelf 7 is closed"));
    }

    private static ProblemDetail closed(String type, HttpStatus status) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, "Shelf 7 is closed.");
        problem.setType(URI.create(type));
        problem.setProperty("errors", List.of(new Reason("closed until Monday", "#/shelf")));
        problem.setProperty("shelf", 7);
        return problem;
    }

    /**
     * An entry of the application's own list.
     *
     * @param detail what is wrong
     * @param pointer where
     */
    public record Reason(String detail, String pointer) {}

    /** A problem with a member of its own. */
    public static final class ShelfProblem extends ProblemDetail {

        private static final long serialVersionUID = 1L;

        private final int shelfNumber;

        ShelfProblem(int shelfNumber) {
            super(409);
            this.shelfNumber = shelfNumber;
        }

        /** Becomes a member. */
        public int getShelfNumber() {
            return shelfNumber;
        }
    }

    private static final class ClosedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
