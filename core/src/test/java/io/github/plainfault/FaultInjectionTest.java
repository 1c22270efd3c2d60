package io.github.plainfault;

import static io.github.plainfault.Answers.headers;
import static io.github.plainfault.Answers.json;
import static io.github.plainfault.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import io.github.plainfault.encode.HtmlProblemEncoder;
import io.github.plainfault.encode.JsonProblemEncoder;
import io.github.plainfault.encode.ProblemEncoder;
import io.github.plainfault.encode.XmlProblemEncoder;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.LocalizedText;
import io.github.plainfault.fault.ParameterIn;
import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.RespondWith;
import io.github.plainfault.fault.Violation;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.problem.ProblemDocument;
import io.github.plainfault.text.MessageCatalog;
import io.github.plainfault.text.MessageLookup;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Everything that the core calls while it answers fails, one call after the other, in every way in which code can fail,
 * once and for good: mappings, facts of the request, words, extensions, members, encoders, listeners, the exception itself.
 */
@Timeout(120)
class FaultInjectionTest {

    private static final String SENTINEL = "sentinel";

    private static final List<String> FORMATS =
            List.of("application/json", "application/xml", "text/html", "application/vnd.shop.page");

    /** Ways to fail. The last one cannot even be logged. */
    private static final List<Supplier<Throwable>> WAYS = List.of(
            () -> new IllegalStateException(SENTINEL),
            () -> new NoSuchMethodError(SENTINEL),
            () -> new IOException(SENTINEL),
            () -> new InterruptedException(SENTINEL),
            () -> new AssertionError(SENTINEL),
            () -> new StackOverflowError(SENTINEL),
            () -> new OutOfMemoryError(SENTINEL),
            () -> new NoClassDefFoundError(SENTINEL),
            () -> new ExceptionInInitializerError(new IllegalStateException(SENTINEL)),
            Unwritable::new);

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.plainfault");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final @Nullable Level level = logger.getLevel();

    private final Saboteur saboteur = new Saboteur();
    private final List<ProblemEvent> heard = new ArrayList<>();
    private int requests;

    private final JsonProblemEncoder standard = JsonProblemEncoder.standard();
    private final ProblemEncoder json = saboteur.between(ProblemEncoder.class, standard);
    private final ProblemEncoder xml = saboteur.between(ProblemEncoder.class, XmlProblemEncoder.of(standard));
    private final ProblemEncoder html = saboteur.between(ProblemEncoder.class, HtmlProblemEncoder.of(standard));
    private final MessageCatalog catalog = MessageCatalog.builder()
            .lookup(saboteur.between(MessageLookup.class, (key, language) -> null))
            .build();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false); // tens of thousands of stack traces
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setAdditive(true);
        logger.setLevel(level);
    }

    static Stream<Arguments> failuresInEachFormat() {
        return Situation.all().stream()
                .flatMap(situation -> FORMATS.stream().map(format -> Arguments.of(situation, format)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("failuresInEachFormat")
    void whateverFailsTheAnswerIsWholeAndHasItsStatus(Situation situation, String format) {
        answer(responder(), situation, format, -1, false, new IllegalStateException());
        int usual = saboteur.calls().size();
        assertThat(usual).isGreaterThan(10);

        // in other formats the same things are called by the same lines; two ways will do
        for (Supplier<Throwable> way : format.equals(FORMATS.get(0)) ? WAYS : WAYS.subList(0, 2)) {
            for (boolean forever : List.of(false, true)) {
                for (int call = 0; call < usual; call++) {
                    assertAnswered(situation, format, call, forever, way.get());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("situations")
    void whatComesTooLateIsToldWhateverFails(Situation situation) {
        ProblemResponder responder = responder();
        for (Supplier<Throwable> way : WAYS) {
            for (int call = 0; call < 40; call++) {
                heard.clear();
                Throwable failure = failure(situation);
                saboteur.failAt(call, true, way.get());
                responder.tooLate(failure, request(situation, "*/*"));
                assertThat(heard).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("situations")
    void aStreamOfEventsEndsInOrderWhateverFails(Situation situation) {
        ProblemResponder responder = responder();
        for (Supplier<Throwable> way : WAYS) {
            for (int call = 0; call < 80; call++) {
                heard.clear();
                Throwable failure = failure(situation);
                saboteur.failAt(call, false, way.get());
                byte[] event = responder.lastEvent(failure, request(situation, "*/*"));
                if (event != null) {
                    assertThat(text(event))
                            .startsWith("event:error\ndata:{")
                            .endsWith("}\n\n")
                            .doesNotContain(SENTINEL);
                    assertThat(heard).hasSize(1);
                }
            }
        }
    }

    static List<Situation> situations() {
        return Situation.all();
    }

    @Test
    void everythingThatAnApplicationCanPutInIsMadeToFail() {
        Set<String> puttable = new TreeSet<>();
        for (Method method : ProblemResponder.Builder.class.getMethods()) {
            for (Class<?> type : method.getParameterTypes()) {
                if (type.isInterface() && type != Map.class) {
                    puttable.add(type.getSimpleName());
                }
            }
        }
        responder()
                .respondTo(
                        failure(Situation.all().get(0)), request(Situation.all().get(0), "*/*"));

        assertThat(puttable).contains("FaultMapping", "ProblemEncoder", "Predicate");
        Set<String> called = new LinkedHashSet<>();
        saboteur.calls().forEach(call -> called.add(call.substring(0, call.indexOf('.'))));
        assertThat(called).containsAll(puttable);
    }

    @Test
    void everyFactOfARequestIsMadeToFail() {
        Set<String> asked = new TreeSet<>();
        for (Situation situation : Situation.all()) {
            RequestFacts request = request(situation, "text/html");
            responder().respondTo(failure(situation), request);
            addFacts(asked);
            responder().lastEvent(failure(situation), request);
            addFacts(asked);
        }

        List<String> facts = Arrays.stream(RequestFacts.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !name.equals("pathWithinApplication")) // asked by rules of the application only
                .toList();
        assertThat(asked).containsAll(facts);
    }

    private void addFacts(Set<String> asked) {
        for (String call : saboteur.calls()) {
            if (call.startsWith("RequestFacts.")) {
                asked.add(call.substring("RequestFacts.".length(), call.indexOf('(')));
            }
        }
    }

    /** Each time of a responder that remembers nothing, or less would be called. */
    private void assertAnswered(Situation situation, String format, int call, boolean forever, Throwable why) {
        log.list.clear();
        heard.clear();
        Throwable failure = failure(situation);
        String context = situation + " as " + format + ", " + why.getClass().getSimpleName()
                + (forever ? " from" : " in") + " call " + call;

        Outcome outcome = answer(responder(), situation, format, call, forever, why, failure);

        String culprit = saboteur.calls().get(call);
        context += ": " + culprit;
        assertThat(outcome).as(context).isInstanceOf(Outcome.Answer.class);
        ProblemResponse answer = ((Outcome.Answer) outcome).response();
        boolean unknown = saboteur.calls().indexOf("Predicate.test()") < 0
                || saboteur.calls().indexOf("Predicate.test()") > call;
        if (unknown && answer.status() == 500) {
            assertThat(situation.status == 500 || isOrHas(heard.get(0).secondFailure(), why))
                    .as(context)
                    .isTrue();
        } else {
            assertThat(answer.status()).as(context).isEqualTo(situation.status);
        }
        assertWellFormed(answer, context);
        assertThat(text(answer.body()) + answer.headers()).as(context).doesNotContain(SENTINEL, "Exception", "Error:");
        assertThat(heard).as(context + ": the failure is told once").hasSize(1);
        assertThat(heard.get(0).failure()).as(context).isSameAs(failure);
        assertThat(isInLog(failure)).as(context + ": the failure is in the log").isTrue();
        Throwable second = heard.get(0).secondFailure();
        if (second != null) {
            assertThat(isInLog(second))
                    .as(context + ": the second failure is in the log")
                    .isTrue();
        }
        if (json(answer) != null && json(answer).propertyNames().size() == 3) {
            assertThat(second).as(context + ": what was lost is told").isNotNull();
        }
    }

    /** The failure itself, or one that it caused. */
    private static boolean isOrHas(@Nullable Throwable failure, Throwable why) {
        Throwable t = failure;
        while (t != null && t != why) {
            t = t.getCause();
        }
        return t != null;
    }

    /** In its own words, or by the name of its class. */
    private boolean isInLog(Throwable failure) {
        String name = failure.getClass().getName();
        for (ILoggingEvent event : log.list) {
            for (IThrowableProxy t = event.getThrowableProxy(); t != null; t = t.getCause()) {
                if (t.getClassName().equals(name)) {
                    return true;
                }
            }
            if (event.getFormattedMessage().contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable JsonNode json(ProblemResponse answer) {
        return headers(answer.headers(), "Content-Type").contains("application/problem+json")
                ? Answers.json(answer.body())
                : null;
    }

    private static void assertWellFormed(ProblemResponse answer, String context) {
        String type = headers(answer.headers(), "Content-Type").get(0);
        switch (type) {
            case "application/problem+json" ->
                assertThat(Answers.json(answer.body()).get("status").asInt())
                        .as(context)
                        .isEqualTo(answer.status());
            case "application/problem+xml" -> {
                try {
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(answer.body()));
                } catch (Exception e) {
                    throw new AssertionError(context + ": " + text(answer.body()), e);
                }
            }
            case "text/html;charset=utf-8" ->
                assertThat(text(answer.body()))
                        .as(context)
                        .endsWith("</html>\n")
                        .contains(">" + answer.status());
            default -> assertThat(type).as(context).isEqualTo("application/vnd.shop.page");
        }
        assertThat(headers(answer.headers(), "Content-Length"))
                .as(context)
                .containsExactly(Integer.toString(answer.body().length));
    }

    private Outcome answer(
            ProblemResponder responder, Situation situation, String format, int call, boolean forever, Throwable why) {
        return answer(responder, situation, format, call, forever, why, failure(situation));
    }

    private Outcome answer(
            ProblemResponder responder,
            Situation situation,
            String format,
            int call,
            boolean forever,
            Throwable why,
            Throwable failure) {
        RequestFacts request = request(situation, format);
        saboteur.failAt(call, forever, why);
        return responder.respondTo(failure, request);
    }

    private Throwable failure(Situation situation) {
        saboteur.rest();
        return situation.failure.apply(saboteur);
    }

    private RequestFacts request(Situation situation, String format) {
        RequestFacts plain = RequestFacts.of(
                situation.method,
                "/orders/7",
                Map.of(
                        "Accept",
                        format + ", a/b" + requests, // nothing of this may be remembered from the request before
                        "Accept-Language",
                        "zh-TW, x-" + requests++,
                        "If-Match",
                        "\"7\""));
        RequestFacts request = new RequestFacts() {
            @Override
            public String method() {
                return plain.method();
            }

            @Override
            public String path() {
                return plain.path();
            }

            @Override
            public @Nullable String header(String name) {
                return plain.header(name);
            }

            @Override
            public Set<String> supportedMethods() {
                return Set.of("PUT", "DELETE");
            }

            @Override
            public @Nullable String responseHeader(String name) {
                return name.equals("Content-Type") ? "text/event-stream" : null;
            }
        };
        return saboteur.between(RequestFacts.class, request);
    }

    private ProblemResponder responder() {
        return ProblemResponder.builder()
                .mapping(saboteur.between(FaultMapping.class, (failure, request) -> null))
                .mapping(saboteur.between(
                        FaultMapping.class,
                        (failure, request) -> failure instanceof Chosen chosen ? chosen.fault(saboteur) : null))
                .mapping(FaultMapping.table(Map.of(Stale.class.getName(), "412 or 409")))
                .frameworkMapping(saboteur.between(FaultMapping.class, (failure, request) -> null))
                .extension(saboteur.between(
                        ProblemExtension.class, (fault, request) -> Map.of("shop", new Bean(saboteur), "number", 7)))
                .encoder(json)
                .encoder(xml)
                .encoder(html)
                .encoder(saboteur.between(ProblemEncoder.class, new PageOfTheShop()))
                .listener(saboteur.between(ProblemListener.class, event -> {}))
                .listener(heard::add)
                .catalog(catalog)
                .answering(rule())
                .sseErrors(true)
                .instance(InstanceStyle.TRACE)
                .build();
    }

    @SuppressWarnings("unchecked")
    private Predicate<RequestFacts> rule() {
        Predicate<RequestFacts> all = request -> true;
        return saboteur.between(Predicate.class, all);
    }

    /** What has failed, and with which status that is answered. */
    private record Situation(String name, int status, String method, Function<Saboteur, Throwable> failure) {

        static List<Situation> all() {
            return List.of(
                    new Situation("an annotated exception", 409, "POST", SoldOut::new),
                    new Situation("an exception of the table", 504, "GET", s -> new HttpTimeoutException("first")),
                    new Situation("an exception nobody knows", 500, "GET", Unknown::new),
                    new Situation(
                            "an exception with its status in its cause",
                            409,
                            "GET",
                            s -> new CompletionException(new SoldOut(s))),
                    new Situation("a stream that broke", 502, "GET", s -> new EOFException("first")),
                    new Situation("a condition that did not hold", 412, "PUT", s -> new Stale()),
                    new Situation("a mapped exception", 422, "POST", s -> new Chosen(422)),
                    new Situation("a method that is not allowed", 405, "GET", s -> new Chosen(405)),
                    new Situation("a client nobody knows", 401, "GET", s -> new Chosen(401)),
                    new Situation("a format nobody reads", 415, "POST", s -> new Chosen(415)),
                    new Situation("another protocol", 426, "GET", s -> new Chosen(426)));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Every getter of it can fail, and every method of an exception. */
    @RespondWith(
            status = 409,
            code = "sold-out",
            title = "Sold out",
            detail = "Only {available} left",
            headers = {"X-Available: {available}", "X-Shop: {shop}"},
            retryAfter = "{until}")
    private static final class SoldOut extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Saboteur saboteur;

        SoldOut(Saboteur saboteur) {
            super("first");
            this.saboteur = saboteur;
        }

        @ProblemMember
        int available() {
            saboteur.called("SoldOut.available()");
            return 7;
        }

        @ProblemMember
        Object shop() {
            saboteur.called("SoldOut.shop()");
            return new Bean(saboteur);
        }

        @ProblemMember
        Duration until() {
            saboteur.called("SoldOut.until()");
            return Duration.ofSeconds(3);
        }

        @Override
        public synchronized @Nullable Throwable getCause() {
            saboteur.called("SoldOut.getCause()");
            return null;
        }

        @Override
        public @Nullable String getMessage() {
            saboteur.called("SoldOut.getMessage()");
            return "first";
        }

        @Override
        public String toString() {
            saboteur.called("SoldOut.toString()");
            return getClass().getName();
        }
    }

    private static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Saboteur saboteur;

        Unknown(Saboteur saboteur) {
            this.saboteur = saboteur;
        }

        @Override
        public synchronized @Nullable Throwable getCause() {
            saboteur.called("Unknown.getCause()");
            return null;
        }

        @Override
        public @Nullable String getMessage() {
            saboteur.called("Unknown.getMessage()");
            return "first";
        }
    }

    /** 412, if the request had a condition. */
    private static final class Stale extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Known to a mapping of the application. */
    private static final class Chosen extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        Chosen(int status) {
            this.status = status;
        }

        Fault fault(Saboteur saboteur) {
            LocalizedText text = saboteur.between(LocalizedText.class, language -> "said");
            return Fault.builder(ProblemType.of(status))
                    .detail(text)
                    .title(text)
                    .argument("place", new Bean(saboteur))
                    .member("bean", new Bean(saboteur))
                    .member("beans", List.of(new Bean(saboteur), Map.of("inner", new Bean(saboteur))))
                    .header("X-Said", "said")
                    .violation(Violation.inBody("#/a", "size", Map.of("max", new Bean(saboteur)))
                            .withDetail(text))
                    .violation(Violation.ofParameter("b", ParameterIn.QUERY, "size", Map.of("max", new Bean(saboteur))))
                    .build();
        }
    }

    /** An object of the application, written by databind. */
    public static final class Bean {
        private final Saboteur saboteur;

        Bean(Saboteur saboteur) {
            this.saboteur = saboteur;
        }

        public String getName() {
            saboteur.called("Bean.getName()");
            return "bean";
        }

        @Override
        public String toString() {
            saboteur.called("Bean.toString()");
            return "bean";
        }
    }

    /** Cannot be logged as it is. */
    private static final class Unwritable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException(SENTINEL);
        }
    }

    /** A format of the application, with header fields of its own. */
    private static final class PageOfTheShop implements ProblemEncoder {
        @Override
        public String mediaType() {
            return "application/vnd.shop.page";
        }

        @Override
        public List<String> acceptedAs() {
            return List.of("application/vnd.shop.page");
        }

        @Override
        public byte[] encode(ProblemDocument problem) {
            return problem.title().getBytes(StandardCharsets.UTF_8);
        }
    }
}
