package io.github.plainfault.processor;

import com.tngtech.archunit.lang.ArchRule;
import io.github.plainfault.architecture.ArchitectureRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessorArchitectureTest {

    @ParameterizedTest
    @MethodSource("io.github.plainfault.architecture.ArchitectureRules#forEveryModule")
    void keepsToWhatHoldsEverywhere(ArchRule rule) {
        rule.check(ArchitectureRules.classesBeside(ProblemTypeProcessor.class));
    }
}
