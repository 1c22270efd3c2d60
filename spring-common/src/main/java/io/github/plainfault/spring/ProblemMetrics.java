package io.github.plainfault.spring;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.ProblemEvent;
import io.github.plainfault.ProblemListener;
import io.github.plainfault.fault.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;

/**
 * Counts failures as {@code plainfault.problems}, so that a dashboard says which problem types clients meet.
 *
 * <pre>{@code
 * plainfault_problems_total{type="out-of-stock",status="409",origin="exception"} 17
 * }</pre>
 *
 * <table>
 * <caption>Tags; each has few values, none of which a client can make up</caption>
 * <tr><td>{@code type}</td><td>the code of the problem type; {@code about:blank} if the status says it all;
 *     {@code custom} if a thrown problem brought a type URI of its own</td></tr>
 * <tr><td>{@code status}</td><td>the status that was sent, or would have been; 499 if the client went away
 *     before</td></tr>
 * <tr><td>{@code origin}</td><td>{@code exception}; {@code status} if an error status was set or sent without one;
 *     {@code answering} if the answer itself failed and the client got the minimal problem; {@code late} if the failure
 *     came when a part of the answer had left already</td></tr>
 * </table>
 *
 * <p>Answers without a header field that their status requires are counted as {@code plainfault.missing.headers}, with the
 * tags {@code header} and {@code status}; it should stay at none.
 */
public final class ProblemMetrics implements ProblemListener {

    private static final String NAME = "plainfault.problems";
    private static final String MISSING_HEADERS = "plainfault.missing.headers";

    /** What nginx logs when the client closed the connection; never sent (RFC 9205, section 4.6). */
    private static final String CLIENT_WENT_AWAY = "499";

    private final MeterRegistry registry;

    /**
     * @param registry where the counters are kept
     */
    public ProblemMetrics(MeterRegistry registry) {
        this.registry = requireNonNull(registry, "registry");
    }

    @Override
    public void onProblem(ProblemEvent event) {
        Fault fault = event.fault();
        String status = fault.isAnswered() ? Integer.toString(fault.status().number()) : CLIENT_WENT_AWAY;
        registry.counter(
                        NAME,
                        Tags.of(Tag.of("type", type(fault)), Tag.of("status", status), Tag.of("origin", origin(event))))
                .increment();
        for (String header : event.missingHeaders()) {
            registry.counter(MISSING_HEADERS, Tags.of(Tag.of("header", header), Tag.of("status", status)))
                    .increment();
        }
    }

    private static String type(Fault fault) {
        if (fault.typeUri() != null) {
            return "custom";
        }
        String code = fault.type().code();
        return code == null ? "about:blank" : code;
    }

    private static String origin(ProblemEvent event) {
        if (event.tooLate()) {
            return "late";
        }
        if (event.secondFailure() != null) {
            return "answering";
        }
        return event.failure() == null ? "status" : "exception";
    }
}
