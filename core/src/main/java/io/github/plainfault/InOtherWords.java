package io.github.plainfault;

import io.github.plainfault.encode.Translations;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.problem.ProblemDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A fault in the other languages; put into words only for a format that wants them. */
record InOtherWords(FaultWording wording, Fault fault, HelpLinks help) implements Translations {

    @Override
    public List<ProblemDocument> others(ProblemDocument problem) {
        List<ProblemDocument> others = new ArrayList<>();
        for (Locale language : wording.languagesFor(fault)) {
            if (!language.equals(problem.language())) {
                others.add(like(problem, wording.problem(fault, language, problem.instance())));
            }
        }
        return others;
    }

    @Override
    public @Nullable String text(String key, Locale language, Function<String, @Nullable Object> values) {
        return wording.text(key, language, values);
    }

    @Override
    public @Nullable String explainedAt(ProblemDocument problem) {
        return help.page(problem);
    }

    /** With the members that extensions have added, and without the errors that were too many. */
    private static ProblemDocument like(ProblemDocument problem, ProblemDocument other) {
        return new ProblemDocument(
                other.type(),
                other.title(),
                other.status(),
                other.detail(),
                other.instance(),
                other.explanation(),
                other.advice(),
                other.errors().subList(0, problem.errors().size()),
                other.errorCount(),
                problem.members(),
                other.language());
    }
}
