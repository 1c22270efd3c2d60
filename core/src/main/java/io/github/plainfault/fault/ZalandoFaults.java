package io.github.plainfault.fault;

import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.problem.ForeignMembers;
import org.jspecify.annotations.Nullable;
import org.zalando.problem.Problem;
import org.zalando.problem.StatusType;

/** Answers thrown zalando problems as their authors meant them, own members included. */
final class ZalandoFaults implements FaultMapping {

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
        ForeignMembers.of(problem).forEach(fault::member);
        return fault.build();
    }

    private static @Nullable LocalizedText verbatim(@Nullable String text) {
        return text == null ? null : LocalizedText.verbatim(text);
    }
}
