package io.github.plainfault.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.text.MessageCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.ref.WeakReference;
import java.lang.reflect.UndeclaredThrowableException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTableTest {

    private static final RequestFacts REQUEST = RequestFacts.of("GET", "/", Map.of());

    private final FaultMapping table = FaultTable.builtIn();

    static Stream<Arguments> exceptionsOfTheJdk() {
        return Stream.of(
                Arguments.of(new IllegalArgumentException("x"), "500 Internal Server Error"),
                Arguments.of(new NullPointerException("x"), "500 Internal Server Error"),
                Arguments.of(new UnsupportedOperationException("x"), "500 Internal Server Error"),
                Arguments.of(new NoSuchElementException("x"), "500 Internal Server Error"),
                Arguments.of(new SecurityException("x"), "500 Internal Server Error"),
                Arguments.of(new OutOfMemoryError("x"), "500 Internal Server Error"),
                Arguments.of(new AssertionError("x"), "500 Internal Server Error"),
                Arguments.of(new TimeoutException("x"), "503 Service Unavailable"),
                Arguments.of(new RejectedExecutionException("x"), "503 Service Unavailable"),
                Arguments.of(new InterruptedException("x"), "503 Service Unavailable"),
                Arguments.of(new CancellationException("x"), "503 Service Unavailable"),
                Arguments.of(new SocketTimeoutException("x"), "504 Gateway Timeout (upstream-timeout)"),
                Arguments.of(new ConnectException("x"), "502 Bad Gateway (upstream-failed)"),
                Arguments.of(new UnknownHostException("x"), "502 Bad Gateway (upstream-failed)"));
    }

    @ParameterizedTest
    @MethodSource("exceptionsOfTheJdk")
    void answersAnExceptionOfTheJdk(Throwable failure, String fault) {
        assertThat(table.map(failure, REQUEST)).hasToString(fault);
    }

    @Test
    void theNearestSuperclassWithARowDecides() {
        // CancellationException, 503, is an IllegalStateException, 500; SSLHandshakeException is an SSLException
        assertThat(table.map(new PatternSyntaxException("d", "r", 0), REQUEST))
                .hasToString("500 Internal Server Error");
        assertThat(table.map(new CancellationException() {}, REQUEST)).hasToString("503 Service Unavailable");
        assertThat(table.map(new SSLHandshakeException("x"), REQUEST)).hasToString("502 Bad Gateway (upstream-failed)");
    }

    @Test
    void aWrapperPassesTheQuestionOn() {
        assertThat(table.map(new ExecutionException(new TimeoutException()), REQUEST))
                .isSameAs(Fault.OF_CAUSE);
        assertThat(table.map(new UndeclaredThrowableException(new TimeoutException()), REQUEST))
                .isSameAs(Fault.OF_CAUSE);
    }

    @Test
    void anExceptionWithoutARowPassesTheQuestionOn() {
        assertThat(table.map(new Exception("x"), REQUEST)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "org.springframework.dao.DuplicateKeyException, 409 Conflict (duplicate)",
        "org.springframework.dao.OptimisticLockingFailureException, 409 Conflict (concurrent-change)",
        "org.springframework.dao.PermissionDeniedDataAccessException, 500 Internal Server Error",
        "org.springframework.security.core.AuthenticationException, 401 Unauthorized",
        "org.springframework.security.access.AccessDeniedException, 403 Forbidden",
        "org.springframework.web.multipart.MaxUploadSizeExceededException, 413 Content Too Large",
        "jakarta.validation.ValidationException, 500 Internal Server Error",
    })
    void answersAnExceptionOfALibraryByItsName(String name, String fault, @TempDir Path folder) {
        try (ForeignClasses classes = ForeignClasses.of(folder, name + " extends RuntimeException")) {
            assertThat(table.map(classes.instance(name), REQUEST)).hasToString(fault);
        }
    }

    @Test
    void theRowOfALibrarysExceptionHoldsForItsSubclasses(@TempDir Path folder) {
        try (ForeignClasses classes = ForeignClasses.of(
                folder,
                "org.springframework.dao.DataIntegrityViolationException extends RuntimeException",
                "org.springframework.dao.DuplicateKeyException extends DataIntegrityViolationException",
                "com.example.shop.SkuTaken extends org.springframework.dao.DuplicateKeyException",
                "com.example.shop.StillReferenced extends org.springframework.dao.DataIntegrityViolationException")) {
            assertThat(table.map(classes.instance("com.example.shop.SkuTaken"), REQUEST))
                    .hasToString("409 Conflict (duplicate)");
            assertThat(table.map(classes.instance("com.example.shop.StillReferenced"), REQUEST))
                    .hasToString("409 Conflict (data-conflict)");
        }
    }

    @Test
    void aClientThatLeftIsNotAnswered(@TempDir Path folder) {
        try (ForeignClasses classes = ForeignClasses.of(
                folder, "org.apache.catalina.connector.ClientAbortException extends java.io.IOException")) {
            Fault fault = table.map(classes.instance("org.apache.catalina.connector.ClientAbortException"), REQUEST);

            assertThat(fault).isNotNull();
            assertThat(fault.isAnswered()).isFalse();
        }
    }

    @Test
    void anInterfaceCountsWhereNoClassHasARow(@TempDir Path folder) {
        try (ForeignClasses classes = ForeignClasses.of(
                folder,
                "interface org.springframework.dao.DuplicateKeyException",
                "com.example.shop.SkuTaken extends Exception implements org.springframework.dao.DuplicateKeyException",
                "com.example.shop.SkuTakenTwice extends SkuTaken",
                "com.example.shop.Bug extends IllegalStateException implements org.springframework.dao.DuplicateKeyException")) {
            assertThat(table.map(classes.instance("com.example.shop.SkuTaken"), REQUEST))
                    .hasToString("409 Conflict (duplicate)");
            assertThat(table.map(classes.instance("com.example.shop.SkuTakenTwice"), REQUEST))
                    .as("of a superclass")
                    .hasToString("409 Conflict (duplicate)");
            assertThat(table.map(classes.instance("com.example.shop.Bug"), REQUEST))
                    .as("a superclass with a row comes first")
                    .hasToString("500 Internal Server Error");
        }
    }

    @Test
    void anInterfaceCountsThroughAnInterfaceThatExtendsIt(@TempDir Path folder) {
        try (ForeignClasses classes = ForeignClasses.of(
                folder,
                "interface org.springframework.dao.DuplicateKeyException",
                "interface com.example.shop.Taken extends org.springframework.dao.DuplicateKeyException",
                "com.example.shop.SkuTaken extends Exception implements Taken")) {
            assertThat(table.map(classes.instance("com.example.shop.SkuTaken"), REQUEST))
                    .hasToString("409 Conflict (duplicate)");
        }
    }

    @Test
    void whatItRemembersOfAClassKeepsNoClassLoaderAlive(@TempDir Path folder) throws InterruptedException {
        WeakReference<ClassLoader> loader = loaderOfAnAnsweredException(folder);

        for (long end = System.nanoTime() + Duration.ofSeconds(10).toNanos(); System.nanoTime() < end; ) {
            System.gc();
            if (loader.get() == null) {
                break;
            }
            Thread.sleep(20);
        }
        assertThat(loader.get()).isNull();
    }

    private WeakReference<ClassLoader> loaderOfAnAnsweredException(Path folder) {
        FaultResolver resolver = new FaultResolver(List.of(), List.of());
        try (ForeignClasses classes = ForeignClasses.of(folder, "com.example.shop.Bug extends IllegalStateException")) {
            Throwable failure = classes.instance("com.example.shop.Bug");
            assertThat(resolver.resolve(failure, REQUEST)).hasToString("500 Internal Server Error");
            return new WeakReference<>(failure.getClass().getClassLoader());
        }
    }

    static Stream<Arguments> rows() throws IOException {
        Properties rows = new Properties();
        try (InputStream file = FaultTable.class.getResourceAsStream("fault-table.properties")) {
            rows.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return rows.entrySet().stream().map(row -> Arguments.of(row.getKey(), row.getValue()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowSaysAnErrorStatusOrNoneOrCause(String name, String answer) {
        assertThat(answer).as(name).matches("none|cause|(412 or )?[45]\\d\\d( [a-z]+(-[a-z]+)*)?");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyProblemTypeOfARowHasWords(String name, String answer) {
        String own = answer.replace("412 or ", "");
        if (own.indexOf(' ') > 0) {
            String key = "problem." + own.substring(own.indexOf(' ') + 1);
            MessageCatalog words = MessageCatalog.builtIn();

            assertThat(Stream.of(".title", ".detail", ".meaning", ".advice"))
                    .allSatisfy(part -> assertThat(words.has(key + part, Locale.ENGLISH))
                            .as(key + part)
                            .isTrue());
        }
    }

    @Test
    void noClassHasTwoRows() throws IOException {
        try (InputStream file = FaultTable.class.getResourceAsStream("fault-table.properties")) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                            .map(line -> line.substring(0, line.indexOf('=')).strip()))
                    .doesNotHaveDuplicates();
        }
    }
}
