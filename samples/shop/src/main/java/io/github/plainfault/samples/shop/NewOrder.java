package io.github.plainfault.samples.shop;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/** An order as a customer sends it. */
public record NewOrder(
        @NotNull @Positive Long product,
        @NotNull @Positive @Max(100) Integer quantity,
        @NotNull Delivery delivery) {}
