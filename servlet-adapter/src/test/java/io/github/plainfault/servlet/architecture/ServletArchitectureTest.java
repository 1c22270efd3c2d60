package io.github.plainfault.servlet.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.github.plainfault.architecture.ArchitectureRules;
import io.github.plainfault.servlet.ProblemFilter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may never happen in this module; each rule says why. */
class ServletArchitectureTest {

    private static final JavaClasses MODULE = ArchitectureRules.classesBeside(ProblemFilter.class);

    static Stream<ArchRule> rules() {
        return Stream.concat(
                ArchitectureRules.forEveryModule(),
                Stream.of(ArchitectureRules.servletIsNotReactive(), ArchitectureRules.adaptersChooseNoStatus()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(MODULE);
    }
}
