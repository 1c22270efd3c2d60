package io.github.plainfault.spring.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.plainfault.contract.ContractFailures;
import io.github.plainfault.contract.ContractRoutes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The routes of both contract sets, with nothing but annotations: the same class runs on Spring MVC and on WebFlux.
 *
 * <p>One route is not here, because headers that are set before something is thrown need the response of the stack:
 * {@value ContractRoutes#STALE_HEADERS} belongs to a small controller beside each adapter's contract test.
 *
 * <p>Routes of the set {@code http}: see {@link ContractRoutes}. Routes of the set {@code spring}:
 *
 * <table>
 * <caption>Routes with Spring</caption>
 * <tr><th>route</th><th>what happens</th></tr>
 * <tr><td>GET /contract/reason</td><td>{@link ResponseStatusException} 409 with a reason for the client</td></tr>
 * <tr><td>GET /contract/upstream-reason</td><td>the same with 502; such a reason is for the log</td></tr>
 * <tr><td>GET /contract/error-response</td><td>{@link ErrorResponseException} with header fields and a body</td></tr>
 * <tr><td>GET /contract/response-status</td><td>{@link PaymentMissingException}</td></tr>
 * <tr><td>POST /contract/orders</td><td>takes a valid {@link ContractOrder} as JSON, nothing else</td></tr>
 * <tr><td>POST /contract/order-list</td><td>takes a list of them, each valid</td></tr>
 * <tr><td>GET /contract/orders/{number}</td><td>a whole number in the path</td></tr>
 * <tr><td>GET /contract/page?size=</td><td>a required whole number</td></tr>
 * <tr><td>GET /contract/delivery?day=&amp;by=</td><td>a date, and one of the constants of {@link Carrier}</td></tr>
 * <tr><td>GET /contract/limited?size=&amp;sort=</td><td>from 1 to 100, and not blank</td></tr>
 * <tr><td>GET /contract/search?from=&amp;size=</td><td>an object made of parameters, see {@link ContractSearch}</td></tr>
 * <tr><td>GET /contract/tenant</td><td>the required header {@code X-Tenant}</td></tr>
 * <tr><td>GET /contract/basket</td><td>the required cookie {@code basket}</td></tr>
 * <tr><td>GET /contract/report</td><td>{@code text/csv} only</td></tr>
 * <tr><td>GET /contract/later</td><td>fails on another thread: {@link ContractFailures#outOfStock()}</td></tr>
 * <tr><td>GET /contract/later-unknown</td><td>the same with {@link ContractFailures#unknown()}</td></tr>
 * <tr><td>GET /contract/later-status</td><td>sets 503 on another thread, and nothing else</td></tr>
 * <tr><td>GET /contract/handled</td><td>throws what an {@code @ExceptionHandler} answers with 400 and a text</td></tr>
 * </table>
 */
@RestController
public class ContractController {

    /** How an order can travel. */
    public enum Carrier {
        /** Slow. */
        BY_SEA,
        /** Fast. */
        BY_AIR
    }

    /** Succeeds. */
    @GetMapping(ContractRoutes.OK)
    public ResponseEntity<byte[]> ok() {
        return text(200, "ok");
    }

    /** Has a body of its own. */
    @GetMapping(ContractRoutes.OWN_BODY)
    public ResponseEntity<byte[]> ownBody() {
        return text(422, "mine");
    }

    /** Has no body. */
    @GetMapping(ContractRoutes.STATUS + "{status}")
    public ResponseEntity<Void> status(@PathVariable("status") int status) {
        return ResponseEntity.status(status).build();
    }

    /** See {@link ContractFailures#unknown()}. */
    @GetMapping(ContractRoutes.UNKNOWN)
    public void unknown() {
        throw ContractFailures.unknown();
    }

    /** See {@link ContractFailures#outOfStock()}. */
    @GetMapping(ContractRoutes.OUT_OF_STOCK)
    public void outOfStock() {
        throw ContractFailures.outOfStock();
    }

    /** See {@link ContractFailures#rateLimited()}. */
    @GetMapping(ContractRoutes.RATE_LIMITED)
    public void rateLimited() {
        throw ContractFailures.rateLimited();
    }

    /** See {@link ContractFailures#maintenance()}. */
    @GetMapping(ContractRoutes.MAINTENANCE)
    public void maintenance() {
        throw ContractFailures.maintenance();
    }

    /** See {@link ContractFailures#gone()}. */
    @GetMapping(ContractRoutes.GONE)
    public void gone() {
        throw ContractFailures.gone();
    }

    /** See {@link ContractFailures#wrapped()}. */
    @GetMapping(ContractRoutes.WRAPPED)
    public void wrapped() {
        throw ContractFailures.wrapped();
    }

    /** See {@link ContractFailures#members()}. */
    @GetMapping(ContractRoutes.MEMBERS)
    public void members() {
        throw ContractFailures.members();
    }

    /** See {@link ContractFailures#hostile()}. */
    @GetMapping(ContractRoutes.HOSTILE)
    public void hostile() {
        throw ContractFailures.hostile();
    }

    /** See {@link ContractFailures#zalando()}. */
    @GetMapping(ContractRoutes.ZALANDO)
    public void zalando() {
        throw ContractFailures.zalando();
    }

    /** See {@link ContractFailures#zalandoStatus()}. */
    @GetMapping(ContractRoutes.ZALANDO_STATUS)
    public void zalandoStatus() {
        throw ContractFailures.zalandoStatus();
    }

    /** See {@link ContractFailures#stackOverflow()}. */
    @GetMapping(ContractRoutes.STACK_OVERFLOW)
    public void stackOverflow() {
        throw ContractFailures.stackOverflow();
    }

    /** See {@link ContractFailures#timeout()}. */
    @GetMapping(ContractRoutes.TIMEOUT)
    public void timeout() throws Exception {
        throw ContractFailures.timeout();
    }

    /** See {@link ContractFailures#upstream()}. */
    @GetMapping(ContractRoutes.UPSTREAM)
    public void upstream() {
        throw ContractFailures.upstream();
    }

    /** A reason for the client. */
    @GetMapping("/contract/reason")
    public void reason() {
        throw new ResponseStatusException(HttpStatus.CONFLICT, "order already shipped");
    }

    /** A reason for the log. */
    @GetMapping("/contract/upstream-reason")
    public void upstreamReason() {
        throw new ResponseStatusException(HttpStatus.BAD_GATEWAY, ContractFailures.SECRET);
    }

    /** Header fields and a body, all of them the application's. */
    @GetMapping("/contract/error-response")
    public void errorResponse() {
        ProblemDetail body =
                ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, "The daily quota is used up.");
        body.setType(URI.create("https://example.org/quota-exceeded"));
        body.setTitle("Quota exceeded");
        body.setProperty("limit", 100);
        ErrorResponseException exceeded =
                new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS, body, ContractFailures.unknown());
        exceeded.getHeaders().set("Retry-After", "3600");
        exceeded.getHeaders().set("X-Quota", "daily");
        throw exceeded;
    }

    /** A status on the exception's class. */
    @GetMapping("/contract/response-status")
    public void responseStatus() {
        throw new PaymentMissingException();
    }

    /** Succeeds if the order is valid. */
    @PostMapping(path = "/contract/orders", consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<byte[]> order(@Valid @RequestBody ContractOrder order) {
        return text(200, order.email());
    }

    /** Succeeds if all orders are valid. */
    @PostMapping(path = "/contract/order-list", consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<byte[]> orders(@RequestBody List<@Valid ContractOrder> orders) {
        return text(200, Integer.toString(orders.size()));
    }

    /** Succeeds for every number. */
    @GetMapping("/contract/orders/{number}")
    public ResponseEntity<byte[]> order(@PathVariable("number") long number) {
        return text(200, Long.toString(number));
    }

    /** Succeeds for every number. */
    @GetMapping("/contract/page")
    public ResponseEntity<byte[]> page(@RequestParam("size") int size) {
        return text(200, Integer.toString(size));
    }

    /** Succeeds for every day and carrier. */
    @GetMapping("/contract/delivery")
    public ResponseEntity<byte[]> delivery(
            @RequestParam("day") LocalDate day, @RequestParam(name = "by", defaultValue = "BY_SEA") Carrier carrier) {
        return text(200, day + " " + carrier);
    }

    /** Succeeds for sizes within limits. */
    @GetMapping("/contract/limited")
    public ResponseEntity<byte[]> limited(
            @RequestParam("size") @Min(1) @Max(100) int size,
            @RequestParam(name = "sort", defaultValue = "name") @NotBlank String sort) {
        return text(200, size + sort);
    }

    /** Succeeds if the object is valid. */
    @GetMapping("/contract/search")
    public ResponseEntity<byte[]> search(@Valid @ModelAttribute ContractSearch search) {
        return text(200, "found");
    }

    /** Succeeds with the header. */
    @GetMapping("/contract/tenant")
    public ResponseEntity<byte[]> tenant(@RequestHeader("X-Tenant") String tenant) {
        return text(200, tenant);
    }

    /** Succeeds with the cookie. */
    @GetMapping("/contract/basket")
    public ResponseEntity<byte[]> basket(@CookieValue("basket") String basket) {
        return text(200, basket);
    }

    /** Succeeds for those who read tables. */
    @GetMapping(path = "/contract/report", produces = "text/csv")
    public byte[] report() {
        return "a;b".getBytes(UTF_8);
    }

    /** Fails on another thread. */
    @GetMapping("/contract/later")
    public CompletableFuture<String> later() {
        return CompletableFuture.supplyAsync(() -> {
            throw ContractFailures.outOfStock();
        });
    }

    /** Fails on another thread, with something that nobody knows. */
    @GetMapping("/contract/later-unknown")
    public CompletableFuture<String> laterUnknown() {
        return CompletableFuture.supplyAsync(() -> {
            throw ContractFailures.unknown();
        });
    }

    /** Has no body, on another thread. */
    @GetMapping("/contract/later-status")
    public CompletableFuture<ResponseEntity<Void>> laterStatus() {
        return CompletableFuture.supplyAsync(
                () -> ResponseEntity.<Void>status(503).build());
    }

    /** Fails with what the application handles itself. */
    @GetMapping("/contract/handled")
    public void handled() {
        throw new HandledException();
    }

    /** The application's own answer. */
    @ExceptionHandler(HandledException.class)
    public ResponseEntity<byte[]> handle(HandledException handled) {
        return text(400, "handled");
    }

    /** Bytes, so that no converter adds a charset. */
    private static ResponseEntity<byte[]> text(int status, String text) {
        return ResponseEntity.status(status)
                .contentType(MediaType.valueOf("text/csv"))
                .body(text.getBytes(UTF_8));
    }

    /** Has an answer of the application. */
    static final class HandledException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
