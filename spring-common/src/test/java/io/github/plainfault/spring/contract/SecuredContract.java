package io.github.plainfault.spring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.contract.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Spring Security as Boot sets it up, with nothing configured but a user: it chooses between 401 and 403 and keeps its
 * challenge, Plainfault gives the body. What does not differ between the stacks is in the golden files of the set
 * {@code secured}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SecuredContract {

    private static final String USER = "reader";
    private static final String PASSWORD = "correct-horse";

    private final RunningServer server;

    /**
     * @param application a configuration class with the contract's controller
     * @param excluded names of auto-configurations for other servers
     */
    protected SecuredContract(Class<?> application, String... excluded) {
        System.setProperty("spring.security.user.name", USER);
        System.setProperty("spring.security.user.password", PASSWORD);
        this.server = SpringServer.start(application, excluded);
    }

    /** Runs after the last situation. */
    @AfterAll
    public final void stopServer() {
        server.close();
        System.clearProperty("spring.security.user.name");
        System.clearProperty("spring.security.user.password");
    }

    @Test
    void whoSaysNotWhoTheyAreIsChallenged() throws Exception {
        HttpResponse<String> answer = ask(get("/contract/ok"));

        assertProblem(answer, 401, "en");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .startsWith("Basic realm=");
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreToldTheSame() throws Exception {
        HttpResponse<String> wrongPassword = ask(get("/contract/ok").header("Authorization", basic(USER, "wrong")));
        HttpResponse<String> unknownUser = ask(get("/contract/ok").header("Authorization", basic("nobody", "wrong")));

        assertProblem(wrongPassword, 401, "en");
        assertThat(withoutId(unknownUser)).isEqualTo(withoutId(wrongPassword));
        assertThat(unknownUser.headers().firstValue("WWW-Authenticate"))
                .isEqualTo(wrongPassword.headers().firstValue("WWW-Authenticate"));
    }

    @Test
    void aChangeWithoutTheTokenAgainstForgeryIsRefused() throws Exception {
        HttpResponse<String> answer = ask(get("/contract/ok")
                .POST(BodyPublishers.noBody())
                .header("Authorization", basic(USER, PASSWORD))
                .header("Accept-Language", "zh-TW"));

        assertProblem(answer, 403, "zh-Hant");
    }

    @Test
    void aFailureBehindTheLoginKeepsItsStatusAndSecuritysHeaders() throws Exception {
        HttpResponse<String> answer = ask(get("/contract/unknown").header("Authorization", basic(USER, PASSWORD)));

        assertProblem(answer, 500, "en");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    }

    @Test
    void aPathThatTheFirewallRejectsIsABadRequest() throws Exception {
        assertProblem(ask(get("/contract/ok;v=1").header("Authorization", basic(USER, PASSWORD))), 400, "en");
    }

    @Test
    void aBrowserIsSentToTheLoginPageAsEver() throws Exception {
        HttpResponse<String> answer = ask(get("/contract/ok").setHeader("Accept", "text/html,*/*;q=0.8"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").map(URI::create).map(URI::getPath))
                .hasValue("/login");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aScriptInAPageOpensNoDialogOfTheBrowser() throws Exception {
        HttpResponse<String> answer = ask(get("/contract/ok").header("X-Requested-With", "XMLHttpRequest"));

        assertProblem(answer, 401, "en");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(server.uri() + path)).header("Accept", "application/json");
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String language) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.body()).startsWith("{\"type\":\"about:blank\",").contains("\"status\":" + status);
    }

    private static String withoutId(HttpResponse<String> answer) {
        return answer.body().replaceAll("urn:uuid:[0-9a-f-]{36}", "");
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
