package io.github.plainfault.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.plainfault.http.RequestFacts;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zalando.problem.AbstractThrowableProblem;
import org.zalando.problem.Problem;
import org.zalando.problem.Status;
import org.zalando.problem.StatusType;
import org.zalando.problem.ThrowableProblem;

@SuppressWarnings("serial")
class ZalandoFaultsTest {

    private static final RequestFacts REQUEST = RequestFacts.of("GET", "/", Map.of());
    private static final URI TYPE = URI.create("https://example.org/out-of-stock");

    private final ZalandoFaults mapping = new ZalandoFaults();

    @Test
    void keepsTheTypeItsTitleAndTheDetail() {
        Fault fault = fault(Problem.builder()
                .withType(TYPE)
                .withTitle("Out of Stock")
                .withStatus(Status.CONFLICT)
                .withDetail("No A-1 left")
                .withInstance(URI.create("https://example.org/orders/7"))
                .build());

        assertThat(fault.typeUri()).isEqualTo("https://example.org/out-of-stock");
        assertThat(fault.title().in(Locale.ENGLISH)).isEqualTo("Out of Stock");
        assertThat(fault.detail().in(Locale.ENGLISH)).isEqualTo("No A-1 left");
        assertThat(fault.instance()).isEqualTo("https://example.org/orders/7");
        assertThat(fault.status().number()).isEqualTo(409);
    }

    @Test
    void withoutATypeOfItsOwnTheStatusSaysTheTitle() {
        // the library's phrase for 413 is the one of RFC 2616
        Fault fault = fault(Problem.valueOf(Status.REQUEST_ENTITY_TOO_LARGE));

        assertThat(fault.title()).isNull();
        assertThat(fault.typeUri()).isNull();
        assertThat(fault.status()).hasToString("413 Content Too Large");
    }

    @Test
    void aProblemWithoutAStatusIsA500() {
        assertThat(fault(Problem.builder().withType(TYPE).withTitle("x").build())
                        .status()
                        .number())
                .isEqualTo(500);
    }

    @Test
    void aStatusTypeOfItsOwnCounts() {
        StatusType locked = new StatusType() {
            @Override
            public int getStatusCode() {
                return 423;
            }

            @Override
            public String getReasonPhrase() {
                return "Closed";
            }
        };

        assertThat(fault(Problem.valueOf(locked)).status()).hasToString("423 Locked");
    }

    @Test
    void parametersBecomeMembersInTheirOrder() {
        Fault fault = fault(Problem.builder()
                .withStatus(Status.CONFLICT)
                .with("zebra", 1)
                .with("ant", "two")
                .build());

        assertThat(fault.members()).containsExactly(entry("zebra", 1), entry("ant", "two"));
    }

    @Test
    void neitherStackTraceNorCauseNorMessageIsAMember() {
        ThrowableProblem cause = Problem.valueOf(Status.BAD_GATEWAY, "inner");

        assertThat(fault(Problem.builder()
                                .withStatus(Status.CONFLICT)
                                .withCause(cause)
                                .build())
                        .members())
                .isEmpty();
    }

    /** Members through getters, as the library's documentation shows it. */
    public static class OutOfStock extends AbstractThrowableProblem {

        private final String sku;

        OutOfStock(String sku) {
            super(TYPE, "Out of Stock", Status.CONFLICT, "Item " + sku + " is not available");
            this.sku = sku;
        }

        public String getSku() {
            return sku;
        }

        public boolean isFinal() {
            return true;
        }

        public String getNothing() {
            return null;
        }

        public String get() {
            return "no property";
        }

        public String getaway() {
            return "no property";
        }

        public String getOther(String parameter) {
            return parameter;
        }

        public static String getShared() {
            return "of the class, not of the problem";
        }

        @Override
        public String getMessage() {
            return "secret";
        }
    }

    @Test
    void gettersOfASubclassBecomeMembersByName() {
        assertThat(fault(new OutOfStock("A-1")).members()).containsExactly(entry("sku", "A-1"), entry("final", true));
    }

    static class NotPublic extends OutOfStock {
        NotPublic() {
            super("A-2");
        }

        public int getLeft() {
            return 0;
        }
    }

    @Test
    void gettersOfAClassThatIsNotPublicCountToo() {
        assertThat(fault(new NotPublic()).members())
                .containsExactly(entry("left", 0), entry("sku", "A-2"), entry("final", true));
    }

    static class WithFailure extends OutOfStock {
        WithFailure() {
            super("A-3");
        }

        public Throwable getFailure() {
            return new IllegalStateException("jdbc:secret");
        }
    }

    @Test
    void aGetterThatGivesAnExceptionIsNoMember() {
        assertThat(fault(new WithFailure()).members()).doesNotContainKey("failure");
    }

    @Test
    void anExceptionAmongTheParametersIsNoMember() {
        Problem problem = Problem.builder()
                .withStatus(Status.CONFLICT)
                .with("failure", new IllegalStateException("jdbc:secret"))
                .build();

        assertThat(fault((Throwable) problem).members()).isEmpty();
    }

    @Test
    void anotherExceptionIsNotMine() {
        assertThat(mapping.map(new IllegalStateException(), REQUEST)).isNull();
    }

    private Fault fault(Throwable failure) {
        return mapping.map(failure, REQUEST);
    }
}
