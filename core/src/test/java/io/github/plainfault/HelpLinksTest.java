package io.github.plainfault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.RequestFacts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpLinksTest {

    private final ProblemResponder responder = ProblemResponder.builder()
            .typeBase("/shop/problems")
            .helpBase("/shop/problems")
            .build();

    @ParameterizedTest
    @CsvSource({"404, 404", "499, 400", "471, 400", "500, 500", "599, 599"})
    void aProblemThatItsStatusExplainsLeadsToThePageOfTheStatus(int status, int page) {
        assertThat(links(answer(Fault.of(status), "GET", "*/*")))
                .containsExactly("</shop/problems/" + page + ">; rel=\"help\"");
    }

    @Test
    void aProblemOfATypeOfItsOwnLeadsThereByItsType() {
        assertThat(links(answer(Fault.of(ProblemType.of(409, "out-of-stock")), "GET", "*/*")))
                .isEmpty();
    }

    @Test
    void headHasTheLinkToo() {
        assertThat(links(answer(Fault.of(404), "HEAD", "*/*"))).hasSize(1);
    }

    @Test
    void withoutPagesThereIsNoLink() {
        ProblemResponder without = ProblemResponder.builder().build();
        Outcome outcome = without.respondTo(Fault.of(404), RequestFacts.of("GET", "/", Map.of("Accept", "text/html")));
        ProblemResponse response = ((Outcome.Answer) outcome).response();

        assertThat(links(response)).isEmpty();
        assertThat(text(response)).doesNotContain("More about this problem");
    }

    @Test
    void linksOfTheApplicationStay() {
        Fault fault = Fault.builder(ProblemType.of(451))
                .header("Link", "<https://authority.example/17>; rel=\"blocked-by\"")
                .build();
        ProblemResponse response = answer(Fault.of(404), "GET", "*/*");

        assertThat(links(answer(fault, "GET", "*/*")))
                .containsExactly(
                        "<https://authority.example/17>; rel=\"blocked-by\"", "</shop/problems/451>; rel=\"help\"");
        assertThat(response.headersOver(List.of(new HeaderField("Link", "</style.css>; rel=preload"))))
                .filteredOn(field -> field.isNamed("Link"))
                .extracting(HeaderField::value)
                .containsExactly("</style.css>; rel=preload", "</shop/problems/404>; rel=\"help\"");
    }

    @ParameterizedTest
    @CsvSource({"404, /shop/problems/404", "471, /shop/problems/400"})
    void thePageForPeopleLeadsToTheExplanation(int status, String page) {
        assertThat(text(answer(Fault.of(status), "GET", "text/html")))
                .contains("<a href=\"" + page + "\">More about this problem, with examples</a>")
                .contains("<a href=\"" + page + "\">這個問題的詳細說明與範例</a>");
    }

    @Test
    void thePageForPeopleLeadsToTheTypeIfItIsOneOfOurs() {
        Fault own = Fault.of(ProblemType.of(409, "duplicate"));
        Fault foreign = Fault.builder(ProblemType.of(409))
                .typeUri("javascript:alert(1)")
                .build();

        assertThat(text(answer(own, "GET", "text/html"))).contains("<a href=\"/shop/problems/duplicate\">");
        assertThat(text(answer(foreign, "GET", "text/html"))).doesNotContain("href=\"javascript", "More about this");
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems", "", "a b"})
    void aBaseThatCannotWorkIsRefused(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProblemResponder.builder().helpBase(base))
                .withMessageContaining("(expected: a full path such as /problems/, or an absolute URI");
    }

    private ProblemResponse answer(Fault fault, String method, String accept) {
        Outcome outcome = responder.respondTo(fault, RequestFacts.of(method, "/", Map.of("Accept", accept)));
        return ((Outcome.Answer) outcome).response();
    }

    private static List<String> links(ProblemResponse response) {
        return response.headers().stream()
                .filter(field -> field.isNamed("Link"))
                .map(HeaderField::value)
                .toList();
    }

    private static String text(ProblemResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
