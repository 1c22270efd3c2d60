package io.github.plainfault.spring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.contract.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A resource server of OAuth 2.0: Spring Security chooses between 400, 401 and 403 and says in its challenge what is wrong
 * with the token (RFC 6750), but nothing of what its decoder says. No golden files, because only the servlet stack adds
 * {@code resource_metadata}, with the port of the test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TokenContract {

    /** With which tokens are signed. */
    public static final SecretKey KEY =
            new SecretKeySpec("plainfault-contract-signing-key!".getBytes(StandardCharsets.UTF_8), "HmacSHA256");

    /** The token for which the keys cannot be fetched. */
    public static final String OUTAGE = "keys.cannot.be-fetched";

    /** Where a scope {@code write} is needed. */
    public static final String WRITE = "/secured/token/write";

    private static final String OK = "/secured/token/ok";
    private static final String SCOPE = "The request requires higher privileges than provided by the access token.";

    private final RunningServer server;

    /**
     * @param application a configuration class with {@link SecuredController} behind a resource server that takes tokens
     *     in the query, too
     * @param excluded names of auto-configurations for other servers
     */
    protected TokenContract(Class<?> application, String... excluded) {
        this.server = SpringServer.start(application, Map.of(), excluded);
    }

    /** Runs after the last situation. */
    @AfterAll
    public final void stopServer() {
        server.close();
    }

    @Test
    void aTokenThatIsValidIsEnough() throws Exception {
        assertThat(ask(OK, token("read", 4_000_000_000L)).body()).isEqualTo("ok");
    }

    @Test
    void whoHasNoTokenIsAskedForOne() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.uri() + OK)).build();

        assertProblem(send(request), 401, "Bearer");
    }

    @Test
    void whateverIsWrongWithATokenIsToldTheSame() throws Exception {
        String valid = token("read", 4_000_000_000L);

        for (String wrong : new String[] {
            "abc", "not a token", token("read", 1_000_000_000L), valid.substring(0, valid.length() - 4) + "AAAA"
        }) {
            assertProblem(ask(OK, wrong), 401, "Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void aTokenThatMayNotDoThisIsToldWhichScopeItNeeds() throws Exception {
        String challenge = "Bearer error=\"insufficient_scope\", error_description=\"" + SCOPE
                + "\", error_uri=\"https://tools.ietf.org/html/rfc6750#section-3.1\"";

        assertProblem(ask(WRITE, token("read", 4_000_000_000L)), 403, challenge);
        assertProblem(ask(WRITE, token("write", 4_000_000_000L)), 404, "");
    }

    @Test
    void aTokenThatIsThereTwiceIsAMalformedRequest() throws Exception {
        String token = token("read", 4_000_000_000L);

        assertProblem(ask(OK + "?access_token=" + token, token), 400, "Bearer error=\"invalid_request\"");
    }

    @Test
    void keysThatCannotBeFetchedAreNoReasonToAskForAnotherToken() throws Exception {
        assertProblem(ask(OK, OUTAGE), 500, "");
    }

    private HttpResponse<String> ask(String target, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.uri() + target))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** The challenge but for what only one stack adds, and the kind of error, which points to the standard. */
    private static void assertProblem(HttpResponse<String> answer, int status, String challenge) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).startsWith("{\"type\":\"about:blank\",").contains("\"status\":" + status);
        String sent = String.join(" | ", answer.headers().allValues("WWW-Authenticate"))
                .replaceAll(",? ?resource_metadata=\"[^\"]*\"", "");
        assertThat(status == 403 ? sent : sent.replaceAll(", error_uri=\"[^\"]*\"", ""))
                .isEqualTo(challenge);
    }

    private static String token(String scope, long expires) throws GeneralSecurityException {
        String content = encoded("{\"alg\":\"HS256\"}")
                + '.'
                + encoded("{\"sub\":\"reader\",\"scope\":\"" + scope + "\",\"exp\":" + expires + "}");
        Mac signature = Mac.getInstance("HmacSHA256");
        signature.init(KEY);
        return content + '.' + encoded(signature.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
