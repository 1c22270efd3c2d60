package io.github.plainfault;

/**
 * Hears of every failure, once each, after it was logged, after the answer is made and before it is written; also of those
 * that came {@linkplain ProblemEvent#tooLate() too late} to be answered.
 *
 * <p>Listeners must not block. What a listener throws is logged and otherwise ignored: it never changes an answer.
 */
@FunctionalInterface
public interface ProblemListener {

    /** Called on the thread that answers. */
    void onProblem(ProblemEvent event);
}
