package io.github.plainfault.spring.mapping;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcernResult;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import dev.failsafe.CircuitBreakerOpenException;
import feign.FeignException;
import feign.Request;
import feign.Request.HttpMethod;
import feign.RequestTemplate;
import feign.RetryableException;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.fault.FaultMapping;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.r2dbc.spi.R2dbcException;
import jakarta.transaction.TransactionRolledbackException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.eclipse.jetty.http.HttpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jms.UncategorizedJmsException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.validation.method.MethodValidationException;
import org.springframework.validation.method.MethodValidationResult;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Every row of the built-in table, with the exceptions of the libraries themselves. */
class FaultTableRowsTest {

    static final String SECRET = "s3cr3t-of-the-server";

    /** What stands behind every exception here; it is seen only if the row passes the question on. */
    private static final Throwable CAUSE = new SocketTimeoutException(SECRET);

    private static final String ANSWER_OF_THE_CAUSE = "504 upstream-timeout";

    /** Rows that are not proved here, each with its reason. */
    private static final Map<String, String> WITHOUT_LIBRARY = Map.of(
            "com.giffing.bucket4j.spring.boot.starter.context.RateLimitException",
                    "made for one version of Spring Boot",
            "co.elastic.clients.transport.TransportException", "a release for each server, not all of them published",
            "co.elastic.clients.elasticsearch._types.ElasticsearchException", "as above",
            "org.elasticsearch.client.ResponseException", "as above");

    /** Classes nobody can throw, and one that is thrown in their place. */
    private static final Map<String, Class<? extends Throwable>> THROWN_INSTEAD = Map.of(
            "io.r2dbc.spi.R2dbcException", UnknownR2dbcException.class,
            "org.apache.kafka.common.errors.RetriableException", DisconnectException.class,
            "org.apache.tomcat.util.http.fileupload.impl.SizeException", FileSizeLimitExceededException.class,
            "org.springframework.beans.BeansException", BeanCreationException.class,
            "org.springframework.dao.DataAccessException", InvalidDataAccessApiUsageException.class,
            "org.springframework.dao.TransientDataAccessException", TransientDataAccessResourceException.class,
            "org.springframework.jms.JmsException", UncategorizedJmsException.class,
            "org.springframework.security.core.AuthenticationException", BadCredentialsException.class,
            "org.springframework.transaction.TransactionException", IllegalTransactionStateException.class);

    /** Classes whose constructors want to know more. */
    private static final Map<String, Supplier<Throwable>> MADE_BY_HAND = Map.ofEntries(
            entry(
                    "org.eclipse.jetty.http.HttpException$IllegalStateException",
                    () -> new HttpException.IllegalStateException(400, SECRET, CAUSE)),
            entry(
                    "com.mongodb.DuplicateKeyException",
                    () -> new DuplicateKeyException(
                            commandFailed(), new ServerAddress(), WriteConcernResult.unacknowledged())),
            entry(
                    "com.mongodb.MongoConnectionPoolClearedException",
                    () -> new MongoConnectionPoolClearedException(
                            new ServerId(new ClusterId(SECRET), new ServerAddress()), CAUSE)),
            entry(
                    "com.mongodb.MongoNodeIsRecoveringException",
                    () -> new MongoNodeIsRecoveringException(commandFailed(), new ServerAddress())),
            entry(
                    "com.mongodb.MongoNotPrimaryException",
                    () -> new MongoNotPrimaryException(commandFailed(), new ServerAddress())),
            entry(
                    "dev.failsafe.CircuitBreakerOpenException",
                    () -> new CircuitBreakerOpenException(dev.failsafe.CircuitBreaker.ofDefaults())),
            entry(
                    "feign.FeignException$GatewayTimeout",
                    () -> new FeignException.GatewayTimeout(SECRET, asked(), new byte[0], Map.of())),
            entry(
                    "feign.FeignException$ServiceUnavailable",
                    () -> new FeignException.ServiceUnavailable(SECRET, asked(), new byte[0], Map.of())),
            entry(
                    "feign.FeignException$TooManyRequests",
                    () -> new FeignException.TooManyRequests(SECRET, asked(), new byte[0], Map.of())),
            entry(
                    "feign.RetryableException",
                    () -> new RetryableException(-1, SECRET, HttpMethod.GET, CAUSE, (Long) null, asked())),
            entry(
                    "io.github.resilience4j.circuitbreaker.CallNotPermittedException",
                    () -> CallNotPermittedException.createCallNotPermittedException(CircuitBreaker.ofDefaults(SECRET))),
            entry("jakarta.transaction.TransactionRolledbackException", () -> {
                TransactionRolledbackException rolledBack = new TransactionRolledbackException(SECRET);
                rolledBack.detail = CAUSE;
                return rolledBack;
            }),
            entry(
                    "org.springframework.security.oauth2.core.OAuth2AuthorizationException",
                    () -> new OAuth2AuthorizationException(new OAuth2Error("invalid_client", SECRET, null))),
            entry(
                    "org.springframework.validation.method.MethodValidationException",
                    () -> new MethodValidationException(MethodValidationResult.emptyResult())),
            entry(
                    "software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException",
                    () -> ApiCallAttemptTimeoutException.builder()
                            .message(SECRET)
                            .build()),
            entry(
                    "software.amazon.awssdk.core.exception.ApiCallTimeoutException",
                    () -> ApiCallTimeoutException.builder().message(SECRET).build()),
            entry("software.amazon.awssdk.core.exception.SdkException", () -> SdkException.create(SECRET, CAUSE)),
            entry("software.amazon.awssdk.core.exception.SdkServiceException", () -> SdkServiceException.builder()
                    .message(SECRET)
                    .statusCode(404)
                    .build()));

    /** Where Spring's adapters look into the exception and say more. */
    private static final Map<String, String> SAID_MORE_PRECISELY = Map.ofEntries(
            entry("org.springframework.http.converter.HttpMessageNotReadableException", "400 malformed-body"),
            entry("org.springframework.web.multipart.MultipartException", "400 malformed-body"));

    private final ProblemResponder core = Answered.core();
    private final ProblemResponder spring = Answered.spring();

    static Stream<Arguments> rows() throws IOException {
        Properties rows = new Properties();
        try (InputStream file = FaultMapping.class.getResourceAsStream("fault-table.properties")) {
            rows.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return rows.stringPropertyNames().stream()
                .filter(name -> !WITHOUT_LIBRARY.containsKey(name))
                .sorted()
                .map(name -> Arguments.of(name, rows.getProperty(name).replace("412 or ", "")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowAnswersTheExceptionItNames(String name, String row) throws ClassNotFoundException {
        Answered answered = Answered.by(core, thrown(name));

        assertThat(answered.answer()).isEqualTo(row.equals("cause") ? ANSWER_OF_THE_CAUSE : row);
        assertThat(answered.sent()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theAdaptersForSpringAgree(String name, String row) throws ClassNotFoundException {
        Answered answered = Answered.by(spring, thrown(name));

        assertThat(answered.answer())
                .isEqualTo(SAID_MORE_PRECISELY.getOrDefault(name, row.equals("cause") ? ANSWER_OF_THE_CAUSE : row));
        assertThat(answered.sent()).doesNotContain(SECRET);
    }

    @Test
    void aRowIsLeftOutOnlyAsLongAsItsLibraryIsNotHere() {
        assertThat(WITHOUT_LIBRARY.keySet()).allSatisfy(name -> assertThatThrownBy(() -> Class.forName(name))
                .isInstanceOf(ClassNotFoundException.class));
    }

    private static Throwable thrown(String name) throws ClassNotFoundException {
        return thrown(name, SECRET);
    }

    /** What the row is about, with that message if its class takes any. */
    static Throwable thrown(String name, String message) throws ClassNotFoundException {
        Class<?> row = Class.forName(name);
        Throwable thrown = MADE_BY_HAND.containsKey(name)
                ? MADE_BY_HAND.get(name).get()
                : new Thrown(message, CAUSE).of(THROWN_INSTEAD.getOrDefault(name, row.asSubclass(Throwable.class)));
        Thread.interrupted(); // Kafka's exception about it interrupts whoever makes one
        assertThat(thrown).isInstanceOf(row);
        return thrown;
    }

    private static BsonDocument commandFailed() {
        return new BsonDocument("errmsg", new BsonString(SECRET));
    }

    private static Request asked() {
        return Request.create(HttpMethod.GET, "http://" + SECRET, Map.of(), null, new RequestTemplate());
    }

    private static final class UnknownR2dbcException extends R2dbcException {

        private static final long serialVersionUID = 1L;

        UnknownR2dbcException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
