package io.github.plainfault.spring.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.ProblemEvent;
import io.github.plainfault.ProblemExtension;
import io.github.plainfault.ProblemListener;
import io.github.plainfault.text.MessageCatalog;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Many requests at once, each in another language, another format and about another order: nobody gets a word, an id, a
 * member or a header field of somebody else's answer, on whatever thread it is made.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class MixedRequestsContract {

    private static final int CLIENTS = 12;
    private static final int REQUESTS = 1200;

    private static final List<String> LANGUAGES = List.of("en", "zh-Hant", "zh-Hans");
    private static final List<String> FORMATS = List.of("json", "xml");

    private static final Pattern INSTANCE = Pattern.compile("urn:uuid:([0-9a-f-]{36})");

    private final MessageCatalog words = MessageCatalog.builtIn();
    private final Map<String, String> orderOfId = new ConcurrentHashMap<>();
    private final SpringServer server;

    /**
     * @param server with {@link Mixing}
     */
    protected MixedRequestsContract(SpringServer server) {
        this.server = server;
    }

    /** Runs in the end. */
    @AfterAll
    public final void stopServer() {
        server.close();
    }

    @Test
    void everybodyGetsTheirOwnAnswer() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> answers = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                int number = i;
                answers.add(clients.submit(() -> {
                    ask(client, number);
                    return null;
                }));
            }
            for (Future<?> answer : answers) {
                answer.get();
            }
        } finally {
            clients.shutdownNow();
        }
        assertThat(orderOfId).as("ids of answers").hasSize(REQUESTS);
        assertThat(server.bean(Heard.class).orderOfId)
                .as("what the log was told")
                .isEqualTo(orderOfId);
    }

    private void ask(HttpClient client, int number) throws Exception {
        String language = LANGUAGES.get(number % 3);
        String format = FORMATS.get(number / 3 % 2);
        String way = MixedController.WAYS[number / 6 % MixedController.WAYS.length];
        String order = "order-" + number + "-end";
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve("/mixed/" + way + "/" + order))
                .header("Accept", "application/" + format)
                .header("Accept-Language", language)
                .header("X-Caller", "caller-" + number + "-end")
                .build();

        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));

        String context = request.uri() + " in " + language + ": " + answer.body();
        assertThat(answer.statusCode()).as(context).isEqualTo(409);
        assertThat(answer.headers().allValues("Content-Type"))
                .as(context)
                .containsExactly("application/problem+" + format);
        assertThat(answer.headers().allValues("Content-Language")).as(context).containsExactly(language);
        assertThat(answer.headers().allValues("X-Order")).as(context).containsExactly(order);
        assertThat(answer.body()).contains("caller-" + number + "-end", order);
        for (String other : LANGUAGES) {
            String title = requireNonNull(words.text("status.409.advice", Locale.forLanguageTag(other), name -> null));
            assertThat(answer.body().contains(title)).as(context).isEqualTo(other.equals(language));
        }
        Matcher id = INSTANCE.matcher(answer.body());
        assertThat(id.find()).as(context).isTrue();
        orderOfId.put(id.group(1), order);
    }

    /** What was told of each failure, by the id that its client got. */
    static final class Heard implements ProblemListener {

        private final Map<String, String> orderOfId = new ConcurrentHashMap<>();

        @Override
        public void onProblem(ProblemEvent event) {
            Throwable failure = event.failure();
            while (failure != null && !(failure instanceof MixedController.Refused)) {
                failure = failure.getCause();
            }
            String order = failure instanceof MixedController.Refused refused ? refused.order : "?";
            boolean ofThisRequest = event.request().path().endsWith("/" + order);
            orderOfId.put(
                    event.id(),
                    ofThisRequest ? order : order + " at " + event.request().path());
        }
    }

    /** To be imported by the application under test. */
    @Configuration(proxyBeanMethods = false)
    @Import(MixedController.class)
    public static class Mixing {

        @Bean
        Heard heard() {
            return new Heard();
        }

        @Bean
        ProblemExtension caller() {
            return (fault, request) -> Map.of("caller", String.valueOf(request.header("X-Caller")));
        }
    }
}
