package io.github.plainfault.contract;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the standards that can be seen on a single answer.
 *
 * @param number P for RFC 9457, H for the messages of HTTP, S for what nobody may learn
 * @param check says what is wrong, {@code null} if nothing is
 */
record Rule(String number, Function<Exchange, @Nullable String> check) {

    /** A rule for whatever a server answers, success and the application's own errors too. */
    static Rule ofAnswers(String number, Function<Exchange, @Nullable String> check) {
        return new Rule(number, check);
    }

    /** A rule for the errors that Plainfault answers. */
    static Rule ofProblems(String number, Function<Exchange, @Nullable String> check) {
        return new Rule(number, answer -> answer.isProblem() ? check.apply(answer) : null);
    }

    /** A rule for what stands in a problem, in whatever form; HEAD has none. */
    static Rule ofMembers(String number, BiFunction<Exchange, SentContent, @Nullable String> check) {
        return ofProblems(
                number, answer -> answer.content().hasMembers() ? check.apply(answer, answer.content()) : null);
    }

    /** For example {@code P15: status member 409 differs from status line 404}. */
    @Nullable
    String breach(Exchange answer) {
        String wrong = check.apply(answer);
        return wrong == null ? null : number + ": " + wrong;
    }
}
