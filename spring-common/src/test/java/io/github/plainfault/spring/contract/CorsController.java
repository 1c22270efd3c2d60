package io.github.plainfault.spring.contract;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** GET /contract/cors: for pages of one other origin only. */
@RestController
public class CorsController {

    /** Succeeds for who may ask. */
    @GetMapping("/contract/cors")
    @CrossOrigin("https://shop.example")
    public ResponseEntity<Void> cors() {
        return ResponseEntity.noContent().build();
    }
}
