package io.github.plainfault.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.github.plainfault.ProblemResponder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoreArchitectureTest {

    private static final JavaClasses CORE = ArchitectureRules.classesBeside(ProblemResponder.class);

    @ParameterizedTest
    @MethodSource("io.github.plainfault.architecture.ArchitectureRules#forEveryModule")
    void keepsToWhatHoldsEverywhere(ArchRule rule) {
        rule.check(CORE);
    }

    @ParameterizedTest
    @MethodSource("io.github.plainfault.architecture.ArchitectureRules#forCore")
    void keepsToWhatHoldsForCore(ArchRule rule) {
        rule.check(CORE);
    }
}
