package io.github.plainfault.samples.webflux;

import io.github.plainfault.samples.shop.Product;
import io.github.plainfault.samples.shop.ProductChange;
import io.github.plainfault.samples.shop.ProductNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The products of the shop. */
@Service
@Transactional
class Catalogue {

    private final ProductRepository products;

    Catalogue(ProductRepository products) {
        this.products = products;
    }

    Flux<Product> all() {
        return products.findAll();
    }

    Flux<Product> search(String text, int limit) {
        return products.findByName(text, limit);
    }

    Mono<Product> find(long id) {
        return products.findById(id).switchIfEmpty(Mono.error(() -> new ProductNotFoundException(id)));
    }

    Mono<Product> change(long id, @Nullable String ifMatch, ProductChange change) {
        return find(id).map(product -> product.ifMatches(ifMatch).with(change)).flatMap(products::save);
    }
}
