package io.github.plainfault.fault;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.http.RequestFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what went wrong: the exception itself is asked about first, then its causes; for each of them the mappings in
 * order. So the outermost exception that somebody knows decides, and an exception nobody knows is a 500.
 */
public final class FaultResolver {

    /** Deeper chains are loops or attacks; their root no longer says what the client should be told. */
    private static final int DEEPEST_CAUSE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(FaultResolver.class);

    private static final Fault UNKNOWN = Fault.of(500);

    private final FaultMapping[] mappings;

    /**
     * What the application says of an exception comes before what is known of it in general: its mappings, then its
     * annotations, then broken streams, the frameworks' exceptions, those of JDBC, thrown problems and the built-in
     * table.
     *
     * @param application the application's mappings, in order
     * @param frameworks the adapter's mappings, in order
     */
    public FaultResolver(List<FaultMapping> application, List<FaultMapping> frameworks) {
        List<FaultMapping> all = new ArrayList<>(application);
        all.add(new AnnotatedFaults());
        all.add(new StreamFaults());
        all.addAll(frameworks);
        if (ModuleLayer.boot().findModule("java.sql").isPresent()) { // a runtime made to measure may lack it
            all.add(new SqlFaults());
        }
        all.add(new MissingReferences());
        all.add(new ZalandoFaults());
        all.add(FaultTable.builtIn());
        this.mappings = all.toArray(FaultMapping[]::new);
    }

    /**
     * The fault for that failure; 500 if nobody knows it. At DEBUG the log says who decided and why.
     *
     * @param failure what was thrown
     * @param request the request during which it was thrown
     */
    public Fault resolve(Throwable failure, RequestFacts request) {
        if (!LOG.isDebugEnabled()) {
            return find(failure, request, null);
        }
        ResolvedFault resolved = explain(failure, request);
        log(resolved);
        return resolved.fault();
    }

    /** A mapping that cannot say why must not change the answer. */
    private static void log(ResolvedFault resolved) {
        try {
            LOG.debug("{}", resolved.toString());
        } catch (Throwable e) {
            LOG.debug(
                    "{} (the reason cannot be told: {})",
                    resolved.fault(),
                    e.getClass().getName());
        }
    }

    /** The same, with who decided and why. */
    public ResolvedFault explain(Throwable failure, RequestFacts request) {
        Trail trail = new Trail(failure);
        Fault fault = find(failure, request, trail);
        return new ResolvedFault(fault, trail.decidedBy, trail.mapping, trail.passedOn);
    }

    private Fault find(Throwable failure, RequestFacts request, @Nullable Trail trail) {
        Throwable current = requireNonNull(failure, "failure");
        for (int depth = 0; current != null && depth < DEEPEST_CAUSE; depth++) {
            FaultMapping opener = null;
            for (FaultMapping mapping : mappings) {
                Fault fault = mapping.map(current, request);
                if (fault == Fault.OF_CAUSE) {
                    opener = mapping;
                    break;
                }
                if (fault != null) {
                    if (trail != null) {
                        trail.endsAt(current, mapping);
                    }
                    return fault;
                }
            }
            if (trail != null) {
                trail.passedOn.add(new ResolvedFault.PassedOn(current, opener));
            }
            current = current.getCause();
        }
        return UNKNOWN;
    }

    /** Who was asked and who decided; kept only for those who want to know. */
    private static final class Trail {

        private final List<ResolvedFault.PassedOn> passedOn = new ArrayList<>();
        private Throwable decidedBy;
        private @Nullable FaultMapping mapping;

        /**
         * @param failure decides if nobody does
         */
        private Trail(Throwable failure) {
            this.decidedBy = failure;
        }

        private void endsAt(Throwable exception, FaultMapping mapping) {
            this.decidedBy = exception;
            this.mapping = mapping;
        }
    }
}
