package io.github.plainfault.spring.contract;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** GET /contract/versioned: in version 1 of an API whose version stands in the header {@code API-Version}. */
@RestController
public class VersionedController {

    /** Succeeds in version 1. */
    @GetMapping(path = "/contract/versioned", version = "1")
    public ResponseEntity<Void> versioned() {
        return ResponseEntity.noContent().build();
    }
}
