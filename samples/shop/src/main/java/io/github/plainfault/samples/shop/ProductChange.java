package io.github.plainfault.samples.shop;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/** What the shopkeeper may change of a product. */
public record ProductChange(
        @NotBlank @Size(max = 80) String name,
        @NotNull @PositiveOrZero @Max(10_000) Integer available) {}
