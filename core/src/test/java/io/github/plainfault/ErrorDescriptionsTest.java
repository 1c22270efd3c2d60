package io.github.plainfault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.http.HeaderField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients learn from a challenge that a framework has put on the response. */
class ErrorDescriptionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Bearer error=\"invalid_token\", error_description=\"kid=prod-7\" | Bearer error=\"invalid_token\"",
                "Bearer error=\"invalid_token\", error_description=\"kid=prod-7\", error_uri=\"https://x.example/\""
                        + " | Bearer error=\"invalid_token\", error_uri=\"https://x.example/\"",
                "Bearer error_description=\"kid=prod-7\", error=\"invalid_token\" | Bearer error=\"invalid_token\"",
                "Bearer error_description=\"kid=prod-7\" | Bearer",
                "DPoP algs=\"ES256\", ERROR_DESCRIPTION = \"a \\\"b\\\", c\" , error=\"x\""
                        + " | DPoP algs=\"ES256\", error=\"x\"",
                "Bearer error=\"invalid_token\", error_description=kid-prod-7 | Bearer error=\"invalid_token\"",
                "Basic realm=\"shop\", Bearer error=\"x\", error_description=\"kid=prod-7\""
                        + " | Basic realm=\"shop\", Bearer error=\"x\"",
                "Basic realm=\"shop\", Bearer error_description=\"kid=prod-7\" | Basic realm=\"shop\", Bearer",
            })
    void aMessageOfAnExceptionIsLeftOut(String set, String sent) {
        assertThat(sent(set)).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Bearer error=\"x\", error_description=\"no \"kid\" prod-7\", scope=\"a\" | Bearer error=\"x\"",
                "Bearer error=\"x\", error_description=\"kid=prod-7 | Bearer error=\"x\"",
                "Bearer error=\"x\", error_description=\"kid=prod-7\\ | Bearer error=\"x\"",
                "Bearer error=\"x\", error_description= | Bearer error=\"x\"",
            })
    void whatStandsBehindAMessageThatIsNotQuotedWellIsLeftOutToo(String set, String sent) {
        assertThat(sent(set)).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Basic realm=\"an error_description=\\\"x\\\" is no parameter here\", charset=\"UTF-8\"",
                "Negotiate YII=",
                "Bearer x_error_description=\"a parameter of another name\"",
                "Bearer realm=\"shop\", error=\"invalid_token\", error_description=\"The access token expired\"",
                "Bearer error=\"insufficient_scope\", error_description=\"The request requires higher privileges than"
                        + " provided by the access token.\", scope=\"write\"",
            })
    void theWordsOfTheStandardStay(String challenge) {
        assertThat(sent(challenge)).isEqualTo(challenge);
    }

    @Test
    void eachLineIsItsOwnChallenge() {
        List<HeaderField> sent = new ProblemResponse(401, List.of(), new byte[0])
                .headersOver(List.of(
                        challenge("Basic realm=\"shop\""),
                        challenge("Bearer error=\"invalid_token\", error_description=\"kid=prod-7\"")));

        assertThat(sent)
                .containsExactly(challenge("Basic realm=\"shop\""), challenge("Bearer error=\"invalid_token\""));
    }

    @Test
    void whatTheFailureSaysItselfIsItsAuthorsToChoose() {
        HeaderField chosen = challenge("Bearer error=\"invalid_token\", error_description=\"Sign in again\"");

        assertThat(new ProblemResponse(401, List.of(chosen), new byte[0]).headersOver(List.of()))
                .containsExactly(chosen);
    }

    private static String sent(String challenge) {
        return new ProblemResponse(401, List.of(), new byte[0])
                .headersOver(List.of(challenge(challenge)))
                .get(0)
                .value();
    }

    private static HeaderField challenge(String value) {
        return new HeaderField("WWW-Authenticate", value);
    }
}
