package io.github.plainfault.samples.webflux;

import io.github.plainfault.samples.shop.Product;
import io.github.plainfault.samples.shop.ProductChange;
import io.github.plainfault.samples.shop.SearchLimit;
import io.github.plainfault.samples.shop.prices.Price;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class ProductController {

    private final Catalogue catalogue;
    private final PriceClient prices;
    private final SearchLimit searchLimit;

    ProductController(Catalogue catalogue, PriceClient prices, SearchLimit searchLimit) {
        this.catalogue = catalogue;
        this.prices = prices;
        this.searchLimit = searchLimit;
    }

    @GetMapping(path = "/products", produces = MediaType.APPLICATION_JSON_VALUE)
    Flux<Product> all() {
        return catalogue.all();
    }

    @GetMapping("/products/{id}")
    Mono<ResponseEntity<Product>> one(@PathVariable long id) {
        return catalogue.find(id).map(ProductController::withVersion);
    }

    @PutMapping("/products/{id}")
    Mono<ResponseEntity<Product>> change(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ProductChange change) {
        return catalogue.change(id, ifMatch, change).map(ProductController::withVersion);
    }

    @GetMapping("/products/{id}/price")
    Mono<Price> price(@PathVariable long id, @RequestParam Currency currency) {
        return catalogue.find(id).flatMap(product -> prices.priceOf(product.id(), currency));
    }

    @GetMapping("/search")
    Flux<Product> search(
            @RequestParam @Size(min = 2, max = 80) String q,
            @RequestParam(defaultValue = "10") @Positive @Max(50) int limit) {
        searchLimit.count();
        return catalogue.search(q, limit);
    }

    private static ResponseEntity<Product> withVersion(Product product) {
        return ResponseEntity.ok().eTag(product.etag()).body(product);
    }
}
