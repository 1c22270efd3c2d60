package io.github.plainfault.fault;

import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.problem.ForeignMembers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zalando.problem.Problem;
import org.zalando.problem.StatusType;

/** Answers thrown zalando problems as their authors meant them, own members included. */
final class ZalandoFaults implements FaultMapping {

    private static final Logger LOG = LoggerFactory.getLogger(ZalandoFaults.class);

    private static final String BLANK = "about:blank";

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        return failure instanceof Problem problem ? faultOf(problem) : null;
    }

    @Override
    public String reason(Throwable failure) {
        return "what it says itself as a zalando Problem";
    }

    private static Fault faultOf(Problem problem) {
        StatusType status = problem.getStatus();
        Fault.Builder fault = Fault.builder(ProblemType.of(status == null ? 500 : status.getStatusCode()));
        String type = String.valueOf(problem.getType());
        if (!type.equals(BLANK) && !type.equals("null")) {
            fault.typeUri(type).title(verbatim(problem.getTitle()));
        }
        fault.detail(verbatim(problem.getDetail()));
        if (problem.getInstance() != null) {
            fault.instance(problem.getInstance().toString());
        }
        membersOf(problem).forEach(fault::member);
        return fault.build();
    }

    /** What its author meant must not be lost to a member. */
    private static Map<String, Object> membersOf(Problem problem) {
        try {
            return ForeignMembers.of(problem);
        } catch (Throwable e) {
            LeftOut.report(LOG, "What " + problem.getClass().getName() + " has as members cannot be read", e);
            return Map.of();
        }
    }

    private static @Nullable LocalizedText verbatim(@Nullable String text) {
        return text == null ? null : LocalizedText.verbatim(text);
    }
}
