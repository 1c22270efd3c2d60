package io.github.plainfault.servlet.autoconfigure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemExtension;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.encode.JsonProblemEncoder;
import io.github.plainfault.encode.ProblemEncoder;
import io.github.plainfault.encode.XmlProblemEncoder;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.problem.ProblemDocument;
import io.github.plainfault.spring.autoconfigure.PlainfaultAutoConfiguration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.ObjectMapper;

/** Which formats an application offers, and how it puts its own in their place. */
class FormatsTest {

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(JacksonAutoConfiguration.class, PlainfaultAutoConfiguration.class));

    @Test
    void areJsonAndXmlAndAPage() {
        application.run(context -> {
            assertThat(answer(context, "*/*")).startsWith("{\"type\"");
            assertThat(answer(context, "application/xml")).startsWith("<?xml");
            assertThat(answer(context, "text/html, */*;q=0.8")).startsWith("<!DOCTYPE html>");
        });
    }

    @Test
    void areTheSameWithoutJacksonDatabind() {
        application
                .withClassLoader(new FilteredClassLoader(ObjectMapper.class.getPackageName()))
                .run(context -> {
                    assertThat(answer(context, "*/*")).startsWith("{\"type\"");
                    assertThat(answer(context, "application/xml")).startsWith("<?xml");
                    assertThat(answer(context, "text/html")).startsWith("<!DOCTYPE html>");
                });
    }

    @Test
    void areWithoutAPageIfTheApplicationWantsNone() {
        WebApplicationContextRunner without = application.withPropertyValues("plainfault.html-page=false");

        without.run(
                context -> assertThat(answer(context, "text/html, */*;q=0.8")).startsWith("{\"type\""));
        without.withClassLoader(new FilteredClassLoader(ObjectMapper.class.getPackageName()))
                .run(context -> assertThat(answer(context, "text/html")).startsWith("{\"type\""));
    }

    @Test
    void sayTheSameOfMembersWithTheMapperOfTheApplication() {
        application
                .withPropertyValues("spring.jackson.property-naming-strategy=SNAKE_CASE")
                .withBean(ProblemExtension.class, () -> (fault, request) -> Map.of("shelf", new Shelf(7)))
                .run(context -> {
                    assertThat(answer(context, "*/*")).contains("\"shelf\":{\"row_number\":7}");
                    assertThat(answer(context, "application/xml"))
                            .contains("<shelf><row_number>7</row_number></shelf>");
                    assertThat(answer(context, "text/html")).contains("\"shelf\":{\"row_number\":7}");
                });
    }

    @Test
    void includeOneOfTheApplicationInPlaceOfOurXml() {
        application.withBean(ProblemEncoder.class, OwnXml::new).run(context -> {
            assertThat(answer(context, "application/xml")).isEqualTo("<own/>");
            assertThat(answer(context, "image/png")).startsWith("{\"type\"");
        });
    }

    @Test
    void giveWayToTheEncodersOfTheApplication() {
        XmlProblemEncoder own = XmlProblemEncoder.of(JsonProblemEncoder.withoutDatabind());

        application.withBean(XmlProblemEncoder.class, () -> own).run(context -> assertThat(context)
                .getBean(XmlProblemEncoder.class)
                .isSameAs(own));
    }

    private static String answer(ApplicationContext context, String accept) {
        Outcome outcome = context.getBean(ProblemResponder.class)
                .respondTo(Fault.of(404), RequestFacts.of("GET", "/", Map.of("Accept", accept)));
        return new String(((Outcome.Answer) outcome).response().body(), UTF_8);
    }

    public record Shelf(int rowNumber) {}

    private static final class OwnXml implements ProblemEncoder {

        @Override
        public String mediaType() {
            return "application/problem+xml";
        }

        @Override
        public List<String> acceptedAs() {
            return List.of("application/problem+xml", "application/xml");
        }

        @Override
        public byte[] encode(ProblemDocument problem) {
            return "<own/>".getBytes(UTF_8);
        }
    }
}
