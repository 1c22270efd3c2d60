package io.github.plainfault.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.ServerAddress;
import dev.failsafe.Failsafe;
import dev.failsafe.RateLimiter;
import dev.failsafe.RetryPolicy;
import io.github.plainfault.ProblemResponder;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisConnectionException;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.timeout.ReadTimeoutException;
import jakarta.jms.JMSException;
import jakarta.persistence.RollbackException;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.UndeclaredThrowableException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStoreException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Scanner;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.naming.AuthenticationException;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.net.ssl.SSLHandshakeException;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.StaleObjectStateException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hibernate.exception.SQLGrammarException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jms.UncategorizedJmsException;
import org.springframework.kafka.core.KafkaProducerException;
import org.springframework.security.authentication.AccountExpiredException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.xml.sax.InputSource;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.json.JsonMapper;

/** What the JDK and the libraries really throw, subclasses and chains of causes among it. */
class KnownExceptionsTest {

    private static final String SECRET = "s3cr3t-of-the-server";

    private final ProblemResponder responder = Answered.spring();

    static Stream<Arguments> bugs() {
        return Stream.of(
                        call(() -> Integer.parseInt(SECRET)),
                        call(() -> LocalDate.parse(SECRET)),
                        call(() -> UUID.fromString(SECRET)),
                        call(() -> Pattern.compile(SECRET + "(")),
                        call(() -> new URI(SECRET + " ")),
                        call(() -> new URL(SECRET + "://x")),
                        call(() -> List.of(SECRET).get(1)),
                        call(() -> List.of(SECRET).add(SECRET)),
                        call(() -> List.of().iterator().next()),
                        call(() -> new Scanner(SECRET).nextInt()),
                        call(() -> Class.forName(SECRET)),
                        call(() -> String.class.getMethod(SECRET)),
                        call(() -> MessageDigest.getInstance(SECRET)),
                        call(() -> SECRET.getBytes(SECRET)),
                        call(() -> Files.newInputStream(Path.of(SECRET))),
                        call(() -> new java.io.FileInputStream(SECRET)),
                        call(() -> Files.createDirectory(Path.of("."))),
                        call(() -> new InitialContext().lookup(SECRET)),
                        call(() -> JsonMapper.shared().readTree("{" + SECRET)),
                        call(() -> DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new InputSource(
                                        new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8))))),
                        new MissingResourceException(SECRET, SECRET, SECRET),
                        new ConcurrentModificationException(SECRET),
                        new AccessDeniedException(SECRET),
                        new KeyStoreException(SECRET),
                        new AuthenticationException(SECRET),
                        new NameNotFoundException(SECRET),
                        new BindException(SECRET),
                        new NoClassDefFoundError(SECRET),
                        new ExceptionInInitializerError(new SocketTimeoutException(SECRET)),
                        new IOException(SECRET),
                        new ConstraintViolationException(SECRET, Set.of()),
                        new TransactionSystemException(
                                SECRET, new RollbackException(new ConstraintViolationException(SECRET, Set.of()))),
                        new BeanCreationException(SECRET, new TypeMismatchException(SECRET, Integer.class)),
                        new InvalidDataAccessApiUsageException(SECRET),
                        new DataRetrievalFailureException(SECRET),
                        new SQLGrammarException(SECRET, new SQLException(SECRET, "42P01")),
                        new InternalAuthenticationServiceException(SECRET),
                        new TopicAuthorizationException(SECRET),
                        new SaslAuthenticationException(SECRET),
                        new ProducerFencedException(SECRET))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void aMistakeOfOursIsNeverTheClients(Throwable failure) {
        answers(failure, "500");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new HttpConnectTimeoutException(SECRET), "504 upstream-timeout"),
                arguments(ReadTimeoutException.INSTANCE, "504 upstream-timeout"),
                arguments(new ConnectTimeoutException(SECRET), "504 upstream-timeout"),
                arguments(new SSLHandshakeException(SECRET), "502 upstream-failed"),
                arguments(new DecoderException(new SSLHandshakeException(SECRET)), "502 upstream-failed"),
                arguments(new SocketException("Connection reset"), "502 upstream-failed"),
                arguments(
                        new UncheckedIOException(new IOException(SECRET, new ConnectException())),
                        "502 upstream-failed"),
                arguments(new UndeclaredThrowableException(new SocketTimeoutException()), "504 upstream-timeout"),
                arguments(Exceptions.propagate(new SocketTimeoutException(SECRET)), "504 upstream-timeout"),
                arguments(new RuntimeException(SECRET, new java.util.concurrent.TimeoutException(SECRET)), "503"),
                arguments(new CannotGetJdbcConnectionException(SECRET, new SQLException(SECRET, "08001")), "503"),
                arguments(new CannotAcquireLockException(SECRET), "503 resource-busy"),
                arguments(
                        new UnexpectedRollbackException(SECRET, new StaleObjectStateException(SECRET, 7)),
                        "409 concurrent-change"),
                arguments(
                        new org.hibernate.exception.ConstraintViolationException(
                                SECRET, new SQLException(SECRET, "23505"), ConstraintKind.UNIQUE, SECRET),
                        "409 duplicate"),
                arguments(new RollbackException(new SQLException(SECRET, "40001")), "503 resource-busy"),
                arguments(new RedisConnectionException(SECRET), "503"),
                arguments(new RedisCommandTimeoutException(SECRET), "504 upstream-timeout"),
                arguments(new MongoSocketReadException(SECRET, new ServerAddress()), "503"),
                arguments(
                        new MongoSocketReadTimeoutException(SECRET, new ServerAddress(), new IOException(SECRET)),
                        "504 upstream-timeout"),
                arguments(new TimeoutException(SECRET), "503"),
                arguments(new NotLeaderOrFollowerException(SECRET), "503"),
                arguments(new ThrottlingQuotaExceededException(SECRET), "503"),
                arguments(new KafkaException(SECRET, new TimeoutException(SECRET)), "503"),
                arguments(new KafkaProducerException(null, SECRET, new TimeoutException(SECRET)), "503"),
                arguments(
                        new UncategorizedJmsException(SECRET, because(new JMSException(SECRET))),
                        "502 upstream-failed"),
                arguments(new UsernameNotFoundException(SECRET), "401"),
                arguments(new InsufficientAuthenticationException(SECRET), "401"),
                arguments(new CredentialsExpiredException(SECRET), "401"),
                arguments(new AccountExpiredException(SECRET), "401"),
                arguments(new DisabledException(SECRET), "401"),
                arguments(new LockedException(SECRET), "401"),
                arguments(new OAuth2AuthenticationException(SECRET), "401"),
                arguments(new SessionAuthenticationException(SECRET), "401"),
                arguments(new AuthorizationDeniedException(SECRET, new AuthorizationDecision(false)), "403"),
                arguments(new MissingCsrfTokenException(SECRET), "403"),
                arguments(new TypeMismatchException(SECRET, Integer.class), "400"),
                arguments(new FileSystemException(SECRET, null, "No space left on device"), "507"),
                arguments(
                        new UncheckedIOException(new FileSystemException(SECRET, null, "Disk quota exceeded")), "507"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theNearestReasonThatIsKnownDecides(Throwable failure, String answer) {
        answers(failure, answer);
    }

    @Test
    void whatCannotBeReachedHasFailedAndIsNotNamed() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:1/")).build();

        answers(
                call(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding())),
                "502 upstream-failed");
        answers(call(() -> new Socket("127.0.0.1", 1)), "502 upstream-failed");
        answers(call(() -> new Socket("nowhere.invalid", 80)), "502 upstream-failed");
    }

    @Test
    @Timeout(30)
    void whatBreaksOffHasFailedAndWhatHangsIsLate() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofMillis(200)).build();
            answers(
                    call(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding())),
                    "504 upstream-timeout");
        }
        try (ServerSocket server = new ServerSocket(0)) {
            URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
            // a GET would be repeated by the client
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .timeout(Duration.ofSeconds(10))
                    .build();
            CompletableFuture<Void> hangUp = CompletableFuture.runAsync(() -> acceptAndClose(server));
            answers(
                    call(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding())),
                    "502 upstream-failed");
            hangUp.join();
        }
    }

    @Test
    void anExecutorThatIsFullAndAFutureThatIsLateAreUnavailable() {
        ExecutorService stopped = Executors.newSingleThreadExecutor();
        stopped.shutdown();
        CompletableFuture<String> cancelled = new CompletableFuture<>();
        cancelled.cancel(false);

        answers(call(() -> stopped.submit(() -> SECRET)), "503");
        answers(call(() -> new CompletableFuture<String>().get(1, TimeUnit.MILLISECONDS)), "503");
        answers(call(cancelled::get), "503");
        answers(
                call(() -> CompletableFuture.failedFuture(new ConnectException(SECRET))
                        .get()),
                "502 upstream-failed");
        answers(
                call(() -> CompletableFuture.failedFuture(new ConnectException(SECRET))
                        .join()),
                "502 upstream-failed");
    }

    @Test
    void retriesThatAreExhaustedAreWhatFailedLast() {
        answers(
                call(() -> Mono.error(new SocketTimeoutException(SECRET))
                        .retryWhen(Retry.max(1))
                        .block()),
                "504 upstream-timeout");
        answers(
                call(() -> Failsafe.with(RetryPolicy.builder().withMaxRetries(1).build())
                        .run(() -> {
                            throw new ConnectException(SECRET);
                        })),
                "502 upstream-failed");
    }

    @Test
    void aCallerWhoIsTooFastIsToldSo() {
        RateLimiter<Object> none =
                RateLimiter.burstyBuilder(1, Duration.ofHours(1)).build();
        none.tryAcquirePermit();

        answers(call(() -> Failsafe.with(none).run(() -> {})), "429");
    }

    @Test
    void aFileThatIsInTheWayIsNotTheClients(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve(SECRET));

        answers(call(() -> Files.createFile(folder.resolve(SECRET))), "500");
        answers(call(() -> Files.delete(folder)), "500");
    }

    private static void acceptAndClose(ServerSocket server) {
        try {
            server.accept().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JMSException because(JMSException failure) {
        failure.initCause(new ConnectException(SECRET));
        return failure;
    }

    private static Throwable call(ThrowingCallable call) {
        Throwable failure = catchThrowable(call);
        assertThat(failure).isNotNull();
        return failure;
    }

    private void answers(Throwable failure, String answer) {
        Answered answered = Answered.by(responder, failure);

        assertThat(answered.answer()).as(failure.toString()).isEqualTo(answer);
        assertThat(answered.sent()).doesNotContain(SECRET, "127.0.0.1", "nowhere.invalid");
    }
}
