package io.github.plainfault.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plainfault.status.HeaderRule.Strength;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusFileTest {

    private static final String GENERAL_CODES = """
            100 Continue
                spec: here

            200 OK
                spec: here

            300 Multiple Choices
                spec: here

            400 Bad Request
                spec: here
                retry: after-change
                actor: client

            500 Internal Server Error
                spec: here
                retry: no
                actor: server
            """;

    @Test
    void readsWhatTheCatalogueIsMadeOf() throws IOException {
        try (InputStream file = Objects.requireNonNull(StatusTable.class.getResourceAsStream(StatusFile.NAME))) {
            assertThat(StatusTable.read(file.readAllBytes()).all()).isEqualTo(StatusCatalog.all());
        }
    }

    @Test
    void readsEveryKey() {
        StatusCode code = read599("""
                599 Made Up
                    # a comment
                    spec: RFC 0000 1.2
                    also: Invented (here, there); Not There
                    registered: temporary
                    flags: deprecated, reserved, experimental, webdav, not sent by applications
                    body: SHOULD explain (a lot)
                    request: Range, If-Range
                    must: Allow
                    should: ETag, Last-Modified (if (and when) known)
                    may: Link
                    may: Accept
                    must not: Upgrade
                    cache: heuristic
                    retry: may-repeat (once)
                    actor: network
                    instead: 500, 400
                """);

        assertThat(code).hasToString("599 Made Up");
        assertThat(code.spec()).isEqualTo("RFC 0000 1.2");
        assertThat(code.olderPhrases()).containsExactly("Invented", "Not There");
        assertThat(code.registration()).isEqualTo(Registration.TEMPORARY);
        assertThat(code.isDeprecated()).isTrue();
        assertThat(code.isReserved()).isTrue();
        assertThat(code.isExperimental()).isTrue();
        assertThat(code.isWebDav()).isTrue();
        assertThat(code.sentByApplications()).isFalse();
        assertThat(code.allowsBody()).isTrue();
        assertThat(code.bodyRule()).isEqualTo("SHOULD explain (a lot)");
        assertThat(code.requestHeaders()).containsExactly("Range", "If-Range");
        assertThat(code.headerRules())
                .containsExactly(
                        new HeaderRule("Allow", Strength.MUST, ""),
                        new HeaderRule("ETag", Strength.SHOULD, "if (and when) known"),
                        new HeaderRule("Last-Modified", Strength.SHOULD, "if (and when) known"),
                        new HeaderRule("Link", Strength.MAY, ""),
                        new HeaderRule("Accept", Strength.MAY, ""),
                        new HeaderRule("Upgrade", Strength.MUST_NOT, ""));
        assertThat(code.requiredHeaders()).containsExactly("Allow");
        assertThat(code.isHeuristicallyCacheable()).isTrue();
        assertThat(code.mustNotBeStored()).isFalse();
        assertThat(code.retryPolicy()).isEqualTo(RetryPolicy.MAY_REPEAT);
        assertThat(code.retryCondition()).isEqualTo("once");
        assertThat(code.actor()).isEqualTo(Actor.NETWORK);
        assertThat(code.instead()).containsExactly(StatusCode.of(500), StatusCode.of(400));
    }

    @Test
    void fillsInWhatABlockLeavesOut() {
        StatusCode code = StatusTable.read(bytes(GENERAL_CODES)).all().get(1);

        assertThat(code.registration()).isEqualTo(Registration.PERMANENT);
        assertThat(code.sentByApplications()).isTrue();
        assertThat(code.allowsBody()).isTrue();
        assertThat(code.isHeuristicallyCacheable()).isFalse();
        assertThat(code.mustNotBeStored()).isFalse();
        assertThat(code.retryPolicy()).isEqualTo(RetryPolicy.NOT_APPLICABLE);
        assertThat(code.actor()).isEqualTo(Actor.NONE);
        assertThat(code.headerRules()).isEmpty();
    }

    @Test
    void readsWindowsLineEndingsAndAFileWithoutALastLineEnd() {
        String text = GENERAL_CODES.strip().replace("\n", "\r\n");

        assertThat(StatusTable.read(bytes(text)).all()).hasSize(5);
    }

    @Test
    void readsUtf8() {
        assertThat(read599("599 Überlastet\n    spec: x\n    retry: no\n    actor: none\n"))
                .hasToString("599 Überlastet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    colour: red          | key "colour" (expected: one of spec, also, registered, flags, body, request,
                    spec: again          | key "spec" (expected: only once in a block)
                    Spec: RFC            | key "Spec" (expected: one of spec, also,
                    spec                 | "spec" (expected: <key>: <value>)
                    spec:                | "spec:" (expected: <key>: <value>)
                    registered: yes      | registered: yes (expected: no, unused, temporary or obsoleted)
                    registered: permanent | registered: permanent (expected: no, unused, temporary or obsoleted)
                    flags: old           | flag "old" (expected: one of deprecated, reserved, experimental, webdav,
                    flags: webdav webdav | flag "webdav webdav" (expected: one of
                    body: yes            | body: yes (expected: none, MUST ... or SHOULD ...)
                    request: Range If    | header field "Range If" (expected: field names separated by commas)
                    must: Allow,         | header field "" (expected: field names separated by commas)
                    must: Allow (        | header field "Allow (" (expected: field names separated by commas)
                    cache: yes           | cache: yes (expected: heuristic or never)
                    retry: maybe         | retry: maybe (expected: a policy of RetryPolicy)
                    actor: user          | actor: user (expected: client, server, upstream, network, policy or none)
                    confused with: 99    | code "99" (expected: 100..599)
                    confused with: 600   | code "600" (expected: 100..599)
                    confused with: 400 401 | code "400 401" (expected: 100..599)
                    confused with: 500, 400 | code 400 (expected: ascending order)
                    confused with: 400, 400 | code 400 (expected: ascending order)
                    """)
    void refusesABadLineNamingItAndWhatWasExpected(String line, String message) {
        assertThatThrownBy(() -> read599("599 Made Up\n    spec: x\n    " + line + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("status-codes.txt, line 22: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    599                  | "599" (expected: <code> <phrase>)
                    600 Too High         | code "600" (expected: 100..599)
                    +50 Sign             | code "+50" (expected: 100..599)
                    ٥٠١ Other Digits     | code "٥٠١" (expected: 100..599)
                    1000 Too Long        | code "1000" (expected: 100..599)
                    500 Again            | code 500 (expected: more than 500: each code once, in ascending order)
                    404 Too Late         | code 404 (expected: more than 500: each code once, in ascending order)
                    '  501 Indented'     | "501 Indented" (expected: an indentation of four spaces, or none)
                    '    spec: x'        | "spec: x" (expected: a line <code> <phrase> before it)
                    """)
    void refusesABadStartOfABlock(String line, String message) {
        assertThatThrownBy(() -> read599(line + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("status-codes.txt, line 20: " + message);
    }

    @Test
    void refusesKeysInAnotherOrder() {
        assertThatThrownBy(() -> read599("599 Made Up\n    actor: none\n    spec: x\n"))
                .hasMessage("status-codes.txt, line 22: key \"spec\" (expected: before \"actor\")");
    }

    @Test
    void demandsASpecification() {
        assertThatThrownBy(() -> read599("599 Made Up\n    retry: no\n    actor: none\n"))
                .hasMessage("status-codes.txt, line 20: 599 has no \"spec\" (expected: one in every block like this)");
    }

    @Test
    void demandsARetryPolicyOfErrors() {
        assertThatThrownBy(() -> read599("599 Made Up\n    spec: x\n    actor: none\n"))
                .hasMessageStartingWith("status-codes.txt, line 20: 599 has no \"retry\"");
    }

    @Test
    void demandsAnActorOfErrors() {
        assertThatThrownBy(() -> read599("599 Made Up\n    spec: x\n    retry: no\n"))
                .hasMessageStartingWith("status-codes.txt, line 20: 599 has no \"actor\"");
    }

    @Test
    void demandsThatConfusionIsMutual() {
        String error = "599 Made Up\n    spec: x\n    retry: no\n    actor: none\n    confused with: 500\n";

        assertThatThrownBy(() -> read599(error))
                .hasMessage(
                        "status-codes.txt, line 20: 599 confused with 500 (expected: the same the other way round)");
    }

    @Test
    void demandsRegisteredCodesToBeSentInstead() {
        String error =
                "599 Made Up\n    spec: x\n    registered: no\n    retry: no\n    actor: none\n    instead: 599\n";

        assertThatThrownBy(() -> read599(error))
                .hasMessage("status-codes.txt, line 20: 599 instead 599 (expected: a registered code)");
    }

    @Test
    void demandsTheGeneralCodeOfEachClass() {
        assertThatThrownBy(() -> StatusTable.read(bytes("100 Continue\n    spec: x\n")))
                .hasMessage("status-codes.txt, line 2: no code 200 (expected: 100, 200, 300, 400 and 500)");
    }

    private static StatusCode read599(String block) {
        return StatusTable.read(bytes(GENERAL_CODES + "\n" + block)).all().get(5);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
