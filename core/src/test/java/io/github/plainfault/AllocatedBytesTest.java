package io.github.plainfault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ParameterIn;
import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.RespondWith;
import io.github.plainfault.fault.Violation;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.text.MessageCatalog;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What an answer leaves to the garbage collector, its own bytes included. The limits have room for a compiler that is
 * late, not for one more copy of the body.
 */
class AllocatedBytesTest {

    private static final Fault VALIDATION = validation();
    private final ProblemResponder responder = ProblemResponder.builder()
            .catalog(MessageCatalog.builder()
                    .wordsBeside(AllocatedBytesTest.class.getClassLoader())
                    .build())
            .build();
    private final RequestFacts request = request("zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7");
    private final OutOfStock domainError = new OutOfStock(2);

    @Test
    void ofADomainError() {
        assertThat(Allocations.perOperation(() -> responder.respondTo(domainError, request)))
                .isLessThan(1_000);
    }

    @Test
    void ofAnUnknownException() {
        RuntimeException unknown = new IllegalStateException("unknown");

        assertThat(Allocations.perOperation(() -> responder.respondTo(unknown, request)))
                .isLessThan(900);
    }

    @Test
    void ofAValidationFailureWithFiveViolations() {
        assertThat(Allocations.perOperation(() -> responder.respondTo(VALIDATION, request)))
                .isLessThan(2_700);
    }

    @Test
    void ofABodyThatCannotBeRead() {
        Fault malformed = Fault.of(ProblemType.of(400, "malformed-body"));

        assertThat(Allocations.perOperation(() -> responder.respondTo(malformed, request)))
                .isLessThan(950);
    }

    @Test
    void ofAPathThatDoesNotExist() {
        Fault notFound = Fault.of(404);

        assertThat(Allocations.perOperation(() -> responder.respondTo(notFound, request)))
                .isLessThan(900);
    }

    private static Fault validation() {
        return Fault.builder(ProblemType.of(400, "validation-failed"))
                .violation(Violation.inBody("#/items/0/quantity", "min", Map.of("value", 1)))
                .violation(Violation.inBody("#/items/1/quantity", "max", Map.of("value", 99)))
                .violation(Violation.inBody("#/name", "not-blank", Map.of()))
                .violation(Violation.inBody("#/email", "email", Map.of()))
                .violation(Violation.ofParameter("page", ParameterIn.QUERY, "type.integer", Map.of()))
                .build();
    }

    private static RequestFacts request(String acceptLanguage) {
        return RequestFacts.of(
                "GET", "/orders/7", Map.of("Accept", "application/json", "Accept-Language", acceptLanguage));
    }

    @RespondWith(status = 409, code = "out-of-stock", title = "Out of stock", detail = "Only {available} left.")
    private static final class OutOfStock extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int available;

        OutOfStock(int available) {
            this.available = available;
        }

        @ProblemMember
        int available() {
            return available;
        }
    }
}
