package io.github.plainfault.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.ProblemResponder;
import io.undertow.server.RequestTooBigException;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.eclipse.jetty.io.EofException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.client.RestClientException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.server.ServerWebInputException;

/** Requests that are too large or break off, by what the servers themselves throw. */
class RequestLimitFaultsTest {

    private static final String SECRET = "s3cr3t-of-the-server";

    private final ProblemResponder responder = Answered.spring();

    static Throwable[] limits() {
        return new Throwable[] {
            new SizeLimitExceededException(SECRET, 2, 1),
            new FileSizeLimitExceededException(SECRET, 2, 1),
            new FileCountLimitExceededException(SECRET, 1),
            new RequestTooBigException(SECRET),
        };
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aFormThatIsTooLargeIsTooLarge(Throwable limit) {
        answers(new MultipartException(SECRET, limit), "413");
        answers(new MultipartException(SECRET, new IllegalStateException(SECRET, limit)), "413");
        answers(new IllegalStateException(SECRET, limit), "413");
        answers(new InvalidParameterException(SECRET, limit), "413");
        answers(unreadable(limit), "413");
        answers(limit, "413");
    }

    @Test
    void aBodyThatFillsTheBufferIsTooLarge() {
        DataBufferLimitException limit = new DataBufferLimitException(SECRET);

        answers(limit, "413");
        answers(new ServerWebInputException(SECRET, null, new DecodingException(SECRET, limit)), "413");
        answers(new MaxUploadSizeExceededException(1, limit), "413");
    }

    @Test
    void theAnswerOfAnotherSystemThatFillsTheBufferIsNotTheClients() {
        DataBufferLimitException limit = new DataBufferLimitException(SECRET);
        WebClientResponseException wrapped =
                WebClientResponseException.create(200, SECRET, HttpHeaders.EMPTY, new byte[0], null);
        wrapped.initCause(limit);

        answers(wrapped, "502 upstream-failed");
        answers(new DecodingException(SECRET, limit), "502 upstream-failed");
        answers(new RestClientException(SECRET, limit), "502 upstream-failed");
        answers(new IllegalStateException(SECRET, wrapped), "500");
    }

    @Test
    void aFormThatIsBrokenIsBroken() {
        answers(new MultipartException(SECRET, new FileUploadException(SECRET)), "400 malformed-body");
        answers(new MultipartException(SECRET), "400");
    }

    @Test
    void aClientThatWentAwayWhileSendingGetsNothing() {
        answers(unreadable(new ClientAbortException(new IOException(SECRET))), "none");
        answers(unreadable(new EofException(SECRET)), "none");
        answers(new MultipartException(SECRET, new ClientAbortException(new IOException(SECRET))), "none");
    }

    private static HttpMessageNotReadableException unreadable(Throwable cause) {
        return new HttpMessageNotReadableException(
                SECRET, cause, new ServletServerHttpRequest(new MockHttpServletRequest()));
    }

    private void answers(Throwable failure, String answer) {
        Answered answered = Answered.by(responder, failure);

        assertThat(answered.answer()).isEqualTo(answer);
        assertThat(answered.sent()).doesNotContain(SECRET);
    }
}
