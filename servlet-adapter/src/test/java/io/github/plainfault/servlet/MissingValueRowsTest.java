package io.github.plainfault.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.docs.AnswerRows;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.spring.MessageSourceLookup;
import io.github.plainfault.spring.mapping.ConstraintWords;
import io.github.plainfault.spring.mapping.SpringFaults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.MissingMatrixVariableException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** The rows of the page of exceptions that this adapter answers itself. */
class MissingValueRowsTest {

    @Test
    void everyRowIsWhatIsAnswered() throws NoSuchMethodException {
        MethodParameter parameter = new MethodParameter(getClass().getDeclaredMethod("handle", String.class), 0);
        Map<String, String> answers = new LinkedHashMap<>();
        for (Exception missing : List.of(
                new MissingServletRequestParameterException("x", "String"),
                new MissingRequestHeaderException("x", parameter),
                new MissingRequestCookieException("x", parameter),
                new MissingMatrixVariableException("x", parameter),
                new MissingServletRequestPartException("x"),
                new MissingPathVariableException("x", parameter))) {
            answers.put(missing.getClass().getName(), answer(missing));
        }
        answers.put(
                MissingPathVariableException.class.getName() + " after conversion",
                answer(new MissingPathVariableException("x", parameter, true)));

        Map<String, String> rows = new LinkedHashMap<>();
        AnswerRows.readOut().ofKind("Missing values, Spring MVC").forEach(row -> rows.put(row.what(), row.answer()));
        assertThat(answers).isEqualTo(rows);
    }

    static void handle(String x) {}

    private static String answer(Exception missing) {
        MessageSourceLookup lookup = new MessageSourceLookup(new StaticMessageSource(), Locale.ENGLISH);
        ProblemResponder.Builder responder = ProblemResponder.builder().frameworkMapping(new MissingValueFaults());
        SpringFaults.all(lookup, new ConstraintWords(lookup, null), 400, false).forEach(responder::frameworkMapping);
        Fault fault = responder.build().explain(missing).fault();
        String code = fault.type().code();
        return fault.status().number() + (code == null ? "" : " " + code);
    }
}
