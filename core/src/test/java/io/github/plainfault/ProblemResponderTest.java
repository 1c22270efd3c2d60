package io.github.plainfault;

import static io.github.plainfault.Answers.get;
import static io.github.plainfault.Answers.headers;
import static io.github.plainfault.Answers.json;
import static io.github.plainfault.Answers.member;
import static io.github.plainfault.Answers.response;
import static io.github.plainfault.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plainfault.encode.ProblemEncoder;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.LocalizedText;
import io.github.plainfault.fault.ParameterIn;
import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.RespondWith;
import io.github.plainfault.fault.Violation;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.problem.ProblemDocument;
import io.github.plainfault.status.StatusCode;
import io.github.plainfault.text.MessageCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ProblemResponderTest {

    private static final Locale TRADITIONAL = Locale.forLanguageTag("zh-Hant");
    private static final MessageCatalog WORDS = MessageCatalog.builtIn();

    private final ProblemResponder responder = ProblemResponder.builder().build();

    // --- words

    @ParameterizedTest
    @CsvSource({"en, en", "zh-TW, zh-Hant", "zh-CN, zh-Hans", "fr, en"})
    void everythingIsSaidInTheLanguageOfTheReader(String acceptLanguage, Locale language) {
        Fault fault = Fault.builder(ProblemType.of(422, "validation-failed"))
                .violation(Violation.inBody("#/quantity", "min", Map.of("value", 1)))
                .build();

        Outcome outcome = responder.respondTo(fault, get("Accept-Language", acceptLanguage));

        assertThat(headers(outcome, "Content-Language")).containsExactly(language.toLanguageTag());
        assertThat(member(outcome, "title")).isEqualTo(words("problem.validation-failed.title", language));
        assertThat(member(outcome, "detail")).isEqualTo(words("problem.validation-failed.detail", language));
        assertThat(member(outcome, "explanation")).isEqualTo(words("problem.validation-failed.meaning", language));
        assertThat(member(outcome, "advice")).isEqualTo(words("problem.validation-failed.advice", language));
        assertThat(json(outcome).at("/errors/0/detail").asString())
                .isEqualTo(words("violation.min", language).replace("{value}", "1"));
    }

    @Test
    void aStatusSaysItAllWithoutAType() {
        JsonNode problem = json(responder.respondTo(Fault.of(404), get()));

        assertThat(problem.get("type").asString()).isEqualTo("about:blank");
        assertThat(problem.get("title").asString()).isEqualTo("Not Found");
        assertThat(problem.get("status").isInt()).isTrue();
        assertThat(problem.get("status").asInt()).isEqualTo(404);
        assertThat(problem.has("detail")).isFalse();
    }

    @Test
    void aStatusWithPlaceholdersSaysTheirValues() {
        Fault fault = Fault.builder(ProblemType.of(405))
                .argument("method", "PUT")
                .argument("allowed", List.of("GET", "HEAD"))
                .build();

        assertThat(member(responder.respondTo(fault, get()), "detail"))
                .isEqualTo(words("status.405.detail", Locale.ENGLISH)
                        .replace("{method}", "PUT")
                        .replace("{allowed}", "GET, HEAD"));
        assertThat(member(responder.respondTo(fault, get("Accept-Language", "zh-TW")), "detail"))
                .isEqualTo(words("status.405.detail", TRADITIONAL)
                        .replace("{method}", "PUT")
                        .replace("{allowed}", "GET、HEAD"));
    }

    @Test
    void aTextWithoutItsValuesIsLeftOut() {
        assertThat(json(responder.respondTo(Fault.of(405), get())).has("detail"))
                .isFalse();
    }

    @Test
    void aStatusWithoutWordsIsExplainedLikeItsClass() {
        JsonNode problem = json(responder.respondTo(Fault.of(471), get()));

        assertThat(problem.get("status").asInt()).isEqualTo(471);
        assertThat(problem.get("explanation").asString()).isEqualTo(words("status.400.meaning", Locale.ENGLISH));
    }

    @Test
    void aStatusWithoutWordsIsExplainedInTheReadersLanguage() {
        Outcome outcome = responder.respondTo(Fault.of(471), get("Accept-Language", "zh-TW"));

        assertThat(headers(outcome, "Content-Language")).containsExactly("zh-Hant");
        assertThat(member(outcome, "explanation")).isEqualTo(words("status.400.meaning", TRADITIONAL));
    }

    @Test
    void withoutExplanationsThereIsNeitherExplanationNorAdvice() {
        ProblemResponder terse = ProblemResponder.builder()
                .explanations(false)
                .instance(InstanceStyle.NONE)
                .build();

        assertThat(text(response(terse.respondTo(Fault.of(404), get())).body()))
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404}");
    }

    @Test
    void theDefaultLanguageAnswersReadersOfOthers() {
        ProblemResponder taiwanese =
                ProblemResponder.builder().defaultLanguage(TRADITIONAL).build();

        assertThat(headers(taiwanese.respondTo(Fault.of(404), get("Accept-Language", "fr")), "Content-Language"))
                .containsExactly("zh-Hant");
    }

    @Test
    void theLocaleOfTheMachineChangesNothing() {
        Locale machine = Locale.getDefault();
        ProblemResponder terse =
                ProblemResponder.builder().instance(InstanceStyle.NONE).build();
        String inEnglish = text(response(terse.respondTo(Fault.of(503), get())).body());
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Outcome outcome = ProblemResponder.builder()
                    .instance(InstanceStyle.NONE)
                    .build()
                    .respondTo(Fault.of(503), get());

            assertThat(text(response(outcome).body())).isEqualTo(inEnglish);
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void theAdapterMayKnowTheReadersLanguageBetterThanTheHeader() {
        RequestFacts request = new RequestFacts() {
            @Override
            public String method() {
                return "GET";
            }

            @Override
            public String path() {
                return "/";
            }

            @Override
            public String header(String name) {
                return name.equals("Accept-Language") ? "en" : null;
            }

            @Override
            public String acceptLanguage() {
                return "zh-TW";
            }
        };

        assertThat(headers(responder.respondTo(Fault.of(404), request), "Content-Language"))
                .containsExactly("zh-Hant");
    }

    // --- one answer, one language: texts of annotations count as written in the default language

    @RespondWith(status = 409, code = "out-of-stock", title = "Out of stock", detail = "Only {available} left")
    private static final class OutOfStock extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @ProblemMember
        private final int available = 2;
    }

    @RespondWith(status = 409)
    private static final class Untitled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void anAnnotatedTextIsFilledWithMembers() {
        JsonNode problem = json(responder.respondTo(new OutOfStock(), get()));

        assertThat(problem.get("type").asString()).isEqualTo("/problems/out-of-stock");
        assertThat(problem.get("title").asString()).isEqualTo("Out of stock");
        assertThat(problem.get("detail").asString()).isEqualTo("Only 2 left");
        assertThat(problem.get("available").asInt()).isEqualTo(2);
    }

    @Test
    void withoutAnAnnotatedTextInTheReadersLanguageTheWholeAnswerIsInTheDefaultLanguage() {
        Outcome outcome = responder.respondTo(new OutOfStock(), get("Accept-Language", "zh-TW"));

        assertThat(headers(outcome, "Content-Language")).containsExactly("en");
        assertThat(member(outcome, "advice")).isEqualTo(words("status.409.advice", Locale.ENGLISH));
    }

    @Test
    void halfOfTheAnnotatedTextsInTheReadersLanguageIsNotEnough() {
        ProblemResponder half = with(Map.of("zh-Hant problem.out-of-stock.title", "缺貨"));

        Outcome outcome = half.respondTo(new OutOfStock(), get("Accept-Language", "zh-TW"));

        assertThat(headers(outcome, "Content-Language")).containsExactly("en");
        assertThat(member(outcome, "title")).isEqualTo("Out of stock");
    }

    @Test
    void allAnnotatedTextsInTheReadersLanguageAreEnough() {
        ProblemResponder all = with(Map.of(
                "zh-Hant problem.out-of-stock.title", "缺貨", "zh-Hant problem.out-of-stock.detail", "只剩 {available} 件"));

        Outcome outcome = all.respondTo(new OutOfStock(), get("Accept-Language", "zh-TW"));

        assertThat(headers(outcome, "Content-Language")).containsExactly("zh-Hant");
        assertThat(member(outcome, "title")).isEqualTo("缺貨");
        assertThat(member(outcome, "detail")).isEqualTo("只剩 2 件");
        assertThat(member(outcome, "advice")).isEqualTo(words("status.409.advice", TRADITIONAL));
    }

    @Test
    void theNextLanguageOfTheReaderComesBeforeTheDefault() {
        ProblemResponder simplified = with(Map.of(
                "zh-Hans problem.out-of-stock.title", "缺货", "zh-Hans problem.out-of-stock.detail", "只剩 {available} 件"));

        assertThat(headers(
                        simplified.respondTo(new OutOfStock(), get("Accept-Language", "zh-TW, zh-CN;q=0.5")),
                        "Content-Language"))
                .containsExactly("zh-Hans");
    }

    @Test
    void wordsOfTheApplicationComeBeforeTheAnnotation() {
        ProblemResponder reworded = with(Map.of("en problem.out-of-stock.title", "Sold out"));

        assertThat(member(reworded.respondTo(new OutOfStock(), get()), "title")).isEqualTo("Sold out");
    }

    @Test
    void aTypeThatHasWordsOnlyInTheDefaultLanguageIsAnsweredInIt() {
        ProblemResponder english = with(Map.of("en problem.frozen.title", "Account frozen"));
        Fault fault = Fault.of(ProblemType.of(403, "frozen"));

        Outcome outcome = english.respondTo(fault, get("Accept-Language", "zh-TW"));

        assertThat(headers(outcome, "Content-Language")).containsExactly("en");
        assertThat(member(outcome, "title")).isEqualTo("Account frozen");
    }

    @Test
    void aTypeWithoutAnyWordsBorrowsThoseOfItsStatusInTheReadersLanguage() {
        Outcome outcome = responder.respondTo(Fault.of(ProblemType.of(403, "frozen")), get("Accept-Language", "zh-TW"));

        assertThat(headers(outcome, "Content-Language")).containsExactly("zh-Hant");
        assertThat(member(outcome, "title")).isEqualTo(words("status.403.title", TRADITIONAL));
    }

    @Test
    void anAnnotationWithoutTextsIsAnsweredInTheReadersLanguage() {
        assertThat(headers(responder.respondTo(new Untitled(), get("Accept-Language", "zh-TW")), "Content-Language"))
                .containsExactly("zh-Hant");
    }

    @Test
    void aRuleWithoutWordsIsStillToldInTheReadersLanguage() {
        Fault fault = Fault.builder(ProblemType.of(422))
                .violation(Violation.inBody("#/n", "even", Map.of()))
                .build();

        JsonNode error = json(responder.respondTo(fault, get("Accept-Language", "zh-TW")))
                .at("/errors/0");

        assertThat(error.get("detail").asString()).isEqualTo(words("violation.invalid", TRADITIONAL));
        assertThat(error.get("code").asString()).isEqualTo("even");
    }

    // --- what the fault says itself

    @Test
    void textsOfTheFaultComeBeforeTheCatalogueAndKeepTheirBraces() {
        Fault fault = Fault.builder(ProblemType.of(404))
                .title(language -> "title in " + language.toLanguageTag())
                .detail(LocalizedText.verbatim("{0} and {title}"))
                .build();

        Outcome outcome = responder.respondTo(fault, get("Accept-Language", "zh-TW"));

        assertThat(member(outcome, "title")).isEqualTo("title in zh-Hant");
        assertThat(member(outcome, "detail")).isEqualTo("{0} and {title}");
    }

    @Test
    void aTextThatTheFaultDoesNotHaveInThisLanguageIsTakenFromTheCatalogue() {
        Fault fault = Fault.builder(ProblemType.of(404)).title(language -> null).build();

        assertThat(member(responder.respondTo(fault, get()), "title")).isEqualTo("Not Found");
    }

    @Test
    void aTypeUriAndAnInstanceOfTheFaultAreSentAsTheyAre() {
        Fault fault = Fault.builder(ProblemType.of(409, "x"))
                .typeUri("https://example.org/x")
                .instance("/orders/7/problems/1")
                .build();

        JsonNode problem = json(responder.respondTo(fault, get()));

        assertThat(problem.get("type").asString()).isEqualTo("https://example.org/x");
        assertThat(problem.get("instance").asString()).isEqualTo("/orders/7/problems/1");
    }

    @Test
    void membersStandBehindTheProblemsOwnInTheirOrder() {
        Fault fault = Fault.builder(ProblemType.of(409))
                .member("zebra", 1)
                .member("ant", 2)
                .violation(Violation.inBody("#/a", "min", Map.of("value", 1)))
                .detail(LocalizedText.verbatim("d"))
                .build();

        assertThat(json(responder.respondTo(fault, get())).propertyNames())
                .containsExactly(
                        "type",
                        "title",
                        "status",
                        "detail",
                        "instance",
                        "explanation",
                        "advice",
                        "errors",
                        "zebra",
                        "ant");
    }

    @Test
    void anErrorSaysItsPlace() {
        Fault fault = Fault.builder(ProblemType.of(400))
                .violation(Violation.ofParameter("page", ParameterIn.QUERY, "type.integer", Map.of()))
                .violation(Violation.inBody("#/a", "not-null", Map.of()))
                .build();

        JsonNode errors = json(responder.respondTo(fault, get())).get("errors");

        assertThat(errors.get(0).propertyNames()).containsExactly("detail", "pointer", "code");
        assertThat(errors.get(0).get("pointer").asString()).isEqualTo("#/a");
        assertThat(errors.get(1).propertyNames()).containsExactly("detail", "parameter", "in", "code");
        assertThat(errors.get(1).get("parameter").asString()).isEqualTo("page");
        assertThat(errors.get(1).get("in").asString()).isEqualTo("query");
    }

    @Test
    void aLongListOfErrorsIsCutAndCounted() {
        List<Violation> many = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            many.add(Violation.inBody("#/items/" + i, "min", Map.of("value", 1)));
        }

        JsonNode problem = json(responder.respondTo(
                Fault.builder(ProblemType.of(422)).violations(many).build(), get()));

        assertThat(problem.get("errors").size()).isEqualTo(100);
        assertThat(problem.get("errorCount").asInt()).isEqualTo(100_000);
    }

    @Test
    void theListOfErrorsIsCutWhereTheApplicationWants() {
        ProblemResponder two = ProblemResponder.builder().mostErrors(2).build();
        Fault.Builder fault = Fault.builder(ProblemType.of(422));
        for (String place : new String[] {"#/a", "#/b", "#/c"}) {
            fault.violation(Violation.inBody(place, "not-null", Map.of()));
        }

        JsonNode problem = json(two.respondTo(fault.build(), get()));

        assertThat(problem.at("/errors").size()).isEqualTo(2);
        assertThat(problem.get("errorCount").asInt()).isEqualTo(3);
    }

    @Test
    void aListOfErrorsThatFitsIsNotCounted() {
        Fault fault = Fault.builder(ProblemType.of(422))
                .violation(Violation.inBody("#/a", "not-null", Map.of()))
                .build();

        assertThat(json(ProblemResponder.builder().mostErrors(1).build().respondTo(fault, get()))
                        .has("errorCount"))
                .isFalse();
    }

    // --- nothing leaks

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-TW", "zh-CN"})
    void anUnknownExceptionHidesEverythingOfItself(String acceptLanguage) {
        Exception failure = new Exception(
                "SENTINEL jdbc:postgresql://db.internal:5432/shop", new IOException("SENTINEL Key (email)=(a@b)"));
        failure.addSuppressed(new Exception("SENTINEL suppressed"));

        ProblemResponse response = response(responder.respondTo(failure, get("Accept-Language", acceptLanguage)));

        assertThat(response.status()).isEqualTo(500);
        assertThat(text(response.body()) + response.headers())
                .doesNotContain("SENTINEL", "jdbc", "Exception", "java.", "ProblemResponderTest", "\tat ");
    }

    @Test
    void thePathAndTheHeadersOfTheRequestAreNotReflected() {
        RequestFacts request = RequestFacts.of(
                "SENTINEL",
                "/SENTINEL",
                Map.of("Accept-Language", "SENTINEL, zh-TW", "Accept", "SENTINEL/SENTINEL", "Host", "SENTINEL"));

        ProblemResponse response = response(responder.respondTo(Fault.of(ProblemType.of(409, "x")), request));

        assertThat(text(response.body()) + response.headers()).doesNotContain("SENTINEL");
    }

    // --- header fields

    @Test
    void everyAnswerSaysHowItWasNegotiatedAndThatItIsNotToBeStored() {
        Outcome outcome = responder.respondTo(Fault.of(404), get());

        assertThat(headers(outcome, "Vary")).containsExactly("Accept, Accept-Language");
        assertThat(headers(outcome, "Cache-Control")).containsExactly("no-store");
        assertThat(headers(outcome, "X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers(outcome, "Content-Type")).containsExactly("application/problem+json");
        assertThat(headers(outcome, "Content-Language")).containsExactly("en");
    }

    @Test
    void theLengthIsCountedInBytes() {
        Outcome outcome = responder.respondTo(Fault.of(404), get("Accept-Language", "zh-TW"));
        byte[] body = response(outcome).body();

        assertThat(text(body).length()).isLessThan(body.length);
        assertThat(headers(outcome, "Content-Length")).containsExactly(Integer.toString(body.length));
    }

    @Test
    void headersOfTheFaultAreSent() {
        Fault fault = Fault.builder(ProblemType.of(503))
                .retryAfter(Duration.ofSeconds(30))
                .build();

        assertThat(headers(responder.respondTo(fault, get()), "Retry-After")).containsExactly("30");
    }

    @Test
    void theCacheControlOfTheFaultCounts() {
        Fault fault = Fault.builder(ProblemType.of(410))
                .header("cache-control", "max-age=60")
                .build();

        assertThat(headers(responder.respondTo(fault, get()), "Cache-Control")).containsExactly("max-age=60");
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() {
        ProblemResponder plain =
                ProblemResponder.builder().instance(InstanceStyle.NONE).build();
        ProblemResponse toGet = response(plain.respondTo(Fault.of(404), RequestFacts.of("GET", "/", Map.of())));
        ProblemResponse toHead = response(plain.respondTo(Fault.of(404), RequestFacts.of("HEAD", "/", Map.of())));

        assertThat(toHead.headers()).isEqualTo(toGet.headers());
        assertThat(toHead.body()).isEmpty();
        assertThat(toGet.body()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 205, 304})
    void aStatusWithoutContentGetsNone(int status) {
        ProblemResponse response = response(responder.respondTo(Fault.of(status), get()));

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.body()).isEmpty();
        assertThat(headers(response.headers(), "Content-Type")).isEmpty();
        assertThat(headers(response.headers(), "Content-Length")).isEmpty();
    }

    @Test
    void theStatusLineAndTheBodyAgreeForEveryErrorStatus() {
        for (int status = 400; status < 600; status++) {
            Outcome outcome = responder.respondTo(Fault.of(status), get());

            int sent = StatusCode.of(status).allowsBody() ? status : 400;
            assertThat(response(outcome).status()).isEqualTo(sent);
            assertThat(json(outcome).get("status").asInt()).isEqualTo(sent);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {444, 460, 499})
    void aCodeForLogsIsNeverSent(int status) {
        assertThat(response(responder.respondTo(Fault.of(status), get())).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 101, 103, 199})
    void anInterimStatusIsNeverAnAnswer(int status) {
        Outcome outcome = responder.respondTo(Fault.of(status), get());

        assertThat(response(outcome).status()).isEqualTo(500);
        assertThat(json(outcome).get("status").asInt()).isEqualTo(500);
    }

    // --- types and instances

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/problems/                       | /problems/x",
                "/problems                        | /problems/x",
                "/                                | /x",
                "https://errors.example.com/      | https://errors.example.com/x",
                "https://errors.example.com/v1    | https://errors.example.com/v1/x",
                "https://errors.example.com/list# | https://errors.example.com/list#x",
                "urn:problem:                     | urn:problem:x",
                "tag:example.org,2026:            | tag:example.org,2026:x",
            })
    void aTypeIsTheBaseAndTheCode(String base, String type) {
        ProblemResponder based = ProblemResponder.builder().typeBase(base).build();

        assertThat(member(based.respondTo(Fault.of(ProblemType.of(409, "x")), get()), "type"))
                .isEqualTo(type);
    }

    @Test
    void anInstanceIsTheIdThatListenersHear() {
        List<ProblemEvent> heard = new ArrayList<>();
        ProblemResponder listening =
                ProblemResponder.builder().listener(heard::add).build();

        Outcome outcome = listening.respondTo(Fault.of(404), get());

        assertThat(heard).hasSize(1);
        assertThat(member(outcome, "instance"))
                .isEqualTo("urn:uuid:" + heard.get(0).id());
        assertThat(UUID.fromString(heard.get(0).id())).hasToString(heard.get(0).id());
    }

    @Test
    void everyOccurrenceHasAnIdOfItsOwn() {
        assertThat(member(responder.respondTo(Fault.of(404), get()), "instance"))
                .isNotEqualTo(member(responder.respondTo(Fault.of(404), get()), "instance"));
    }

    @Test
    void anInstanceCanBeTheTraceOfTheRequest() {
        ProblemResponder tracing =
                ProblemResponder.builder().instance(InstanceStyle.TRACE).build();

        assertThat(member(
                        tracing.respondTo(
                                Fault.of(404),
                                get("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")),
                        "instance"))
                .isEqualTo("urn:uuid:0af76519-16cd-43dd-8448-eb211c80319c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-0af7651916cd43dd8448eb211c80319c",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319g-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319cXb7ad6b7169203331-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-000000",
            })
    void aMalformedTraceIsNoInstance(String traceparent) {
        ProblemResponder tracing =
                ProblemResponder.builder().instance(InstanceStyle.TRACE).build();

        String instance = member(tracing.respondTo(Fault.of(404), get("traceparent", traceparent)), "instance");

        assertThat(instance).startsWith("urn:uuid:").doesNotContain("0af76519", "00000000-0000", "0AF76519");
        assertThat(UUID.fromString(instance.substring("urn:uuid:".length())).version())
                .as("random")
                .isEqualTo(4);
    }

    @Test
    void theInstanceCanBeLeftOut() {
        ProblemResponder without =
                ProblemResponder.builder().instance(InstanceStyle.NONE).build();

        assertThat(json(without.respondTo(Fault.of(404), get())).has("instance"))
                .isFalse();
    }

    // --- extensions and formats

    @Test
    void extensionsAddMembersButNoneOfTheProblemsOwn() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("region", "eu-west");
        members.put("status", 200);
        members.put("title", "hacked");
        members.put("errors", "hacked");
        ProblemResponder extended = ProblemResponder.builder()
                .extension((fault, request) -> members)
                .build();

        JsonNode problem = json(extended.respondTo(Fault.of(404), get()));

        assertThat(problem.get("region").asString()).isEqualTo("eu-west");
        assertThat(problem.get("status").asInt()).isEqualTo(404);
        assertThat(problem.get("title").asString()).isEqualTo("Not Found");
        assertThat(problem.has("errors")).isFalse();
    }

    @Test
    void extensionsSeeTheRequest() {
        ProblemResponder extended = ProblemResponder.builder()
                .extension((fault, request) -> Map.of("method", request.method()))
                .build();

        assertThat(member(extended.respondTo(Fault.of(404), get()), "method")).isEqualTo("GET");
    }

    private record Plain(String mediaType) implements ProblemEncoder {
        @Override
        public List<String> acceptedAs() {
            return List.of(mediaType);
        }

        @Override
        public byte[] encode(ProblemDocument problem) {
            return (mediaType + " " + problem.status().number()).getBytes(StandardCharsets.US_ASCII);
        }
    }

    @Test
    void theFormatIsTheOneTheClientPrefers() {
        ProblemResponder two = ProblemResponder.builder()
                .encoder(new Plain("text/plain"))
                .encoder(new Plain("text/csv"))
                .build();

        Outcome outcome = two.respondTo(Fault.of(404), get("Accept", "text/csv"));

        assertThat(headers(outcome, "Content-Type")).containsExactly("text/csv");
        assertThat(text(response(outcome).body())).isEqualTo("text/csv 404");
    }

    @Test
    void aWishThatCannotBeMetChangesNeitherStatusNorFormat() {
        ProblemResponder two = ProblemResponder.builder()
                .encoder(new Plain("text/plain"))
                .encoder(new Plain("text/csv"))
                .build();

        Outcome outcome = two.respondTo(Fault.of(404), get("Accept", "text/event-stream"));

        assertThat(text(response(outcome).body())).isEqualTo("text/plain 404");
    }

    @Test
    void xmlIsOfferedWithoutBeingAskedForInTheBuilder() {
        Outcome xml = ProblemResponder.builder().build().respondTo(Fault.of(404), get("Accept", "application/xml"));
        Outcome anything = ProblemResponder.builder().build().respondTo(Fault.of(404), get("Accept", "*/*"));

        assertThat(headers(xml, "Content-Type")).containsExactly("application/problem+xml");
        assertThat(text(response(xml).body())).contains("<status>404</status>");
        assertThat(headers(anything, "Content-Type")).containsExactly("application/problem+json");
    }

    @Test
    void aMemberThatXmlCannotHaveIsLeftOut() {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);
        ProblemResponder broken = ProblemResponder.builder()
                .extension((fault, request) -> Map.of("circle", circle))
                .build();

        Outcome outcome = broken.respondTo(Fault.of(404), get("Accept", "application/problem+xml"));

        assertThat(headers(outcome, "Content-Type")).containsExactly("application/problem+xml");
        assertThat(text(response(outcome).body()))
                .contains("<status>404</status>", "<explanation>")
                .doesNotContain("circle");
    }

    // --- who is not answered

    @Test
    void aClientThatLeftGetsNothingButListenersHearOfIt() {
        List<ProblemEvent> heard = new ArrayList<>();
        ProblemResponder listening = ProblemResponder.builder()
                .mapping((failure, request) -> Fault.unanswered())
                .listener(heard::add)
                .build();

        assertThat(listening.respondTo(new IllegalStateException(), get())).isEqualTo(new Outcome.Silence());
        assertThat(heard).hasSize(1);
    }

    @Test
    void listenersHearOfEachFailureOnce() {
        List<ProblemEvent> heard = new ArrayList<>();
        ProblemResponder listening =
                ProblemResponder.builder().listener(heard::add).build();
        Exception failure = new Exception();
        RequestFacts request = get();

        listening.respondTo(failure, request);

        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).failure()).isSameAs(failure);
        assertThat(heard.get(0).request()).isSameAs(request);
        assertThat(heard.get(0).fault()).hasToString("500 Internal Server Error");
        assertThat(heard.get(0).secondFailure()).isNull();
    }

    // --- configuration

    @ParameterizedTest
    @ValueSource(strings = {"", "problems/", "problems", "about", "://x", "https:// x", "/a b", "/<"})
    void refusesATypeBaseThatIsNoPathAndNoUri(String base) {
        assertThatThrownBy(() -> ProblemResponder.builder().typeBase(base))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "type base: '" + base
                                + "' (expected: a full path such as /problems/, or an absolute URI such as https://errors.example.com/)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void refusesAListWithoutEntries(int mostErrors) {
        assertThatThrownBy(() -> ProblemResponder.builder().mostErrors(mostErrors))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("most errors: " + mostErrors + " (expected: >= 1)");
    }

    @Test
    void refusesADefaultLanguageWithoutWords() {
        assertThatThrownBy(() -> ProblemResponder.builder()
                        .defaultLanguage(Locale.FRENCH)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("default language: fr (expected: one of [en, zh-Hant, zh-Hans])");
    }

    @Test
    void refusesNothing() {
        ProblemResponder.Builder builder = ProblemResponder.builder();

        assertThatThrownBy(() -> builder.mapping(null)).hasMessage("mapping");
        assertThatThrownBy(() -> builder.extension(null)).hasMessage("extension");
        assertThatThrownBy(() -> builder.encoder(null)).hasMessage("encoder");
        assertThatThrownBy(() -> builder.listener(null)).hasMessage("listener");
        assertThatThrownBy(() -> builder.catalog(null)).hasMessage("catalog");
        assertThatThrownBy(() -> builder.defaultLanguage(null)).hasMessage("language");
        assertThatThrownBy(() -> builder.instance(null)).hasMessage("style");
    }

    /** A responder with words of the application: "language key" to text. */
    private static ProblemResponder with(Map<String, String> words) {
        MessageCatalog catalog = MessageCatalog.builder()
                .lookup((key, language) -> words.get(language.toLanguageTag() + " " + key))
                .build();
        return ProblemResponder.builder().catalog(catalog).build();
    }

    /** The raw text, with its placeholders. */
    private static String words(String key, Locale language) {
        String text = WORDS.text(key, language, name -> "{" + name + "}");
        assertThat(text).as("%s in %s", key, language).isNotNull();
        return text;
    }
}
