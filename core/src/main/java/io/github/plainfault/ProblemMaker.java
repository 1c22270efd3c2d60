package io.github.plainfault;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.problem.ProblemDocument;
import java.util.List;
import java.util.Locale;

/** Makes a problem of a fault: in the reader's language, with what the application adds. */
final class ProblemMaker {

    private final FaultWording wording;
    private final ProblemExtension[] extensions;
    private final InstanceStyle instanceStyle;

    ProblemMaker(FaultWording wording, List<ProblemExtension> extensions, InstanceStyle instanceStyle) {
        this.wording = wording;
        this.extensions = extensions.toArray(ProblemExtension[]::new);
        this.instanceStyle = instanceStyle;
    }

    /**
     * The problem.
     *
     * @param urn of the occurrence
     */
    ProblemDocument problem(Fault fault, RequestFacts request, String urn) {
        return problem(fault, wording.languageFor(fault, request), request, urn);
    }

    /** The problem in that language. */
    ProblemDocument problem(Fault fault, Locale language, RequestFacts request, String urn) {
        ProblemDocument problem = wording.problem(fault, language, instanceStyle == InstanceStyle.NONE ? null : urn);
        for (ProblemExtension extension : extensions) {
            problem = problem.withMembers(extension.membersOf(fault, request));
        }
        return problem;
    }
}
