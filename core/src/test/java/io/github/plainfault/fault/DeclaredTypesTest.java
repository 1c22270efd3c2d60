package io.github.plainfault.fault;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plainfault.status.StatusCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredTypesTest {

    @Test
    void knowWhatAnAnnotationSays() {
        DeclaredType type = one(DeclaredTypes.of(List.of(SoldOut.class), DeclaredTypesTest::name));

        assertThat(type.code()).isEqualTo("sold-out");
        assertThat(type.type())
                .isEqualTo(new ProblemType(StatusCode.of(409), "sold-out", "Sold out", "Only {left} left"));
        assertThat(type.members())
                .containsExactly(
                        new DeclaredMember("left", Map.of("java", "int")),
                        new DeclaredMember("wait", Map.of("java", "java.time.Duration")),
                        new DeclaredMember("shops", Map.of("java", "java.util.List<java.lang.String>")));
        assertThat(type.retryAfter()).isNull();
        assertThat(type.retryAfterVaries()).isTrue();
        assertThat(type.headers()).containsExactly("X-Left", "Link");
        assertThat(type.place()).isEqualTo("@RespondWith on " + SoldOut.class.getName());
    }

    @Test
    void knowADelayThatIsAlwaysTheSame() {
        DeclaredType type = one(DeclaredTypes.of(List.of(Closed.class), DeclaredTypesTest::name));

        assertThat(type.retryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(type.retryAfterVaries()).isFalse();
    }

    @Test
    void leaveOutWhatHasNoCodeAndWhatIsNotDeclared() {
        assertThat(DeclaredTypes.of(List.of(Gone.class, IOException.class), DeclaredTypesTest::name)
                        .all())
                .isEmpty();
    }

    @Test
    void areSortedByTheirCodes() {
        assertThat(DeclaredTypes.of(List.of(SoldOut.class, Closed.class), DeclaredTypesTest::name)
                        .and(DeclaredTypes.of(ProblemType.of(400, "abc"), "a bean"))
                        .all())
                .extracting(DeclaredType::code)
                .containsExactly("abc", "closed", "sold-out");
    }

    @Test
    void findsByCode() {
        DeclaredTypes types = DeclaredTypes.of(List.of(SoldOut.class), DeclaredTypesTest::name);

        assertThat(types.find("sold-out")).isSameAs(types.all().get(0));
        assertThat(types.find("closed")).isNull();
    }

    @Test
    void putTheMembersOfTwoDeclarationsOfOneCodeTogether() {
        DeclaredType type = one(DeclaredTypes.of(List.of(SoldOut.class, SoldOutOnline.class), DeclaredTypesTest::name));

        assertThat(type.members())
                .extracting(DeclaredMember::name)
                .containsExactly("left", "wait", "shops", "warehouse");
        assertThat(type.members().get(0).schema())
                .isEqualTo(Map.of("anyOf", List.of(Map.of("java", "int"), Map.of("java", "java.lang.String"))));
        assertThat(type.headers()).containsExactly("X-Left", "Link");
        assertThat(type.retryAfter()).isNull();
        assertThat(type.retryAfterVaries()).isTrue();
        assertThat(type.type().title()).isEqualTo("Sold out");
        assertThat(type.place())
                .isEqualTo("@RespondWith on " + SoldOut.class.getName() + " and @RespondWith on "
                        + SoldOutOnline.class.getName());
    }

    @Test
    void tellOfTheMembersOfAClassThatInherits() {
        DeclaredType type = one(DeclaredTypes.of(List.of(Base.class, Derived.class), DeclaredTypesTest::name));

        assertThat(type.members()).extracting(DeclaredMember::name).containsExactly("seconds");
        assertThat(type.retryAfterVaries()).isTrue();
    }

    @Test
    void refuseOneCodeWithTwoStatusesAndSayWhatToDo() {
        assertThatThrownBy(
                        () -> DeclaredTypes.of(List.of(SoldOut.class, SoldOutForGood.class), DeclaredTypesTest::name))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("problem type sold-out: 409 (@RespondWith on " + SoldOut.class.getName()
                        + ") and 410 (@RespondWith on " + SoldOutForGood.class.getName()
                        + ") (expected: another code for one of them, or one status for both)");
    }

    @Test
    void refuseAWrongAnnotationOfAClassThatCanBeThrown() {
        assertThatThrownBy(() -> DeclaredTypes.of(List.of(Wrong.class), DeclaredTypesTest::name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Wrong.class.getName())
                .hasRootCauseMessage("retryAfter: {later} (expected: the name of a @ProblemMember)");
    }

    @Test
    void readTheAnswersOfATable() {
        DeclaredTypes types = DeclaredTypes.ofTable(Map.of(
                "com.acme.Legacy", "409 legacy-conflict",
                "com.acme.Stale", "412 or 409 stale",
                "com.acme.Missing", "404",
                "com.acme.Left", "none",
                "com.acme.Wrapper", "cause"));

        assertThat(types.all()).extracting(DeclaredType::code).containsExactly("legacy-conflict", "stale");
        assertThat(types.all().get(0).place()).isEqualTo("mapping com.acme.Legacy = 409 legacy-conflict");
        assertThat(types.all().get(1).type().status().number()).isEqualTo(409);
    }

    @Test
    void readTheIndexesOfTheClassPath(@TempDir Path one, @TempDir Path other) throws IOException {
        write(one, Closed.class.getName(), "", "com.acme.IsNotThere", NeedsWhatIsNotThere.class.getName());
        write(other, SoldOut.class.getName(), Closed.class.getName());
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {one.toUri().toURL(), other.toUri().toURL()},
                new WithoutMissing(getClass().getClassLoader()))) {
            assertThat(DeclaredTypes.indexed(loader, DeclaredTypesTest::name).all())
                    .extracting(DeclaredType::code)
                    .containsExactly("closed", "sold-out");
        }
    }

    @Test
    void doNotInitializeTheClassesOfTheIndex(@TempDir Path folder) throws IOException {
        write(folder, Explosive.class.getName());
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            assertThat(one(DeclaredTypes.indexed(loader, DeclaredTypesTest::name))
                            .code())
                    .isEqualTo("explosive");
        }
    }

    @Test
    void ofPlainfaultAreThoseItHasWordsFor() throws IOException {
        Properties words = new Properties();
        words.load(requireNonNull(
                DeclaredTypesTest.class.getResourceAsStream("/io/github/plainfault/text/en.properties")));

        assertThat(DeclaredTypes.builtIn().all())
                .extracting(type -> "problem." + type.code() + ".title")
                .containsExactlyInAnyOrderElementsOf(words.stringPropertyNames().stream()
                        .filter(key -> key.matches("problem\\..*\\.title"))
                        .toList());
    }

    @Test
    void ofPlainfaultHaveTheStatusOfItsTables() {
        Map<String, Integer> statuses = new HashMap<>();
        for (String table : List.of("fault-table.properties", "sql-states.properties")) {
            for (FaultRow row : FaultRow.read(table)) {
                ProblemType type = row.fault().type();
                if (type.code() != null) {
                    statuses.put(type.code(), type.status().number());
                }
            }
        }

        assertThat(statuses).isNotEmpty();
        statuses.forEach((code, status) -> assertThat(
                        requireNonNull(DeclaredTypes.builtIn().find(code))
                                .type()
                                .status()
                                .number())
                .as(code)
                .isEqualTo(status));
    }

    @Test
    void ofPlainfaultHaveTheStatusThatTheApplicationChoseForValidation() {
        assertThat(requireNonNull(DeclaredTypes.builtIn(422).find("validation-failed"))
                        .type()
                        .status()
                        .number())
                .isEqualTo(422);
        assertThat(requireNonNull(DeclaredTypes.builtIn(422).find("malformed-body"))
                        .type()
                        .status()
                        .number())
                .isEqualTo(400);
    }

    @Test
    void tellWhichWordsAreMissing() {
        DeclaredTypes types = DeclaredTypes.of(List.of(SoldOut.class, Closed.class), DeclaredTypesTest::name)
                .and(DeclaredTypes.of(ProblemType.of(400, "complete"), "a bean"));
        Map<String, List<Locale>> words = Map.of(
                "problem.closed.title", List.of(Locale.GERMAN),
                "problem.complete.title", List.of(Locale.ENGLISH, Locale.GERMAN));

        assertThat(types.missingWords(
                        (key, language) -> words.getOrDefault(key, List.of()).contains(language),
                        List.of(Locale.ENGLISH, Locale.GERMAN),
                        Locale.ENGLISH))
                .extracting(MissingWords::toString)
                .containsExactly(
                        "problem type closed (@RespondWith on " + Closed.class.getName()
                                + ") has no words in en (expected: problem.closed.title in"
                                + " plainfault/en.properties, or in the application's messages)",
                        "problem type sold-out (@RespondWith on " + SoldOut.class.getName()
                                + ") has no words in de (expected: problem.sold-out.title and"
                                + " problem.sold-out.detail in plainfault/de.properties, or in the application's messages)");
    }

    private static void write(Path folder, String... lines) throws IOException {
        Path index = folder.resolve(DeclaredTypes.INDEX);
        Files.createDirectories(requireNonNull(index.getParent()));
        Files.write(index, List.of(lines));
    }

    private static DeclaredType one(DeclaredTypes types) {
        assertThat(types.all()).hasSize(1);
        return types.all().get(0);
    }

    private static Map<String, Object> name(Type type) {
        return Map.of("java", type.getTypeName());
    }

    @RespondWith(
            status = 409,
            code = "sold-out",
            title = "Sold out",
            detail = "Only {left} left",
            retryAfter = "{wait}",
            headers = {"X-Left: {left}", "Link: </help>; rel=help"})
    static class SoldOut extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @ProblemMember
        final int left = 2;

        @ProblemMember("shops")
        List<String> nearby() {
            return List.of();
        }

        @ProblemMember
        final Exception neverWritten = this;

        @ProblemMember
        Duration getWait() {
            return Duration.ZERO;
        }
    }

    @RespondWith(status = 409, code = "sold-out", retryAfter = "PT30S", headers = "x-left: none")
    static class SoldOutOnline extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @ProblemMember
        final String left = "none";

        @ProblemMember
        final String warehouse = "north";
    }

    @RespondWith(status = 410, code = "sold-out")
    static class SoldOutForGood extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @RespondWith(status = 503, code = "closed", retryAfter = "PT1H")
    static class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @RespondWith(status = 410)
    static class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @RespondWith(status = 503, code = "wrong", retryAfter = "{later}")
    static class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @RespondWith(status = 429, code = "too-fast", retryAfter = "{seconds}")
    abstract static class Base extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static class Derived extends Base {
        private static final long serialVersionUID = 1L;

        @ProblemMember
        final int seconds = 3;
    }

    @RespondWith(status = 500, code = "explosive")
    static class Explosive extends RuntimeException {
        private static final long serialVersionUID = 1L;

        static final int LOUD = explode();

        private static int explode() {
            throw new IllegalStateException("initialized");
        }
    }

    /** A library that is not on the class path of every application. */
    static class Missing {}

    @RespondWith(status = 500, code = "needs-a-library")
    static class NeedsWhatIsNotThere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @ProblemMember
        @SuppressWarnings("serial")
        final Missing missing = new Missing();
    }

    /** Has the classes of this test, but for that library. */
    private static final class WithoutMissing extends ClassLoader {

        WithoutMissing(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals(Missing.class.getName())) {
                throw new ClassNotFoundException(name);
            }
            return name.equals(NeedsWhatIsNotThere.class.getName()) ? own(name) : super.loadClass(name, resolve);
        }

        private Class<?> own(String name) {
            try (InputStream stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = requireNonNull(stream).readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
