package io.github.plainfault.spring.contract;

import io.github.plainfault.contract.ContractFailures;
import io.github.plainfault.http.Challenge;
import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.Link;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Answers in which header fields matter, the same class on Spring MVC and on WebFlux.
 *
 * <table>
 * <caption>Routes</caption>
 * <tr><th>route</th><th>what happens</th></tr>
 * <tr><td>GET, POST /contract/headers/refused</td><td>405 that does not say which methods are allowed, as an
 *     exception</td></tr>
 * <tr><td>GET, POST /contract/headers/refused-bare</td><td>the same as a status without a body</td></tr>
 * <tr><td>any /contract/headers/refused-all</td><td>the same where every method is mapped</td></tr>
 * <tr><td>GET /contract/headers/cached</td><td>404 without a body, to be kept for a minute</td></tr>
 * <tr><td>GET /contract/headers/cached-exception</td><td>the same as an exception</td></tr>
 * <tr><td>GET /contract/headers/thrown/{status}</td><td>an exception with that status, and with the header fields that
 *     it asks for</td></tr>
 * <tr><td>PATCH /contract/headers/patch</td><td>takes {@code application/merge-patch+json}</td></tr>
 * <tr><td>GET /contract/headers/half-written</td><td>fails while its body is being written</td></tr>
 * </table>
 */
@RestController
@RequestMapping("/contract/headers")
public class HeadersController {

    /** Refuses GET. */
    @GetMapping("/refused")
    public void refused() {
        throw new ResponseStatusException(HttpStatus.METHOD_NOT_ALLOWED);
    }

    /** Succeeds. */
    @PostMapping("/refused")
    public ResponseEntity<Void> accepted() {
        return ResponseEntity.ok().build();
    }

    /** Refuses GET. */
    @GetMapping("/refused-bare")
    public ResponseEntity<Void> refusedBare() {
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).build();
    }

    /** Succeeds. */
    @PostMapping("/refused-bare")
    public ResponseEntity<Void> acceptedToo() {
        return ResponseEntity.ok().build();
    }

    /** Refuses all. */
    @RequestMapping("/refused-all")
    public void refusedAll() {
        throw new ResponseStatusException(HttpStatus.METHOD_NOT_ALLOWED);
    }

    /** May be kept. */
    @GetMapping("/cached")
    public ResponseEntity<Void> cached() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                .build();
    }

    /** May be kept. */
    @GetMapping("/cached-exception")
    public void cachedException() {
        throw failure(410, new HeaderField("Cache-Control", "max-age=60"));
    }

    /** Fails with the header fields of the status. */
    @GetMapping("/thrown/{status}")
    public void thrown(@PathVariable("status") int status) {
        throw switch (status) {
            case 304 ->
                failure(
                        status,
                        new HeaderField("ETag", "\"v7\""),
                        new HeaderField("Cache-Control", "max-age=60"),
                        new HeaderField("Content-Location", "/contract/headers/etag"));
            case 308 -> failure(status, HeaderField.location(URI.create("/contract/ok")));
            case 401 ->
                failure(
                        status,
                        Challenge.of("Bearer").with("realm", "the \"new\" shop").field());
            case 408 ->
                failure(status, new HeaderField("Connection", "close"), new HeaderField("Keep-Alive", "timeout=5"));
            case 416 -> failure(status, HeaderField.contentRange(3000));
            case 426 -> failure(status, new HeaderField("Upgrade", "websocket"));
            case 429 ->
                failure(
                        status,
                        new HeaderField("Cache-Control", "max-age=60"),
                        HeaderField.retryAfter(Duration.ofMillis(1500)));
            case 451 ->
                failure(
                        status,
                        Link.to(URI.create("https://authority.example/order/17"), "blocked-by")
                                .field());
            case 503 -> failure(status, new HeaderField("Retry-After", "PT5S"));
            default -> failure(status);
        };
    }

    /** Takes one format. */
    @PatchMapping(path = "/patch", consumes = "application/merge-patch+json")
    public ResponseEntity<Void> patch(@RequestBody String change) {
        return ResponseEntity.ok().build();
    }

    /** Fails when some of the body has been written. */
    @GetMapping("/half-written")
    public HalfWritten halfWritten() {
        return new HalfWritten("first");
    }

    /**
     * A body with one good part and a bad one behind it.
     *
     * @param first what can be written
     */
    public record HalfWritten(String first) {

        /** What cannot. */
        public String second() {
            throw ContractFailures.unknown();
        }

        /** What cannot, as a property. */
        public String getSecond() {
            return second();
        }
    }

    private static ErrorResponseException failure(int status, HeaderField... fields) {
        ErrorResponseException failure = new ErrorResponseException(HttpStatusCode.valueOf(status));
        for (HeaderField field : fields) {
            failure.getHeaders().add(field.name(), field.value());
        }
        return failure;
    }
}
