package io.github.plainfault.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.ProblemResponder;
import java.util.List;

/** What a failure is answered with, after it is proved that no language tells anything of the server. */
final class Unheard {

    private static final List<String> LANGUAGES = List.of("en", "zh-TW", "zh-CN");

    private final ProblemResponder responder;
    private final List<String> secrets;

    /**
     * @param secrets what no answer may contain, in any case
     */
    Unheard(ProblemResponder responder, List<String> secrets) {
        this.responder = responder;
        this.secrets = List.copyOf(secrets);
    }

    /** Fails unless the failure is answered like this, without secrets and without its own or its causes' messages. */
    void answers(Throwable failure, String answer) {
        for (String language : LANGUAGES) {
            Answered answered = Answered.to(responder, failure, "POST", language);
            assertThat(answered.answer()).as("%s of %s", language, failure).isEqualTo(answer);
            assertThat(answered.sent()).doesNotContainIgnoringCase(secrets.toArray(String[]::new));
            for (Throwable said : Causes.from(failure)) {
                if (said.getMessage() != null) {
                    assertThat(answered.sent()).doesNotContain(said.getMessage());
                }
            }
        }
    }
}
