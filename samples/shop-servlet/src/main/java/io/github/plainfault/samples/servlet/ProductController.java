package io.github.plainfault.samples.servlet;

import io.github.plainfault.samples.shop.Product;
import io.github.plainfault.samples.shop.ProductChange;
import io.github.plainfault.samples.shop.SearchLimit;
import io.github.plainfault.samples.shop.prices.Price;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
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
    List<Product> all() {
        return catalogue.all();
    }

    @GetMapping("/products/{id}")
    ResponseEntity<Product> one(@PathVariable long id) {
        return withVersion(catalogue.find(id));
    }

    @PutMapping("/products/{id}")
    ResponseEntity<Product> change(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ProductChange change) {
        return withVersion(catalogue.change(id, ifMatch, change));
    }

    @GetMapping("/products/{id}/price")
    Price price(@PathVariable long id, @RequestParam Currency currency) {
        return prices.priceOf(catalogue.find(id).id(), currency);
    }

    @GetMapping("/search")
    List<Product> search(
            @RequestParam @Size(min = 2, max = 80) String q,
            @RequestParam(defaultValue = "10") @Positive @Max(50) int limit) {
        searchLimit.count();
        return catalogue.search(q, limit);
    }

    private static ResponseEntity<Product> withVersion(Product product) {
        return ResponseEntity.ok().eTag(product.etag()).body(product);
    }
}
