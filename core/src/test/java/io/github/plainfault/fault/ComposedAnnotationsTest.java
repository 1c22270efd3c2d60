package io.github.plainfault.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.RequestFacts;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Annotations of an application that carry {@link RespondWith}, and interfaces that do. */
@SuppressWarnings("serial")
class ComposedAnnotationsTest {

    private static final RequestFacts REQUEST = RequestFacts.of("GET", "/", Map.of());

    private final AnnotatedFaults mapping = new AnnotatedFaults();

    @Retention(RetentionPolicy.RUNTIME)
    @RespondWith(
            status = 409,
            code = "conflict",
            title = "Conflict",
            detail = "It conflicts",
            retryAfter = "PT1S",
            headers = "X-A: 1",
            logLevel = LogLevel.INFO)
    private @interface Conflict {
        int status() default 0;

        String code() default "";

        String title() default "";

        String detail() default "";

        String retryAfter() default "";

        String[] headers() default {};

        LogLevel logLevel() default LogLevel.DEFAULT;

        String team() default "";
    }

    @Conflict
    private static final class AsItIs extends RuntimeException {}

    @Conflict(
            status = 423,
            code = "locked",
            title = "Locked",
            detail = "It is locked",
            retryAfter = "PT2S",
            headers = "X-B: 2",
            logLevel = LogLevel.WARN)
    private static final class AllElse extends RuntimeException {}

    @Test
    void anAttributeThatSaysNothingLeavesWhatIsSaid() {
        Fault fault = fault(new AsItIs());

        assertThat(fault.type())
                .isEqualTo(new ProblemType(ProblemType.of(409).status(), "conflict", "Conflict", "It conflicts"));
        assertThat(fault.headers()).containsExactly(new HeaderField("Retry-After", "1"), new HeaderField("X-A", "1"));
        assertThat(fault.logLevel()).isEqualTo(LogLevel.INFO);
    }

    @Test
    void everyAttributeCanTakeThePlaceOfOurs() {
        Fault fault = fault(new AllElse());

        assertThat(fault.type())
                .isEqualTo(new ProblemType(ProblemType.of(423).status(), "locked", "Locked", "It is locked"));
        assertThat(fault.headers()).containsExactly(new HeaderField("Retry-After", "2"), new HeaderField("X-B", "2"));
        assertThat(fault.logLevel()).isEqualTo(LogLevel.WARN);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Conflict(code = "stock")
    private @interface StockConflict {
        String title() default "";
    }

    @StockConflict(title = "Stock")
    private static final class OutOfStock extends RuntimeException {}

    @Test
    void anAnnotationMayCarryAnAnnotationThatCarriesOurs() {
        assertThat(fault(new OutOfStock()).type())
                .isEqualTo(new ProblemType(ProblemType.of(409).status(), "stock", "Stock", "It conflicts"));
        assertThat(mapping.reason(new OutOfStock()))
                .isEqualTo("@RespondWith on @" + Conflict.class.getName() + " on @" + StockConflict.class.getName()
                        + " on " + OutOfStock.class.getName());
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Right
    private @interface Left {}

    @Retention(RetentionPolicy.RUNTIME)
    @Left
    private @interface Right {}

    @Left
    private static final class Circle extends RuntimeException {}

    @Test
    void annotationsThatCarryEachOtherEnd() {
        assertThat(mapping.map(new Circle(), REQUEST)).isNull();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @RespondWith(status = 409)
    private @interface WrongType {
        String status();
    }

    @WrongType(status = "423 Locked")
    private static final class WronglyTyped extends RuntimeException {}

    @Test
    void anAttributeOfAnotherTypeIsRefused() {
        assertThatThrownBy(() -> mapping.map(new WronglyTyped(), REQUEST))
                .hasMessage("@RespondWith on " + WronglyTyped.class.getName() + " is wrong")
                .cause()
                .hasMessage("@" + WrongType.class.getName() + ": status is of type String (expected: int, as in"
                        + " @RespondWith, or another name)");
    }

    @RespondWith(status = 423, detail = "{owner} holds it")
    private interface Lockable {
        @ProblemMember
        String owner();

        @ProblemMember
        default String getKind() {
            return "lock";
        }
    }

    private interface Vault extends Lockable {}

    private static class VaultLocked extends RuntimeException implements Vault {
        @ProblemMember
        final int floor = 3;

        @Override
        public String owner() {
            return "Ann";
        }
    }

    @Test
    void anInterfaceMayHaveMembersAndTheyComeFirst() {
        assertThat(fault(new VaultLocked()).members())
                .containsExactly(entry("kind", "lock"), entry("owner", "Ann"), entry("floor", 3));
        assertThat(mapping.reason(new VaultLocked())).isEqualTo("@RespondWith on " + Lockable.class.getName());
    }

    @RespondWith(status = 404)
    private static class WithoutValue extends RuntimeException {
        @ProblemMember
        public void nothing() {}
    }

    @Test
    void aMethodThatReturnsNothingIsRefused() {
        assertThatThrownBy(() -> mapping.map(new WithoutValue(), REQUEST))
                .cause()
                .hasMessage("@ProblemMember on public void " + WithoutValue.class.getName()
                        + ".nothing() (expected: a value that it returns)");
    }

    private static final class Subclass extends WithoutValue {}

    @Test
    void aMistakeInASuperclassNamesBothClasses() {
        assertThatThrownBy(() -> mapping.map(new Subclass(), REQUEST))
                .hasMessage("@RespondWith on " + WithoutValue.class.getName() + ", read for " + Subclass.class.getName()
                        + ", is wrong");
    }

    private Fault fault(Throwable failure) {
        return mapping.map(failure, REQUEST);
    }
}
