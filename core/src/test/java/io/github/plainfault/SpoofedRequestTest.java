package io.github.plainfault;

import static io.github.plainfault.Answers.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.http.Link;
import io.github.plainfault.http.RequestFacts;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client says of where it is, of where we are and of itself changes nothing in what it gets. */
class SpoofedRequestTest {

    private static final Fault FAULT = Fault.builder(ProblemType.of(409, "out-of-stock"))
            .header(Link.to(URI.create("/help"), "help").field())
            .build();

    private final ProblemResponder responder =
            ProblemResponder.builder().instance(InstanceStyle.NONE).build();

    @ParameterizedTest
    @CsvSource({
        "Host, evil.example",
        "X-Forwarded-Host, evil.example",
        "X-Forwarded-Proto, gopher",
        "X-Forwarded-Prefix, /evil",
        "X-Forwarded-For, 192.0.2.1",
        "Forwarded, host=evil.example;proto=gopher",
        "X-Original-URL, /evil",
        "X-Rewrite-URL, /evil",
        "Origin, https://evil.example",
        "Referer, https://evil.example/",
        "User-Agent, evil",
        "Cookie, language=evil",
        "X-HTTP-Method-Override, HEAD",
        "traceparent, 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    })
    void nothingOfItIsBelieved(String name, String value) {
        for (String format : new String[] {"application/json", "application/xml", "text/html"}) {
            Map<String, String> fields = new HashMap<>(Map.of("Accept", format));
            ProblemResponse honest = answer("/orders/7", fields);
            fields.put(name, value);
            ProblemResponse spoofed = answer("//evil.example/..;/orders", fields);

            assertThat(spoofed.headers()).isEqualTo(honest.headers());
            assertThat(spoofed.body()).isEqualTo(honest.body());
        }
    }

    private ProblemResponse answer(String path, Map<String, String> fields) {
        return response(responder.respondTo(FAULT, RequestFacts.of("GET", path, fields)));
    }
}
