package io.github.plainfault.spring.contract;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Error statuses without a body, each in another way in which a handler can leave it out. */
@RestController
@RequestMapping("/contract/empty")
public class EmptyErrorsController {

    /** Made by Spring. */
    public EmptyErrorsController() {}

    @GetMapping("/entity")
    ResponseEntity<Void> entity() {
        return ResponseEntity.notFound().build();
    }

    @GetMapping("/annotated")
    @ResponseStatus(HttpStatus.CONFLICT)
    void annotated() {}

    @GetMapping("/advised")
    void advised() {
        throw new UnsupportedOperationException("sentinel");
    }

    @ExceptionHandler
    ResponseEntity<Void> handle(UnsupportedOperationException failure) {
        return ResponseEntity.status(HttpStatus.GONE).build();
    }

    @GetMapping("/length")
    ResponseEntity<Void> length() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).contentLength(0).build();
    }

    @GetMapping("/type")
    ResponseEntity<Void> type() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.TEXT_PLAIN)
                .build();
    }

    @GetMapping("/none")
    ResponseEntity<Void> none() {
        return ResponseEntity.noContent().build();
    }
}
