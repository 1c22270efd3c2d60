package io.github.plainfault.spring.mapping;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.ProblemResponse;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.spring.MessageSourceLookup;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.support.StaticMessageSource;

/**
 * What a client gets of an exception, short enough to stand in a list: {@code 503}, {@code 409 duplicate} or {@code none}.
 *
 * @param answer status and code of the problem type
 * @param sent everything that is sent, header fields and body
 */
record Answered(String answer, String sent) {

    private static final Pattern TYPE = Pattern.compile("\"type\":\"/problems/([a-z-]+)\"");

    /** By what core knows alone. */
    static ProblemResponder core() {
        return ProblemResponder.builder().build();
    }

    /** By what both adapters for Spring know. */
    static ProblemResponder spring() {
        MessageSourceLookup lookup = new MessageSourceLookup(new StaticMessageSource(), Locale.ENGLISH);
        ProblemResponder.Builder builder = ProblemResponder.builder();
        SpringFaults.all(lookup, new ConstraintWords(lookup, null), 400, false).forEach(builder::frameworkMapping);
        return builder.build();
    }

    static Answered by(ProblemResponder responder, Throwable failure) {
        return by(responder, failure, "POST");
    }

    static Answered by(ProblemResponder responder, Throwable failure, String method) {
        return to(responder, failure, method, "en");
    }

    static Answered to(ProblemResponder responder, Throwable failure, String method, String language) {
        return to(responder, failure, RequestFacts.of(method, "/orders", Map.of("Accept-Language", language)));
    }

    static Answered to(ProblemResponder responder, Throwable failure, RequestFacts request) {
        Outcome outcome = responder.respondTo(failure, request);
        if (!(outcome instanceof Outcome.Answer answer)) {
            return new Answered("none", "");
        }
        ProblemResponse response = answer.response();
        String body = new String(response.body(), StandardCharsets.UTF_8);
        Matcher type = TYPE.matcher(body);
        return new Answered(
                type.find() ? response.status() + " " + type.group(1) : Integer.toString(response.status()),
                response.headers() + body);
    }
}
