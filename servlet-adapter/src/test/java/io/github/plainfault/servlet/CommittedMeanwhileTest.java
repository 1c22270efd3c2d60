package io.github.plainfault.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plainfault.ProblemEvent;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.contract.ContractFailures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Somebody else has sent the response after we looked, and before we write: nothing is appended, and the server hears of it. */
class CommittedMeanwhileTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final List<ProblemEvent> heard = new ArrayList<>();
    private final ProblemResponder responder = ProblemResponder.builder()
            .extension((fault, request) -> sendMeanwhile())
            .listener(heard::add)
            .build();

    @Test
    void theConnectionBreaksOff() throws Exception {
        RuntimeException failure = ContractFailures.outOfStock();
        ProblemFilter filter = new ProblemFilter(responder, true, ReaderLanguage.ofRequest());

        assertThatThrownBy(() -> filter.doFilter(new MockHttpServletRequest(), response, (request, answer) -> {
                    throw failure;
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(response.getContentAsString()).isEqualTo("half");
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).failure()).isSameAs(failure);
    }

    private Map<String, Object> sendMeanwhile() {
        try {
            response.getOutputStream().print("half");
            response.flushBuffer();
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
