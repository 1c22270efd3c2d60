package io.github.plainfault.spring.mapping;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import feign.FeignException;
import feign.Request;
import feign.Request.HttpMethod;
import feign.RequestTemplate;
import feign.Response;
import feign.RetryableException;
import io.github.plainfault.docs.AnswerRows;
import io.github.plainfault.docs.AnswerRows.Row;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.fault.FaultResolver;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.spring.MessageSourceLookup;
import io.grpc.Status;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Positive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.core.codec.DecodingException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.zalando.problem.Problem;
import software.amazon.awssdk.core.exception.SdkServiceException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every row of the page of exceptions that is answered by what the exception says, and that none is forgotten. */
class AnsweredByCodeTest {

    private static final String SECRET = "s3cr3t-of-the-server";

    private static final RequestFacts REQUEST = RequestFacts.of("POST", "/orders", Map.of());

    private static final Pattern SQL =
            Pattern.compile("java\\.sql\\.SQLException, SQLState ([0-9A-Z]+)(?:, vendor code (\\d+))?");

    private static final Pattern UPSTREAM = Pattern.compile("([A-Za-z.]+), (?:status|code) ([0-9A-Z_]+)");

    private static final List<FaultMapping> MAPPINGS = mappings();

    private static final FaultResolver FAULTS = new FaultResolver(List.of(), MAPPINGS);

    private static final Map<String, Supplier<Throwable>> THROWN = Map.<String, Supplier<Throwable>>ofEntries(
            entry(
                    "org.springframework.web.bind.MethodArgumentNotValidException of a body",
                    () -> new MethodArgumentNotValidException(parameter(0), invalid())),
            entry(
                    "org.springframework.web.bind.support.WebExchangeBindException of a body",
                    () -> new WebExchangeBindException(parameter(0), invalid())),
            entry("org.springframework.validation.BindException of parameters", () -> new BindException(invalid())),
            entry(
                    "org.springframework.web.method.annotation.HandlerMethodValidationException of arguments",
                    () -> new HandlerMethodValidationException(validated(1))),
            entry(
                    "org.springframework.web.method.annotation.HandlerMethodValidationException of the return value",
                    () -> new HandlerMethodValidationException(validated(-1))),
            entry(
                    "org.springframework.http.converter.HttpMessageNotReadableException without a cause",
                    () -> unreadable(null)),
            entry(
                    "org.springframework.http.converter.HttpMessageNotReadableException because of a StreamReadException",
                    () -> unreadable(jackson("{", Order.class))),
            entry(
                    "org.springframework.http.converter.HttpMessageNotReadableException because of an"
                            + " InputCoercionException",
                    () -> unreadable(jackson("{\"quantity\":99999999999}", Order.class))),
            entry(
                    "org.springframework.http.converter.HttpMessageNotReadableException because of a"
                            + " MismatchedInputException",
                    () -> unreadable(jackson("{\"quantity\":[]}", Order.class))),
            entry(
                    "org.springframework.http.converter.HttpMessageNotReadableException because of an"
                            + " UnrecognizedPropertyException",
                    () -> unreadable(jackson("{\"quantity\":1,\"colour\":1}", Order.class))),
            entry(
                    "org.springframework.http.converter.HttpMessageNotReadableException because of an"
                            + " InvalidDefinitionException",
                    () -> unreadable(jackson("{}", Runnable.class))),
            entry(
                    "org.springframework.http.converter.HttpMessageNotReadableException because of a SizeException",
                    () -> unreadable(tooLarge())),
            entry(
                    "org.springframework.http.converter.HttpMessageNotReadableException because of a"
                            + " ClientAbortException",
                    () -> unreadable(new ClientAbortException(SECRET))),
            entry(
                    "org.springframework.web.server.ServerWebInputException without a cause, for a body",
                    () -> new ServerWebInputException(SECRET, parameter(0))),
            entry(
                    "org.springframework.web.server.ServerWebInputException because of a DecodingException",
                    () -> new ServerWebInputException(
                            SECRET, parameter(0), new DecodingException(SECRET, jackson("{", Order.class)))),
            entry(
                    "org.springframework.web.multipart.MultipartException because of a SizeException",
                    () -> new MultipartException(SECRET, tooLarge())),
            entry(
                    "java.lang.IllegalStateException because of a SizeException",
                    () -> new IllegalStateException(SECRET, tooLarge())),
            entry(
                    "org.springframework.web.method.annotation.MethodArgumentTypeMismatchException",
                    () -> new MethodArgumentTypeMismatchException(
                            "x", Integer.class, "page", parameter(1), new IllegalArgumentException(SECRET))),
            entry(
                    "org.springframework.web.server.ServerWebInputException because of a TypeMismatchException",
                    () -> new ServerWebInputException(
                            SECRET, parameter(1), new TypeMismatchException("x", Integer.class))),
            entry(
                    "org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException",
                    () -> new MethodArgumentConversionNotSupportedException(
                            "x", Integer.class, "page", parameter(1), new IllegalStateException(SECRET))),
            entry(
                    "org.springframework.web.client.ResourceAccessException because of a timeout",
                    () -> new ResourceAccessException(SECRET, new SocketTimeoutException(SECRET))),
            entry(
                    "org.springframework.web.client.ResourceAccessException because of anything else",
                    () -> new ResourceAccessException(SECRET, new IOException(SECRET))),
            entry(
                    "org.springframework.web.reactive.function.client.WebClientRequestException because of a timeout",
                    () -> notReached(new SocketTimeoutException(SECRET))),
            entry(
                    "org.springframework.web.reactive.function.client.WebClientRequestException because of anything"
                            + " else",
                    () -> notReached(new IOException(SECRET))),
            entry(
                    "feign.RetryableException because of a timeout",
                    () -> new RetryableException(
                            -1, SECRET, HttpMethod.GET, new SocketTimeoutException(SECRET), (Long) null, asked())),
            entry(
                    "feign.RetryableException because of anything else",
                    () -> new RetryableException(
                            -1, SECRET, HttpMethod.GET, new IOException(SECRET), (Long) null, asked())),
            entry(
                    "io.r2dbc.spi.R2dbcException, SQLState 23505",
                    () -> new R2dbcDataIntegrityViolationException(SECRET, "23505")),
            entry(
                    "org.springframework.dao.DataIntegrityViolationException because of SQLState 23505",
                    () -> new DataIntegrityViolationException(SECRET, new SQLException(SECRET, "23505"))),
            entry(
                    "org.springframework.dao.NonTransientDataAccessResourceException because of SQLState 53100",
                    () -> new DataAccessResourceFailureException(SECRET, new SQLException(SECRET, "53100"))),
            entry(
                    "org.springframework.dao.QueryTimeoutException because of SQLState 55P03",
                    () -> new QueryTimeoutException(SECRET, new SQLException(SECRET, "55P03"))),
            entry(
                    "org.springframework.jdbc.UncategorizedSQLException because of SQLState 40001",
                    () -> new UncategorizedSQLException(SECRET, SECRET, new SQLException(SECRET, "40001"))),
            entry(
                    "com.mongodb.MongoWriteException, code 11000",
                    () -> new MongoWriteException(duplicate(), new ServerAddress(), Set.of())),
            entry(
                    "com.mongodb.MongoBulkWriteException, code 11000",
                    () -> new MongoBulkWriteException(
                            BulkWriteResult.unacknowledged(),
                            List.of(duplicate()),
                            null,
                            new ServerAddress(),
                            Set.of())),
            entry(
                    "java.nio.file.FileSystemException because of \"No space left on device\"",
                    () -> new FileSystemException(SECRET, null, "No space left on device")),
            entry("@ResponseStatus, status 410", AnnotatedGone::new),
            entry(
                    "jakarta.validation.ConstraintViolationException of an argument of a controller",
                    AnsweredByCodeTest::refusedArgument),
            entry(
                    "software.amazon.awssdk.core.exception.SdkServiceException, throttled",
                    () -> SdkServiceException.builder().statusCode(429).build()),
            entry(
                    "software.amazon.awssdk.core.exception.SdkServiceException, access denied",
                    () -> SdkServiceException.builder().statusCode(403).build()),
            entry(
                    "software.amazon.awssdk.core.exception.SdkServiceException, anything else",
                    () -> SdkServiceException.builder().statusCode(404).build()),
            entry(
                    "dev.failsafe.CircuitBreakerOpenException, with its remaining delay",
                    () -> new CircuitBreakerOpenException(CircuitBreaker.ofDefaults())),
            entry(
                    "jakarta.ws.rs.WebApplicationException, status 405",
                    () -> LibraryStatusesTest.restException(405, Map.of("Allow", "GET"))));

    /** All but what the adapters read themselves, and prove. */
    static List<Row> rows() {
        return AnswerRows.readOut().rows().stream()
                .filter(row -> !row.kind().startsWith("Missing values"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowIsWhatIsAnswered(Row row) {
        Throwable failure = thrown(row.what());
        Fault fault = FAULTS.resolve(failure, REQUEST);

        assertThat(answer(fault)).isEqualTo(row.answer());
        String named = row.what().split("[, ]", 2)[0];
        assertThat(named.equals("@ResponseStatus") || isNamed(failure.getClass(), named))
                .as("%s is a %s", failure.getClass(), named)
                .isTrue();
    }

    @Test
    void everyMappingThatReadsSomethingOutHasARow() {
        Set<Class<?>> proved = rows().stream()
                .map(row -> FAULTS.explain(thrown(row.what()), REQUEST).mapping())
                .map(Object::getClass)
                .collect(Collectors.toSet());

        assertThat(MAPPINGS).extracting(FaultMapping::getClass).allSatisfy(mapping -> assertThat(proved)
                .contains(mapping));
    }

    private static String answer(Fault fault) {
        if (!fault.isAnswered()) {
            return "none";
        }
        String code = fault.type().code();
        return fault.status().number() + (code == null ? "" : " " + code);
    }

    static Throwable thrown(String what) {
        Supplier<Throwable> exact = THROWN.get(what);
        if (exact != null) {
            return exact.get();
        }
        Matcher sql = SQL.matcher(what);
        if (sql.matches()) {
            return new SQLException(SECRET, sql.group(1), sql.group(2) == null ? 0 : Integer.parseInt(sql.group(2)));
        }
        Matcher upstream = UPSTREAM.matcher(
                what.replace(", any other status", ", status 404").replace(", any other code", ", code INTERNAL"));
        assertThat(upstream.matches())
                .as(what + ": nobody knows how to throw it")
                .isTrue();
        return switch (upstream.group(1)) {
            case "org.springframework.web.client.RestClientResponseException" ->
                new HttpClientErrorException(HttpStatus.valueOf(number(upstream)), SECRET);
            case "org.springframework.web.reactive.function.client.WebClientResponseException" ->
                WebClientResponseException.create(number(upstream), SECRET, HttpHeaders.EMPTY, new byte[0], null);
            case "feign.FeignException" -> feign(number(upstream));
            case "io.grpc.StatusRuntimeException" ->
                Status.Code.valueOf(upstream.group(2)).toStatus().asRuntimeException();
            case "org.springframework.web.server.ResponseStatusException" ->
                new ResponseStatusException(HttpStatus.valueOf(number(upstream)), SECRET);
            case "org.springframework.web.ErrorResponseException" ->
                new ErrorResponseException(HttpStatus.valueOf(number(upstream)));
            case "org.zalando.problem.ThrowableProblem" ->
                Problem.valueOf(org.zalando.problem.Status.valueOf(number(upstream)));
            default -> throw new AssertionError(what + ": nobody knows how to throw it");
        };
    }

    private static int number(Matcher upstream) {
        return Integer.parseInt(upstream.group(2));
    }

    private static boolean isNamed(Class<?> type, String name) {
        return Stream.<Class<?>>iterate(type, ancestor -> ancestor != null, Class::getSuperclass)
                .anyMatch(ancestor -> ancestor.getName().equals(name));
    }

    private static List<FaultMapping> mappings() {
        MessageSourceLookup lookup = new MessageSourceLookup(new StaticMessageSource(), Locale.ENGLISH);
        return SpringFaults.all(lookup, new ConstraintWords(lookup, null), 400, false);
    }

    private static Throwable refusedArgument() {
        Shelf shelf = new Shelf();
        try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
            return new ConstraintViolationException(validators
                    .getValidator()
                    .forExecutables()
                    .validateParameters(shelf, Shelf.class.getDeclaredMethod("put", int.class), new Object[] {-1}));
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static MethodParameter parameter(int index) {
        return new MethodParameter(handler(), index);
    }

    private static Method handler() {
        try {
            return AnsweredByCodeTest.class.getDeclaredMethod("handle", Order.class, int.class);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    static String handle(@RequestBody Order order, @RequestParam("page") int page) {
        return order + " " + page;
    }

    private static BindingResult invalid() {
        BindingResult result = new BeanPropertyBindingResult(new Order(-1), "order");
        result.rejectValue("quantity", "Positive", SECRET);
        return result;
    }

    /** A broken rule of that parameter, or of the return value. */
    private static MethodValidationResult validated(int index) {
        ParameterValidationResult broken = new ParameterValidationResult(
                parameter(index),
                -1,
                List.of(new DefaultMessageSourceResolvable(new String[] {"Positive"}, SECRET)),
                null,
                null,
                null,
                (error, type) -> {
                    throw new IllegalArgumentException("no constraint violation");
                });
        return MethodValidationResult.create(new AnsweredByCodeTest(), handler(), List.of(broken));
    }

    private static HttpMessageNotReadableException unreadable(Throwable cause) {
        MockHttpInputMessage message = new MockHttpInputMessage(new ByteArrayInputStream(new byte[0]));
        return new HttpMessageNotReadableException(SECRET, cause, message);
    }

    private static JacksonException jackson(String json, Class<?> type) {
        try {
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(json, type);
        } catch (JacksonException e) {
            return e;
        }
        throw new AssertionError(json + " is a " + type);
    }

    private static Throwable tooLarge() {
        return new FileSizeLimitExceededException(SECRET, 2, 1);
    }

    private static WebClientRequestException notReached(IOException cause) {
        return new WebClientRequestException(
                cause, org.springframework.http.HttpMethod.GET, URI.create("http://" + SECRET), HttpHeaders.EMPTY);
    }

    private static FeignException feign(int status) {
        return FeignException.errorStatus(
                SECRET,
                Response.builder()
                        .status(status)
                        .reason(SECRET)
                        .headers(Map.of())
                        .request(asked())
                        .build());
    }

    private static Request asked() {
        return Request.create(HttpMethod.GET, "http://" + SECRET, Map.of(), null, new RequestTemplate());
    }

    private static BulkWriteError duplicate() {
        return new BulkWriteError(11000, SECRET, new BsonDocument(), 0);
    }

    record Order(int quantity) {}

    @Controller
    static class Shelf {

        void put(@RequestParam("quantity") @Positive int quantity) {}
    }

    @ResponseStatus(HttpStatus.GONE)
    private static final class AnnotatedGone extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
