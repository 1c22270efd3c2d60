package io.github.plainfault.samples.shop;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * Closes the shop, or opens it again.
 *
 * @param retryAfterSeconds how long it will probably stay closed
 */
public record MaintenanceNotice(
        @NotNull Boolean active,
        @NotNull @PositiveOrZero @Max(86_400) Integer retryAfterSeconds) {}
