package io.github.plainfault;

import static io.github.plainfault.Answers.get;
import static io.github.plainfault.Answers.headers;
import static io.github.plainfault.Answers.response;
import static io.github.plainfault.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A page says everything in several languages, and is still no larger than any other answer. */
class PageSizeTest {

    private static final int LIMIT = 64 * 1024;
    private static final String ENDLESS = "<".repeat(1_000_000);

    private final ProblemResponder responder = ProblemResponder.builder().build();

    @Test
    void textsWithoutEndAreCut() {
        Fault fault = Fault.builder(ProblemType.of(409))
                .title(language -> ENDLESS)
                .detail(language -> ENDLESS)
                .build();

        assertPage(fault);
    }

    @Test
    void everyLanguageHasTheErrorsThatFit() {
        List<Violation> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(Violation.inBody("/items/" + i, "invalid", Map.of()).withDetail(language -> ENDLESS));
        }
        Fault fault = Fault.builder(ProblemType.of(400, "validation-failed"))
                .violations(many)
                .build();

        String page = assertPage(fault);

        String[] entries = page.split("<li><code><bdi>/items/0<", -1);
        assertThat(entries).as("languages").hasSize(4);
        assertThat(page).contains("There are 1000 in all; ", "共有 1000 項", "共 1000 项");
    }

    private String assertPage(Fault fault) {
        Outcome outcome = responder.respondTo(fault, get("Accept", "text/html"));

        assertThat(headers(outcome, "Content-Type")).containsExactly("text/html;charset=utf-8");
        assertThat(response(outcome).body()).hasSizeLessThanOrEqualTo(LIMIT);
        return text(response(outcome).body());
    }
}
