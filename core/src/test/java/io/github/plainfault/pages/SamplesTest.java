package io.github.plainfault.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.fault.DeclaredMember;
import io.github.plainfault.fault.DeclaredType;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.status.StatusCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void aMemberOfTheApplicationIsMeantByItsNameWhateverStatusCodesCallLikeThat() {
        DeclaredMember available = new DeclaredMember("available", Map.of("type", "integer"));

        Fault sample = Samples.of(new DeclaredType(
                ProblemType.of(409, "sold-out"), List.of(available), null, false, List.of(), "a test"));

        assertThat(sample.valueOf("available")).isEqualTo(2);
        assertThat(sample.valueOf("seconds")).isEqualTo(30);
        assertThat(Samples.of(StatusCode.of(415)).valueOf("available")).isEqualTo(List.of("application/json"));
    }
}
