package io.github.plainfault.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import feign.FeignException;
import feign.Request;
import feign.Request.HttpMethod;
import feign.RequestTemplate;
import feign.Response;
import feign.RetryableException;
import io.github.plainfault.ProblemResponder;
import io.grpc.Status;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Systems that answer with codes of their own: what the code says to us, it does not say to our client. */
class UpstreamFaultsTest {

    private static final String SECRET = "s3cr3t-of-the-server";

    private final ProblemResponder responder = Answered.spring();

    @ParameterizedTest
    @CsvSource({
        "UNAVAILABLE, 503 upstream-unavailable",
        "RESOURCE_EXHAUSTED, 503 upstream-unavailable",
        "DEADLINE_EXCEEDED, 504 upstream-timeout",
        "CANCELLED, 502 upstream-failed",
        "INTERNAL, 502 upstream-failed",
        "UNKNOWN, 502 upstream-failed",
        "DATA_LOSS, 502 upstream-failed",
        "UNIMPLEMENTED, 502 upstream-failed",
        "INVALID_ARGUMENT, 502 upstream-failed",
        "UNAUTHENTICATED, 502 upstream-failed",
        "PERMISSION_DENIED, 502 upstream-failed",
        "FAILED_PRECONDITION, 502 upstream-failed",
        "OUT_OF_RANGE, 502 upstream-failed",
        "NOT_FOUND, 502 upstream-failed",
        "ALREADY_EXISTS, 502 upstream-failed",
        "ABORTED, 502 upstream-failed"
    })
    void aGrpcStatusIsNotOurs(Status.Code code, String answer) {
        Status status = code.toStatus().withDescription(SECRET);

        answers(status.asRuntimeException(), answer);
        answers(status.asException(), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "400, 502 upstream-failed",
        "401, 502 upstream-failed",
        "404, 502 upstream-failed",
        "409, 502 upstream-failed",
        "429, 503 upstream-unavailable",
        "500, 502 upstream-failed",
        "503, 503 upstream-unavailable",
        "504, 504 upstream-timeout"
    })
    void aStatusThatFeignSawIsNotOurs(int status, String answer) {
        FeignException answered = feign(status);

        answers(answered, answer);
        answers(new RetryableException(status, SECRET, HttpMethod.GET, answered, (Long) null, asked()), answer);
        if (answer.startsWith("503")) {
            assertThat(Answered.by(responder, answered).sent()).contains("Retry-After", "17");
        }
    }

    @Test
    void whatFeignCouldNotReachIsATimeoutOrAFailure() {
        answers(unreachable(new SocketTimeoutException(SECRET)), "504 upstream-timeout");
        answers(unreachable(new IOException(SECRET)), "502 upstream-failed");
    }

    @Test
    void aUniqueIndexOfMongoIsADuplicate() {
        BulkWriteError error = new BulkWriteError(11000, SECRET, new BsonDocument(), 0);
        BulkWriteResult result = BulkWriteResult.unacknowledged();

        answers(new MongoWriteException(error, new ServerAddress(), Set.of()), "409 duplicate");
        answers(
                new MongoBulkWriteException(result, List.of(error), null, new ServerAddress(), Set.of()),
                "409 duplicate");
        answers(
                new MongoWriteException(new WriteError(121, SECRET, new BsonDocument()), new ServerAddress(), Set.of()),
                "500");
    }

    private static FeignException feign(int status) {
        Map<String, Collection<String>> headers = Map.of("retry-after", List.of("17"), "x-internal", List.of(SECRET));
        return FeignException.errorStatus(
                SECRET,
                Response.builder()
                        .status(status)
                        .reason(SECRET)
                        .headers(headers)
                        .request(asked())
                        .build());
    }

    private static RetryableException unreachable(IOException cause) {
        return new RetryableException(-1, SECRET, HttpMethod.GET, cause, (Long) null, asked());
    }

    private static Request asked() {
        return Request.create(HttpMethod.GET, "http://" + SECRET, Map.of(), null, new RequestTemplate());
    }

    private void answers(Throwable failure, String answer) {
        Answered answered = Answered.by(responder, failure);

        assertThat(answered.answer()).isEqualTo(answer);
        assertThat(answered.sent()).doesNotContain(SECRET);
    }
}
