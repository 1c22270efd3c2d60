package io.github.plainfault.samples.servlet;

import io.github.plainfault.samples.shop.Export;
import io.github.plainfault.samples.shop.Exports;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/exports")
class ExportController {

    private final Exports exports;

    ExportController(Exports exports) {
        this.exports = exports;
    }

    @PostMapping
    ResponseEntity<Export> request() {
        Export export = exports.request();
        return ResponseEntity.accepted().location(URI.create(export.monitor())).body(export);
    }

    @GetMapping("/{id}")
    Export monitor(@PathVariable UUID id) {
        return exports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
