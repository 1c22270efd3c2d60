package io.github.plainfault;

import static io.github.plainfault.Answers.headers;
import static io.github.plainfault.Answers.json;
import static io.github.plainfault.Answers.response;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.plainfault.fault.BareStatus;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.http.Challenge;
import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.Link;
import io.github.plainfault.http.RequestFacts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The header fields that a status asks for, and where they come from. */
class StatusHeadersTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.plainfault.problems");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<ProblemEvent> events = new ArrayList<>();
    private final ProblemResponder responder =
            ProblemResponder.builder().listener(events::add).build();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    @Test
    void aChallengeThatIsConfiguredFillsA401WithoutOne() {
        ProblemResponder configured = ProblemResponder.builder()
                .challenge(Challenge.of("Basic").with("realm", "shop"))
                .listener(events::add)
                .build();

        Outcome outcome = configured.respondTo(Fault.of(401), new Asked("GET"));

        assertThat(headers(outcome, "WWW-Authenticate")).containsExactly("Basic realm=\"shop\"");
        assertThat(events).singleElement().satisfies(event -> assertThat(event.missingHeaders())
                .isEmpty());
    }

    @Test
    void aChallengeOfTheFailureOrOfTheResponseIsKept() {
        ProblemResponder configured =
                ProblemResponder.builder().challenge(Challenge.of("Basic")).build();
        Fault own = Fault.builder(ProblemType.of(401))
                .header(Challenge.of("Bearer").field())
                .build();

        assertThat(headers(configured.respondTo(own, new Asked("GET")), "WWW-Authenticate"))
                .containsExactly("Bearer");
        assertThat(headers(
                        configured.respondTo(
                                Fault.of(401), new Asked("GET").responding("WWW-Authenticate", "Negotiate")),
                        "WWW-Authenticate"))
                .isEmpty();
    }

    @Test
    void theMethodsThatTheAdapterKnowsAreAllowedExceptTheOneThatWasRefused() {
        Outcome outcome = responder.respondTo(Fault.of(405), new Asked("DELETE").supporting("DELETE", "GET", "HEAD"));

        assertThat(headers(outcome, "Allow")).containsExactly("GET, HEAD");
        assertThat(json(outcome).get("detail").asString())
                .isEqualTo("The method DELETE is not allowed for this resource. Allowed methods: GET, HEAD.");
    }

    @Test
    void whereGetWasRefusedHeadIsNotAllowedEither() {
        Outcome outcome = responder.respondTo(Fault.of(405), new Asked("GET").supporting("GET", "HEAD", "OPTIONS"));

        assertThat(headers(outcome, "Allow")).containsExactly("OPTIONS");
    }

    @Test
    void aResourceThatAllowsNothingSaysSo() {
        Outcome outcome = responder.respondTo(Fault.of(405), new Asked("OPTIONS").supporting("OPTIONS"));

        assertThat(headers(outcome, "Allow")).containsExactly("");
        assertThat(json(outcome).has("detail")).isFalse();
        assertThat(events).singleElement().satisfies(event -> assertThat(event.missingHeaders())
                .isEmpty());
    }

    @Test
    void theWordsNameTheMethodsThatTheResponseAllows() {
        Outcome outcome = responder.respondTo(Fault.of(405), new Asked("PUT").responding("Allow", "GET,, HEAD "));

        assertThat(json(outcome).get("detail").asString()).endsWith("Allowed methods: GET, HEAD.");
        assertThat(headers(outcome, "Allow")).isEmpty();
    }

    @Test
    void anUpgradeComesWithItsConnection() {
        Fault upgrade = Fault.builder(ProblemType.of(426))
                .header("Upgrade", "websocket")
                .build();

        Outcome outcome = responder.respondTo(upgrade, new Asked("GET"));

        assertThat(headers(outcome, "Upgrade")).containsExactly("websocket");
        assertThat(headers(outcome, "Connection")).containsExactly("upgrade");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2.0", "HTTP/2", "HTTP/3", "HTTP/3.0"})
    void overHttp2And3ThereIsNoUpgradeSoThe426IsABadRequestWithItsOwnWords(String protocol) {
        Fault upgrade = Fault.builder(ProblemType.of(426, "client-too-old"))
                .header("Upgrade", "websocket")
                .header("Connection", "upgrade")
                .header("X-Kept", "1")
                .member("oldest", 7)
                .build();

        Outcome outcome = responder.respondTo(upgrade, new Asked("GET").over(protocol));

        assertThat(response(outcome).status()).isEqualTo(400);
        assertThat(headers(outcome, "Upgrade")).isEmpty();
        assertThat(headers(outcome, "Connection")).isEmpty();
        assertThat(headers(outcome, "X-Kept")).containsExactly("1");
        assertThat(json(outcome).get("type").asString()).isEqualTo("/problems/client-too-old");
        assertThat(json(outcome).get("status").intValue()).isEqualTo(400);
        assertThat(json(outcome).get("oldest").intValue()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"PATCH, Accept-Patch", "POST, Accept-Post"})
    void theFormatsOfThisMethodAreNamedToo(String method, String name) {
        Fault unsupported = Fault.builder(ProblemType.of(415))
                .header("Accept", "application/json")
                .build();

        Outcome outcome = responder.respondTo(unsupported, new Asked(method));

        assertThat(headers(outcome, name)).containsExactly("application/json");
        assertThat(headers(outcome, "Accept-Encoding")).isEmpty();
    }

    @Test
    void noFormatIsMadeUp() {
        assertThat(response(responder.respondTo(Fault.of(415), new Asked("POST")))
                        .headers())
                .noneMatch(field -> field.name().startsWith("Accept"));
        assertThat(headers(responder.respondTo(accepting(), new Asked("PUT")), "Accept-Post"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {413, 429, 503})
    void noTimeToRetryIsMadeUp(int status) {
        assertThat(headers(responder.respondTo(Fault.of(status), new Asked("GET")), "Retry-After"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5S", "1.5", "-1", "soon"})
    void aTimeToRetryThatNoClientCanReadIsLeftOut(String value) {
        Fault fault =
                Fault.builder(ProblemType.of(503)).header("Retry-After", value).build();
        ProblemResponse answer = response(responder.respondTo(fault, new Asked("GET")));

        assertThat(headers(answer.headers(), "Retry-After")).isEmpty();
        assertThat(headers(answer.headersOver(List.of(new HeaderField("Retry-After", value))), "Retry-After"))
                .isEmpty();
        assertThat(headers(answer.headersOver(List.of(new HeaderField("Retry-After", "5"))), "Retry-After"))
                .containsExactly("5");
    }

    @Test
    void aMomentToRetryIsADateAndSecondsInTheWords() {
        Fault fault = Fault.builder(ProblemType.of(503))
                .retryAfter(Instant.now().plus(Duration.ofDays(1)))
                .build();

        assertThat(fault.header("Retry-After")).endsWith(" GMT");
        assertThat(fault.valueOf("seconds")).isEqualTo("86400");
    }

    @Test
    void theLengthOfTheWholeAndTheBlockerStay() {
        Fault range = Fault.builder(ProblemType.of(416))
                .header(HeaderField.contentRange(3000))
                .build();
        Fault blocked = Fault.builder(ProblemType.of(451))
                .header(Link.to(URI.create("https://isp.example/"), "blocked-by")
                        .field())
                .build();

        assertThat(headers(responder.respondTo(range, new Asked("GET")), "Content-Range"))
                .containsExactly("bytes */3000");
        assertThat(headers(responder.respondTo(blocked, new Asked("GET")), "Link"))
                .containsExactly("<https://isp.example/>; rel=\"blocked-by\"");
    }

    @ParameterizedTest
    @CsvSource({"401, WWW-Authenticate", "405, Allow", "407, Proxy-Authenticate", "426, Upgrade"})
    void whatNobodyKnowsIsReportedOnceForEachRouteAndAlwaysToListeners(int status, String name) {
        responder.respondTo(Fault.of(status), new Asked("GET").at("/orders/{id}"));
        responder.respondTo(Fault.of(status), new Asked("GET").at("/orders/{id}"));
        responder.respondTo(Fault.of(status), new Asked("GET").at("/parcels/{id}"));

        assertThat(events).hasSize(3).allSatisfy(event -> assertThat(event.missingHeaders())
                .containsExactly(name));
        assertThat(warnings())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains(Integer.toString(status), name, "Fault.Builder.header"))
                .anySatisfy(line -> assertThat(line).contains("/orders/{id}"))
                .anySatisfy(line -> assertThat(line).contains("/parcels/{id}"));
    }

    @Test
    void theReportOfA401NamesTheSetting() {
        responder.respondTo(Fault.of(401), new Asked("GET"));

        assertThat(warnings())
                .singleElement()
                .asString()
                .contains("plainfault.challenge", "an unknown route", "a status that was set");
    }

    @Test
    void whereNoRouteIsKnownTheExceptionIsThePlace() {
        ProblemResponder mapped = ProblemResponder.builder()
                .mapping((failure, request) -> Fault.of(401))
                .build();

        mapped.respondTo(new IllegalStateException("secret"), new Asked("GET"));

        assertThat(warnings())
                .singleElement()
                .asString()
                .contains("java.lang.IllegalStateException")
                .doesNotContain("secret");
    }

    @Test
    void reportsTakeABoundedAmountOfMemory() {
        for (int i = 0; i < 1500; i++) {
            responder.respondTo(Fault.of(405), new Asked("GET").at("/" + i));
        }

        assertThat(warnings()).hasSize(1000);
    }

    @Test
    void aStatusThatWasSetKeepsTheCachingThatWasSetWithIt() {
        Asked request = new Asked("GET").responding("Cache-Control", "max-age=60");

        Outcome set = responder.respondTo(BareStatus.fault(404, request, request::responseHeader), request);
        Outcome sent = responder.respondTo(BareStatus.sent(404, request, request::responseHeader), request);

        assertThat(headers(set, "Cache-Control")).containsExactly("max-age=60");
        assertThat(headers(set, "Vary")).containsExactly("Accept, Accept-Language");
        assertThat(headers(sent, "Cache-Control")).containsExactly("no-store");
    }

    @ParameterizedTest
    @ValueSource(ints = {428, 429, 431, 511})
    void whatMustNotBeStoredIsNotWhateverTheApplicationSays(int status) {
        Fault fault = Fault.builder(ProblemType.of(status))
                .header("Cache-Control", "max-age=60")
                .header("Expires", "Wed, 21 Oct 2126 07:28:00 GMT")
                .build();

        ProblemResponse answer = response(responder.respondTo(fault, new Asked("GET")));

        assertThat(headers(answer.headers(), "Cache-Control")).containsExactly("no-store");
        assertThat(headers(answer.headers(), "Expires")).isEmpty();
    }

    @Test
    void anUnchangedResourceKeepsItsVersionAndFreshness() {
        ProblemResponse answer = response(responder.respondTo(Fault.of(304), new Asked("GET")));
        List<HeaderField> present = List.of(
                new HeaderField("ETag", "\"v7\""),
                new HeaderField("Cache-Control", "max-age=60"),
                new HeaderField("Expires", "Wed, 21 Oct 2126 07:28:00 GMT"),
                new HeaderField("Content-Location", "/a"),
                new HeaderField("Vary", "Origin"),
                new HeaderField("Content-Type", "text/csv"),
                new HeaderField("Content-Length", "7"));

        assertThat(answer.body()).isEmpty();
        assertThat(answer.headersOver(present).stream().map(HeaderField::name))
                .containsExactlyInAnyOrder("ETag", "Cache-Control", "Expires", "Content-Location", "Vary");
    }

    @Test
    void aFailedPreconditionKeepsTheVersionThereIs() {
        ProblemResponse answer = response(responder.respondTo(Fault.of(412), new Asked("PUT")));

        assertThat(headers(answer.headersOver(List.of(new HeaderField("ETag", "\"v7\""))), "ETag"))
                .containsExactly("\"v7\"");
    }

    private static Fault accepting() {
        return Fault.builder(ProblemType.of(415))
                .header("Accept", "application/json")
                .build();
    }

    private List<String> warnings() {
        return log.list.stream()
                .filter(event -> event.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    /** A request of which more is known than its header fields. */
    private record Asked(
            String method,
            String protocol,
            @Nullable Set<String> supportedMethods,
            @Nullable String route,
            Map<String, String> response)
            implements RequestFacts {

        Asked(String method) {
            this(method, "HTTP/1.1", null, null, Map.of());
        }

        Asked over(String version) {
            return new Asked(method, version, supportedMethods, route, response);
        }

        Asked supporting(String... methods) {
            return new Asked(method, protocol, Set.of(methods), route, response);
        }

        Asked at(String pattern) {
            return new Asked(method, protocol, supportedMethods, pattern, response);
        }

        Asked responding(String name, String value) {
            Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            fields.put(name, value);
            return new Asked(method, protocol, supportedMethods, route, fields);
        }

        @Override
        public String path() {
            return "/orders/7";
        }

        @Override
        public @Nullable String header(String name) {
            return null;
        }

        @Override
        public @Nullable String responseHeader(String name) {
            return response.get(name);
        }
    }
}
