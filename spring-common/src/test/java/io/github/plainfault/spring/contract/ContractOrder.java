package io.github.plainfault.spring.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body with rules.
 *
 * @param email whose order it is
 * @param password must never be repeated in an answer
 * @param carrier how it travels, or {@code null}
 * @param day when it shall arrive, or {@code null}
 * @param items what is ordered
 */
public record ContractOrder(
        @NotBlank @Email String email,
        @Size(min = 12) @Nullable String password,
        ContractController.@Nullable Carrier carrier,
        @Nullable LocalDate day,
        @NotEmpty List<@Valid Item> items) {

    /**
     * One line of an order.
     *
     * @param name the name of the article
     * @param quantity how many
     */
    public record Item(@NotBlank String name, @Min(1) int quantity) {}
}
