package io.github.plainfault;

import io.github.plainfault.http.RequestFacts;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which requests are answered, by a rule of the application. */
final class AnsweredRequests {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponder.class);

    private final Predicate<RequestFacts> rule;

    AnsweredRequests(Predicate<RequestFacts> rule) {
        this.rule = rule;
    }

    /** A rule that fails must not leave a failure without an answer. */
    boolean contain(RequestFacts request) {
        try {
            return rule.test(request);
        } catch (Throwable e) {
            CarefulLog.error(LOG, "The rule that says which requests are answered failed", e);
            return true;
        }
    }
}
