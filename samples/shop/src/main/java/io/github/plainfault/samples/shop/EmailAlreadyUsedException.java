package io.github.plainfault.samples.shop;

import io.github.plainfault.fault.RespondWith;
import java.io.Serial;

/** There is an account with this e-mail address already; the address itself is nobody else's business. */
@RespondWith(status = 409, code = "email-already-used")
public final class EmailAlreadyUsedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;
}
