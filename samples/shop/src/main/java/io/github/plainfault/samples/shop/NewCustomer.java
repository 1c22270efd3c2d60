package io.github.plainfault.samples.shop;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Someone who wants an account. */
public record NewCustomer(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Email @Size(max = 254) String email) {}
