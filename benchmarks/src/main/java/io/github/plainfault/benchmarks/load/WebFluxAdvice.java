package io.github.plainfault.benchmarks.load;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;

/** What people write by hand on WebFlux. */
@RestControllerAdvice
class WebFluxAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail outOfStock(OutOfStockException failure) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, failure.getMessage());
        problem.setProperty("available", failure.getAvailable());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknown(Exception failure) {
        return ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
