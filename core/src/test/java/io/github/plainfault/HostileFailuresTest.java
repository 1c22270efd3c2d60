package io.github.plainfault;

import static io.github.plainfault.Answers.get;
import static io.github.plainfault.Answers.headers;
import static io.github.plainfault.Answers.json;
import static io.github.plainfault.Answers.response;
import static io.github.plainfault.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.encode.HtmlProblemEncoder;
import io.github.plainfault.encode.JsonProblemEncoder;
import io.github.plainfault.encode.XmlProblemEncoder;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.fault.RespondWith;
import io.github.plainfault.http.RequestFacts;
import java.io.ByteArrayInputStream;
import java.net.ConnectException;
import java.net.URI;
import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zalando.problem.AbstractThrowableProblem;
import org.zalando.problem.Status;

/** Exceptions that fail when they are asked, never come to an end, or turn in circles: there is an answer nevertheless. */
@Timeout(20)
class HostileFailuresTest {

    private static final int MOST = 64 * 1024;

    private static final List<String> FORMATS = List.of("application/json", "application/xml", "text/html");

    /** What a method throws in place of an answer. */
    private static final List<Supplier<Throwable>> THROWN = List.of(
            () -> new IllegalStateException("sentinel"),
            () -> new StackOverflowError("sentinel"),
            () -> new OutOfMemoryError("sentinel"),
            () -> new AssertionError("sentinel"));

    private final List<ProblemEvent> heard = new ArrayList<>();
    private final ProblemResponder responder =
            ProblemResponder.builder().listener(heard::add).build();

    static Stream<Arguments> thrownInEachFormat() {
        return THROWN.stream().flatMap(thrown -> FORMATS.stream().map(format -> Arguments.of(thrown.get(), format)));
    }

    @ParameterizedTest
    @MethodSource("thrownInEachFormat")
    void anExceptionWhoseMethodsThrowKeepsItsStatus(Throwable thrown, String format) {
        assertAnswer(409, new Unspeakable(thrown), format);
        assertThat(heard).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("thrownInEachFormat")
    void anExceptionOfTheTableWhoseMethodsThrowKeepsItsStatus(Throwable thrown, String format) {
        assertAnswer(503, new UnspeakableTimeout(thrown), format);
    }

    @ParameterizedTest
    @MethodSource("thrownInEachFormat")
    void anExceptionNobodyKnowsWhoseMethodsThrowIsA500(Throwable thrown, String format) {
        assertAnswer(500, new UnspeakableBug(thrown), format);
        assertThat(heard).hasSize(1);
    }

    @Test
    void aBrokenStreamThatCannotSpeakKeepsItsStatus() {
        assertAnswer(502, new ConnectException() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                throw new IllegalStateException("sentinel");
            }

            @Override
            public StackTraceElement @Nullable [] getStackTrace() {
                return null;
            }
        });
    }

    @ParameterizedTest
    @MethodSource("thrownInEachFormat")
    void aMemberWhoseMethodThrowsIsLeftOut(Throwable thrown, String format) {
        assertAnswer(409, new BrokenMembers(thrown), format);

        Outcome outcome = responder.respondTo(new BrokenMembers(thrown), get());
        assertThat(json(outcome).has("broken")).isFalse();
        assertThat(json(outcome).get("whole").asInt()).isEqualTo(7);
        assertThat(json(outcome).has("advice")).as("the whole problem").isTrue();
        assertThat(headers(outcome, "Link")).isEmpty();
        assertThat(headers(outcome, "X-Whole")).containsExactly("7");
    }

    @ParameterizedTest
    @MethodSource("thrownInEachFormat")
    void aThrownProblemWhoseMembersThrowKeepsItsStatus(Throwable thrown, String format) {
        assertAnswer(402, new BrokenProblem(thrown), format);
    }

    @Test
    void anExceptionWithoutAnythingToSayKeepsItsStatus() {
        assertAnswer(409, new Unspeakable(null));
    }

    @Test
    void aCauseThatIsTheExceptionItselfEnds() {
        Exception one = new Exception("sentinel");
        one.initCause(new Exception("sentinel", one));

        assertAnswer(500, one);
    }

    @Test
    void tenThousandCausesEnd() {
        Throwable deep = new TimeoutException("sentinel");
        for (int i = 0; i < 10_000; i++) {
            deep = new Exception("sentinel", deep);
        }

        assertAnswer(500, deep);
        assertThat(heard).isNotEmpty();
    }

    @Test
    void suppressedExceptionsInACircleEnd() {
        Exception one = new Exception("sentinel");
        Exception other = new Exception("sentinel");
        one.addSuppressed(other);
        other.addSuppressed(one);

        assertAnswer(500, one);
    }

    static Stream<Arguments> members() {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);
        Map<String, Object> circleOfMaps = new HashMap<>();
        circleOfMaps.put("self", circleOfMaps);
        Map<@Nullable String, Object> withoutName = new HashMap<>();
        withoutName.put(null, "nameless");
        return Stream.of(
                Arguments.of("a list in itself", circle),
                Arguments.of("a map in itself", circleOfMaps),
                Arguments.of("a graph in a circle", new Node()),
                Arguments.of("a deep list", deep(100_000)),
                Arguments.of("a list without end", new Endless()),
                Arguments.of("an iterable without end", (Iterable<Object>) () -> new Endless().iterator()),
                Arguments.of("a map of lists without end", Map.of("a", new Endless(), "b", new Endless())),
                Arguments.of("lists without end in a list without end", new EndlessOf(new Endless())),
                Arguments.of("an iterator without end", new Endless().iterator()),
                Arguments.of("a name that is null", withoutName),
                Arguments.of("a collection that says it is negative", new Lying()),
                Arguments.of("a proxy that is no longer connected", new Lazy(new IllegalStateException("sentinel"))),
                Arguments.of("a proxy without memory", new Lazy(new OutOfMemoryError("sentinel"))),
                Arguments.of("a proxy that calls itself", new Lazy(new StackOverflowError("sentinel"))),
                Arguments.of("a list whose iterator throws", new Interrupted()),
                Arguments.of("an endless text", "x".repeat(50_000_000)),
                Arguments.of("half a character", "a\ud800b"),
                Arguments.of("a million entries", Collections.nCopies(1_000_000, "entry")),
                Arguments.of("no number", Double.NaN),
                Arguments.of("an exception", new IllegalStateException("sentinel")),
                Arguments.of("an exception in a list", List.of(1, new IllegalStateException("sentinel"))),
                Arguments.of("an exception in a map", Map.of("failure", new IllegalStateException("sentinel"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("members")
    void aMemberThatCannotBeWrittenLeavesAnAnswer(String name, Object member) {
        assertAnswer(
                503,
                new TimeoutException("sentinel"),
                FORMATS,
                ProblemResponder.builder()
                        .extension((fault, request) -> Map.of("member", member))
                        .build());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("members")
    void aMemberThatCannotBeWrittenLeavesAnAnswerWithoutDatabind(String name, Object member) {
        JsonProblemEncoder json = JsonProblemEncoder.withoutDatabind();
        assertAnswer(
                503,
                new TimeoutException("sentinel"),
                FORMATS,
                ProblemResponder.builder()
                        .encoder(json)
                        .encoder(XmlProblemEncoder.of(json))
                        .encoder(HtmlProblemEncoder.of(json))
                        .extension((fault, request) -> Map.of("member", member))
                        .build());
    }

    @Test
    void whatHasNoEndIsLeftOutAndTheWordsStay() {
        Outcome outcome = ProblemResponder.builder()
                .extension((fault, request) -> Map.of("endless", new Endless()))
                .build()
                .respondTo(new TimeoutException(), get());

        assertThat(json(outcome).has("endless")).isFalse();
        assertThat(json(outcome).has("advice")).isTrue();
    }

    @Test
    void anExceptionAsAMemberIsLeftOut() {
        Outcome outcome = ProblemResponder.builder()
                .extension((fault, request) -> Map.of("failure", new Exception("sentinel"), "kept", 1))
                .build()
                .respondTo(new TimeoutException(), get());

        assertThat(json(outcome).has("failure")).isFalse();
        assertThat(json(outcome).get("kept").asInt()).isEqualTo(1);
    }

    @Test
    void anExceptionInsideAMemberIsNotWritten() {
        Outcome outcome = ProblemResponder.builder()
                .extension((fault, request) -> Map.of("steps", List.of("kept", new Exception("sentinel"))))
                .build()
                .respondTo(new TimeoutException(), get());

        assertThat(json(outcome).get("steps").toString()).isEqualTo("[\"kept\",null]");
    }

    @Test
    void aListWithoutEndInASentenceEnds() {
        Fault fault = Fault.builder(ProblemType.of(405))
                .argument("method", "GET")
                .argument("allowed", new Endless())
                .header("Allow", "PUT")
                .build();

        Outcome outcome = responder.respondTo(fault, get());

        assertThat(response(outcome).status()).isEqualTo(405);
        assertThat(json(outcome).get("status").asInt()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"header", "header of itself"})
    void aHeaderFieldWithoutEndIsLeftOut(String kind) {
        Outcome outcome = responder.respondTo(new EndlessHeader(kind.equals("header")), get());

        assertThat(response(outcome).status()).isEqualTo(429);
        assertThat(headers(outcome, "X-Endless")).isEmpty();
        assertThat(headers(outcome, "X-Kept")).containsExactly("kept");
    }

    @Test
    void aRequestThatIsOverStillHasAnAnswer() {
        for (InstanceStyle style : InstanceStyle.values()) {
            ProblemResponder answering =
                    ProblemResponder.builder().instance(style).build();

            assertThat(response(answering.respondTo(Fault.of(404), new Recycled()))
                            .status())
                    .isEqualTo(404);
            assertThat(response(answering.respondTo(Fault.of(401), new Recycled()))
                            .status())
                    .isEqualTo(401);
            assertThat(answering.respondTo(Fault.unanswered(), new Recycled())).isEqualTo(new Outcome.Silence());
        }
    }

    private void assertAnswer(int status, Throwable failure) {
        assertAnswer(status, failure, FORMATS, responder);
    }

    private void assertAnswer(int status, Throwable failure, String format) {
        assertAnswer(status, failure, List.of(format), responder);
    }

    /** Well-formed, with the right status, not too large, and without anything that was said on the way. */
    private static void assertAnswer(int status, Throwable failure, List<String> formats, ProblemResponder responder) {
        for (String format : formats) {
            ProblemResponse answer = response(responder.respondTo(failure, get("Accept", format)));

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.body()).hasSizeLessThanOrEqualTo(MOST);
            assertThat(text(answer.body()) + answer.headers()).doesNotContain("sentinel", "Exception", "at io.");
            String type = headers(answer.headers(), "Content-Type").get(0);
            switch (type) {
                case "application/problem+json" ->
                    assertThat(json(answer.body()).get("status").asInt()).isEqualTo(status);
                case "application/problem+xml" -> assertWellFormed(answer.body());
                default -> assertThat(text(answer.body())).endsWith("</html>\n").contains(">" + status);
            }
        }
    }

    private static void assertWellFormed(byte[] xml) {
        try {
            DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new AssertionError(text(xml), e);
        }
    }

    private static List<Object> deep(int levels) {
        List<Object> list = List.of();
        for (int i = 0; i < levels; i++) {
            list = List.of(list);
        }
        return list;
    }

    private static <T> @Nullable T nothing(@Nullable Throwable thrown) {
        if (thrown != null) {
            HostileFailuresTest.<RuntimeException>sneak(thrown);
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @RespondWith(status = 409)
    private static final class Unspeakable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient @Nullable Throwable thrown;

        Unspeakable(@Nullable Throwable thrown) {
            this.thrown = thrown;
        }

        @Override
        public @Nullable String getMessage() {
            return nothing(thrown);
        }

        @Override
        public @Nullable String getLocalizedMessage() {
            return nothing(thrown);
        }

        @Override
        public synchronized @Nullable Throwable getCause() {
            return nothing(thrown);
        }

        @Override
        public StackTraceElement @Nullable [] getStackTrace() {
            return nothing(thrown);
        }

        @Override
        public @Nullable String toString() {
            return nothing(thrown);
        }
    }

    private static final class UnspeakableTimeout extends TimeoutException {
        private static final long serialVersionUID = 1L;
        private final transient Throwable thrown;

        UnspeakableTimeout(Throwable thrown) {
            this.thrown = thrown;
        }

        @Override
        public @Nullable String getMessage() {
            return nothing(thrown);
        }

        @Override
        public synchronized @Nullable Throwable getCause() {
            return nothing(thrown);
        }

        @Override
        public @Nullable String toString() {
            return nothing(thrown);
        }
    }

    private static final class UnspeakableBug extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Throwable thrown;

        UnspeakableBug(Throwable thrown) {
            this.thrown = thrown;
        }

        @Override
        public @Nullable String getMessage() {
            return nothing(thrown);
        }

        @Override
        public synchronized @Nullable Throwable getCause() {
            return nothing(thrown);
        }

        @Override
        public @Nullable String toString() {
            return nothing(thrown);
        }
    }

    @RespondWith(
            status = 409,
            headers = {"Link: <{broken}>; rel=help", "X-Whole: {whole}"})
    private static final class BrokenMembers extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Throwable thrown;

        @ProblemMember
        final int whole = 7;

        BrokenMembers(Throwable thrown) {
            this.thrown = thrown;
        }

        @ProblemMember
        @Nullable
        Object getBroken() {
            return nothing(thrown);
        }
    }

    private static final class BrokenProblem extends AbstractThrowableProblem {
        private static final long serialVersionUID = 1L;
        private final transient Throwable thrown;

        BrokenProblem(Throwable thrown) {
            super(URI.create("/problems/broken"), "Broken", Status.PAYMENT_REQUIRED);
            this.thrown = thrown;
        }

        public @Nullable Object getBroken() {
            return nothing(thrown);
        }
    }

    @RespondWith(
            status = 429,
            headers = {"X-Endless: {endless}", "X-Kept: kept"})
    private static final class EndlessHeader extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Iterable<Object> value;

        EndlessHeader(boolean flat) {
            List<Object> circle = new ArrayList<>();
            circle.add(circle);
            this.value = flat ? new Endless() : circle;
        }

        @ProblemMember
        Object getEndless() {
            return value;
        }
    }

    /** A graph that is wide as well as in a circle. */
    public static final class Node {
        public List<Node> getNeighbours() {
            return List.of(this, this, this, this, this, this, this, this);
        }
    }

    /** What Hibernate leaves behind when its session is closed. */
    public static final class Lazy {
        private final Throwable thrown;

        Lazy(Throwable thrown) {
            this.thrown = thrown;
        }

        public @Nullable String getName() {
            return nothing(thrown);
        }

        @Override
        public String toString() {
            return String.valueOf(HostileFailuresTest.<Object>nothing(thrown));
        }
    }

    private static class EndlessOf extends AbstractCollection<Object> {
        private final Object element;

        EndlessOf(Object element) {
            this.element = element;
        }

        @Override
        public Iterator<Object> iterator() {
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return true;
                }

                @Override
                public Object next() {
                    return element;
                }
            };
        }

        @Override
        public int size() {
            return Integer.MAX_VALUE;
        }

        @Override
        public String toString() {
            return "endless";
        }
    }

    private static final class Endless extends EndlessOf {
        Endless() {
            super("again");
        }
    }

    private static final class Lying extends AbstractList<Object> {
        @Override
        public Object get(int index) {
            throw new IndexOutOfBoundsException("sentinel");
        }

        @Override
        public int size() {
            return -1;
        }
    }

    private static final class Interrupted extends AbstractList<Object> {
        @Override
        public Object get(int index) {
            throw new IllegalStateException("sentinel");
        }

        @Override
        public int size() {
            return 3;
        }
    }

    /** Of a server that has given the request's object to another one. */
    private static final class Recycled implements RequestFacts {
        @Override
        public String method() {
            throw new IllegalStateException("sentinel");
        }

        @Override
        public String path() {
            throw new IllegalStateException("sentinel");
        }

        @Override
        public String header(String name) {
            throw new IllegalStateException("sentinel");
        }

        @Override
        public String responseHeader(String name) {
            throw new IllegalStateException("sentinel");
        }
    }
}
