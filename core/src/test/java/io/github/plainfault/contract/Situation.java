package io.github.plainfault.contract;

import java.util.List;

/**
 * What a golden file is about, for whoever writes about it.
 *
 * @param file its name in the folder of its set
 * @param text what happens, in half a sentence
 * @param status the code of the status line
 * @param answer who answers
 */
public record Situation(String file, String text, int status, Answer answer) {

    /** Who answers a situation. */
    public enum Answer {
        /** Plainfault: an error as a problem, as the page of it, or without content where HTTP wants it so. */
        PROBLEM,
        /** The application, whose own error is left alone. */
        APPLICATION,
        /** It is no error: a success or a redirect. */
        NO_ERROR
    }

    /** All of a set, by file. */
    public static List<Situation> of(ContractSet set) {
        return GoldenFiles.in(set.folder()).stream().map(Situation::of).toList();
    }

    private static Situation of(GoldenFile golden) {
        int status = golden.answer().status();
        Answer answer = golden.isAnsweredByTheApplication()
                ? Answer.APPLICATION
                : status < 400 ? Answer.NO_ERROR : Answer.PROBLEM;
        return new Situation(golden.name(), golden.situation(), status, answer);
    }
}
