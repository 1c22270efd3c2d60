package io.github.plainfault.benchmarks.load;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a client orders; the request of the load breaks all five rules. */
record NewOrder(
        @NotBlank String customer,
        @Email String email,
        @Min(1) int quantity,
        @Max(100) int discount,
        @Size(max = 5) String note) {}
