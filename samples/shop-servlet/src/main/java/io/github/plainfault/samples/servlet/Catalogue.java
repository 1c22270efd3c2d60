package io.github.plainfault.samples.servlet;

import io.github.plainfault.samples.shop.Product;
import io.github.plainfault.samples.shop.ProductChange;
import io.github.plainfault.samples.shop.ProductNotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The products of the shop. */
@Service
@Transactional
class Catalogue {

    private final ProductRepository products;

    Catalogue(ProductRepository products) {
        this.products = products;
    }

    List<Product> all() {
        return products.findAll(Sort.by("id")).stream()
                .map(ProductEntity::toProduct)
                .toList();
    }

    List<Product> search(String text, int limit) {
        return products.findByNameContainingIgnoreCaseOrderById(text, Limit.of(limit)).stream()
                .map(ProductEntity::toProduct)
                .toList();
    }

    Product find(long id) {
        return entity(id).toProduct();
    }

    Product change(long id, @Nullable String ifMatch, ProductChange change) {
        ProductEntity entity = entity(id);
        entity.become(entity.toProduct().ifMatches(ifMatch).with(change));
        return products.saveAndFlush(entity).toProduct();
    }

    private ProductEntity entity(long id) {
        return products.findById(id).orElseThrow(() -> new ProductNotFoundException(id));
    }
}
