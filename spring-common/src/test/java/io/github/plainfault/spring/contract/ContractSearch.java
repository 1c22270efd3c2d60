package io.github.plainfault.spring.contract;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * An object made of parameters, with rules.
 *
 * @param from where to start
 * @param size how many
 */
public record ContractSearch(
        @NotBlank @Nullable String from, @Max(100) @Nullable Integer size) {}
