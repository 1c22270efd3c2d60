package io.github.plainfault.samples.shop.prices;

import java.math.BigDecimal;
import java.util.Currency;

/** What a product costs. */
public record Price(long product, Currency currency, BigDecimal amount) {}
