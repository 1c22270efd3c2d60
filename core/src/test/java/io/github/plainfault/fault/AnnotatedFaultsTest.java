package io.github.plainfault.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.problem.ProblemDocument;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("serial")
class AnnotatedFaultsTest {

    private static final RequestFacts REQUEST = RequestFacts.of("GET", "/", Map.of());

    private final AnnotatedFaults mapping = new AnnotatedFaults();

    @RespondWith(status = 409, code = "out-of-stock", title = "Out of stock", detail = "Only {available} left")
    private static class OutOfStock extends RuntimeException {
        @ProblemMember
        private final int available;

        @ProblemMember("article")
        final String sku = "A-1";

        @ProblemMember
        private final String warehouse = null;

        final String secret = "s3cret";

        OutOfStock(int available) {
            super("SELECT * FROM stock");
            this.available = available;
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @RespondWith(status = 404, code = "absent")
    private @interface Absent {}

    @Absent
    private static class CustomerAbsent extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @RespondWith(status = 423)
    private interface Lockable {}

    private interface Vault extends Lockable {}

    private static class VaultLocked extends RuntimeException implements Vault {
        private static final long serialVersionUID = 1L;
    }

    @RespondWith(status = 410)
    private static class VaultGone extends VaultLocked {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void theAnnotationMayStandOnAnAnnotation() {
        assertThat(mapping.map(new CustomerAbsent(), REQUEST)).hasToString("404 Not Found (absent)");
    }

    @Test
    void theAnnotationMayStandOnAnInterface() {
        assertThat(mapping.map(new VaultLocked(), REQUEST)).hasToString("423 Locked");
    }

    @Test
    void theClassSaysMoreThanItsInterfaces() {
        assertThat(mapping.map(new VaultGone(), REQUEST)).hasToString("410 Gone");
        assertThat(mapping.map(new VaultGone() {}, REQUEST)).hasToString("410 Gone");
    }

    @Test
    void takesTheTypeFromTheAnnotation() {
        ProblemType type = fault(new OutOfStock(2)).type();

        assertThat(type.status().number()).isEqualTo(409);
        assertThat(type.code()).isEqualTo("out-of-stock");
        assertThat(type.title()).isEqualTo("Out of stock");
        assertThat(type.detail()).isEqualTo("Only {available} left");
    }

    @Test
    void takesMembersFromAnnotatedFieldsOnlyAndLeavesNullOut() {
        assertThat(fault(new OutOfStock(2)).members()).containsExactly(entry("available", 2), entry("article", "A-1"));
    }

    @Test
    void theMessageOfTheExceptionIsNoDetail() {
        assertThat(fault(new OutOfStock(2)).detail()).isNull();
    }

    @RespondWith(status = 404)
    private static class WithMethods extends RuntimeException {
        @ProblemMember
        private String getCity() {
            return "Taipei";
        }
    }

    @RespondWith(status = 404)
    private static class LikeARecord extends RuntimeException {
        @ProblemMember
        public String city() {
            return "Taipei";
        }
    }

    @RespondWith(status = 404)
    private static class Named extends RuntimeException {
        @ProblemMember("town")
        public String city() {
            return "Taipei";
        }
    }

    @Test
    void aGetterIsNamedLikeItsProperty() {
        assertThat(fault(new WithMethods()).members()).containsExactly(entry("city", "Taipei"));
    }

    @Test
    void anAccessorIsNamedLikeItself() {
        assertThat(fault(new LikeARecord()).members()).containsExactly(entry("city", "Taipei"));
    }

    @Test
    void anExplicitNameCounts() {
        assertThat(fault(new Named()).members()).containsExactly(entry("town", "Taipei"));
    }

    private static class LastOneSold extends OutOfStock {
        @ProblemMember
        private final String since = "today";

        LastOneSold() {
            super(0);
        }
    }

    @Test
    void theAnnotationIsInheritedAndTheSuperclassComesFirst() {
        assertThat(fault(new LastOneSold()).members())
                .containsExactly(entry("available", 0), entry("article", "A-1"), entry("since", "today"));
    }

    @RespondWith(status = 410)
    private static final class Discontinued extends OutOfStock {
        Discontinued() {
            super(0);
        }
    }

    @Test
    void theAnnotationOfTheSubclassTakesThePlaceOfTheInheritedOne() {
        assertThat(fault(new Discontinued()).type()).isEqualTo(ProblemType.of(410));
    }

    @RespondWith(status = 404)
    private static class Overridden extends LikeARecord {
        @Override
        public String city() {
            return "Tainan";
        }
    }

    @Test
    void aMethodThatIsOverriddenGivesTheValueOfTheSubclass() {
        assertThat(fault(new Overridden()).members()).containsExactly(entry("city", "Tainan"));
    }

    @RespondWith(status = 404)
    private static class ManyMethods extends RuntimeException {
        @ProblemMember
        public int zebra() {
            return 1;
        }

        @ProblemMember
        public int ant() {
            return 2;
        }

        @ProblemMember
        public int getMouse() {
            return 3;
        }

        @ProblemMember
        public int bee() {
            return 4;
        }

        @ProblemMember
        public int yak() {
            return 5;
        }

        @ProblemMember
        public int cat() {
            return 6;
        }
    }

    @Test
    void methodsGiveMembersByNameBecauseTheJvmForgetsTheirOrder() {
        assertThat(fault(new ManyMethods()).members().keySet())
                .containsExactly("ant", "bee", "cat", "mouse", "yak", "zebra");
    }

    @Test
    void anExceptionWithoutAnnotationIsNotMine() {
        assertThat(mapping.map(new IllegalStateException(), REQUEST)).isNull();
    }

    @RespondWith(status = 503, retryAfter = "PT1.5S")
    private static class Busy extends RuntimeException {}

    @Test
    void aConstantDelayIsRoundedUp() {
        assertThat(fault(new Busy()).headers()).containsExactly(new HeaderField("Retry-After", "2"));
    }

    @RespondWith(status = 429, retryAfter = "{wait}")
    private static final class TooMany extends RuntimeException {
        @ProblemMember
        private final Object wait;

        TooMany(Object wait) {
            this.wait = wait;
        }
    }

    @Test
    void aDelayCanBeAMember() {
        assertThat(fault(new TooMany(Duration.ofSeconds(90))).headers())
                .containsExactly(new HeaderField("Retry-After", "90"));
    }

    @Test
    void aDelayCanBeANumberOfSeconds() {
        assertThat(fault(new TooMany(30)).headers()).containsExactly(new HeaderField("Retry-After", "30"));
        assertThat(fault(new TooMany(31L)).headers()).containsExactly(new HeaderField("Retry-After", "31"));
    }

    @Test
    void withoutAValueThereIsNoDelay() {
        assertThat(fault(new TooMany(null)).headers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"type", "title", "status", "detail", "instance", "explanation", "advice", "errors", "errorCount"
            })
    void theNamesOfTheProblemsOwnMembersAreReserved(String name) {
        assertThat(ProblemDocument.isReserved(name)).isTrue();
    }

    @RespondWith(status = 404)
    private static class ReservedField extends RuntimeException {
        @ProblemMember
        private final String title = "x";
    }

    @RespondWith(status = 404)
    private static class ReservedName extends RuntimeException {
        @ProblemMember("errors")
        private final String faults = "x";
    }

    @RespondWith(status = 404)
    private static class ReservedGetter extends RuntimeException {
        @ProblemMember
        public int getStatus() {
            return 200;
        }
    }

    @Test
    void aReservedNameIsRefused() {
        assertRefused(
                new ReservedField(),
                "@ProblemMember: 'title' (expected: another name; this one is a member of every problem)");
        assertRefused(
                new ReservedName(),
                "@ProblemMember: 'errors' (expected: another name; this one is a member of every problem)");
        assertRefused(
                new ReservedGetter(),
                "@ProblemMember: 'status' (expected: another name; this one is a member of every problem)");
    }

    @RespondWith(status = 200)
    private static class Success extends RuntimeException {}

    @RespondWith(status = 600)
    private static class NoStatus extends RuntimeException {}

    @Test
    void aStatusThatIsNoErrorIsRefused() {
        assertRefused(new Success(), "status: 200 (expected: 400..599)");
    }

    @Test
    void aNumberThatIsNoStatusIsRefused() {
        // the reader of the message writes an annotation, for which 100 to 399 are no way out
        assertRefused(new NoStatus(), "status: 600 (expected: 400..599)");
    }

    @RespondWith(status = 409, code = "Out of stock")
    private static class BadCode extends RuntimeException {}

    @Test
    void aMalformedCodeIsRefused() {
        assertRefused(
                new BadCode(),
                "code: 'Out of stock' (expected: lower-case words joined by hyphens, for example out-of-stock)");
    }

    @RespondWith(status = 503, retryAfter = "30")
    private static class BadDelay extends RuntimeException {}

    @RespondWith(status = 503, retryAfter = "{wait}")
    private static class UnknownDelay extends RuntimeException {}

    @Test
    void aMalformedDelayIsRefused() {
        assertRefused(
                new BadDelay(),
                "retryAfter: '30' (expected: a duration such as PT30S, or the name of a member in braces)");
    }

    @Test
    void aDelayThatIsNoMemberIsRefused() {
        assertRefused(new UnknownDelay(), "retryAfter: {wait} (expected: the name of a @ProblemMember)");
    }

    @RespondWith(status = 404)
    private static class WithParameter extends RuntimeException {
        @ProblemMember
        public int twice(int number) {
            return number * 2;
        }
    }

    @Test
    void aMethodWithParametersIsRefused() {
        assertRefused(
                new WithParameter(),
                "@ProblemMember on public int " + WithParameter.class.getName()
                        + ".twice(int) (expected: no parameters)");
    }

    @RespondWith(status = 404)
    private static class WithStaticField extends RuntimeException {
        @ProblemMember
        private static final String REGION = "eu-west";
    }

    @Test
    void aStaticFieldIsRefused() {
        WithStaticField failure = new WithStaticField();

        assertThatThrownBy(() -> mapping.map(failure, REQUEST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(WithStaticField.class.getName());
    }

    @RespondWith(status = 404)
    private static class ThrowingMember extends RuntimeException {
        @ProblemMember
        public int broken() {
            throw new IllegalStateException("lazy");
        }
    }

    @Test
    void aMemberThatThrowsIsLeftOut() {
        Fault fault = fault(new ThrowingMember());

        assertThat(fault.status().number()).isEqualTo(404);
        assertThat(fault.members()).isEmpty();
    }

    private Fault fault(Throwable failure) {
        return mapping.map(failure, REQUEST);
    }

    /** The message names the class, its cause says what to write instead. */
    private void assertRefused(Throwable failure, String why) {
        assertThatThrownBy(() -> mapping.map(failure, REQUEST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("@RespondWith on " + failure.getClass().getName() + " is wrong")
                .cause()
                .hasMessage(why);
    }
}
