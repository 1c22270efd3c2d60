package io.github.plainfault.benchmarks;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ParameterIn;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.Violation;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.text.MessageCatalog;
import java.util.Map;

/** What fails, and how it is asked for. */
final class Scenario {

    /** With words of the application; logging of failures is off. */
    static ProblemResponder responder() {
        MessageCatalog catalog = MessageCatalog.builder()
                .wordsBeside(Scenario.class.getClassLoader())
                .build();
        return ProblemResponder.builder().catalog(catalog).build();
    }

    private final ProblemResponder responder;
    private final Object failure;
    private final RequestFacts request;

    /**
     * @param failure a name such as {@code domain}
     * @param format {@code json}, {@code xml} or {@code html}
     * @param language {@code en} or {@code zh-Hant}
     */
    Scenario(ProblemResponder responder, String failure, String format, String language) {
        this.responder = responder;
        this.failure = failure(failure);
        this.request = request(format, language);
    }

    Outcome answer() {
        return failure instanceof Throwable thrown
                ? responder.respondTo(thrown, request)
                : responder.respondTo((Fault) failure, request);
    }

    static RequestFacts request(String format, String language) {
        return request(
                switch (format) {
                    case "json" -> "application/json";
                    case "xml" -> "application/problem+xml";
                    case "html" -> "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
                    default -> throw new IllegalArgumentException(format);
                },
                switch (language) {
                    case "en" -> "en-US,en;q=0.9";
                    case "zh-Hant" -> "zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7";
                    default -> throw new IllegalArgumentException(language);
                },
                "/orders/7");
    }

    static RequestFacts request(String accept, String acceptLanguage, String path) {
        return RequestFacts.of("GET", path, Map.of("Accept", accept, "Accept-Language", acceptLanguage));
    }

    private static Object failure(String name) {
        return switch (name) {
            case "domain" -> new OutOfStockException(2);
            case "unknown" -> new IllegalStateException("not for the client");
            case "validation" -> validation();
            case "malformed" -> Fault.of(ProblemType.of(400, "malformed-body"));
            case "notFound" -> Fault.of(404);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Fault validation() {
        return Fault.builder(ProblemType.of(400, "validation-failed"))
                .violation(Violation.inBody("#/items/0/quantity", "min", Map.of("value", 1)))
                .violation(Violation.inBody("#/items/1/quantity", "max", Map.of("value", 99)))
                .violation(Violation.inBody("#/name", "not-blank", Map.of()))
                .violation(Violation.inBody("#/email", "email", Map.of()))
                .violation(Violation.ofParameter("page", ParameterIn.QUERY, "type.integer", Map.of()))
                .build();
    }
}
