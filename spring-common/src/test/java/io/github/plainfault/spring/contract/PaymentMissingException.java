package io.github.plainfault.spring.contract;

import io.github.plainfault.contract.ContractFailures;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A status and a reason in Spring's way. */
@ResponseStatus(code = HttpStatus.PAYMENT_REQUIRED, reason = "the invoice of last month is open")
public final class PaymentMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PaymentMissingException() {
        super(ContractFailures.SECRET);
    }
}
