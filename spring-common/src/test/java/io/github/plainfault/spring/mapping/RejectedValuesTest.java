package io.github.plainfault.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.fault.ParameterIn;
import io.github.plainfault.fault.Sensitive;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/** What is repeated to a client, and what never is. */
class RejectedValuesTest {

    private final RejectedValues shown = RejectedValues.shown(List.of("motto_of_life", "Seal"));

    @Test
    void nothingIsRepeatedWhereTheyAreHidden() {
        assertThat(RejectedValues.hidden().ofParameter("a", "page", ParameterIn.QUERY, null))
                .isNull();
        assertThat(RejectedValues.hidden().inBody("a", null, List.of(Step.property("page")), MemberNames.ofJava()))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "newPassword",
                "new_password",
                "new-passwords",
                "PASSWORD",
                "X-Api-Key",
                "apiKey",
                "APIKey",
                "api_keys",
                "apikey",
                "accessToken",
                "Authorization",
                "clientSecret",
                "cardNumber",
                "card.number",
                "cvc2",
                "cvv",
                "iban",
                "ssn",
                "pin",
                "cardPIN",
                "pin1",
                "credentials",
                "pwd",
                "passwd",
                "mottoOfLife",
                "motto-of-life",
                "seal"
            })
    void secretsAreKnownByTheirNamesInAnyWriting(String name) {
        assertThat(shown.ofParameter("a", name, ParameterIn.QUERY, null)).isNull();
        assertThat(inBody("a", Step.property(name), Step.property("value"))).isNull();
        assertThat(inBody("a", Step.key(name))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"shipping", "cardinality", "pinned", "tokenizer", "discard", "key", "motto", "name", "", "s"})
    void otherNamesMayContainTheSameLetters(String name) {
        assertThat(shown.ofParameter("a", name, ParameterIn.QUERY, null)).isEqualTo("a");
        assertThat(inBody("a", Step.property(name))).isEqualTo("a");
    }

    @Test
    void cookiesAreNeverRepeated() {
        assertThat(shown.ofParameter("a", "theme", ParameterIn.COOKIE, null)).isNull();
    }

    @Test
    void membersAreMarkedInManyWays() {
        assertThat(marked("plain")).isFalse();
        assertThat(marked("field")).isTrue();
        assertThat(marked("getter")).isTrue();
        assertThat(marked("foreign")).isTrue();
        assertThat(marked("ignored")).isTrue();
        assertThat(marked("inherited")).isTrue();
        assertThat(SecretMembers.isMarked(Line.class, "seal")).isTrue();
        assertThat(SecretMembers.isMarked(Line.class, "name")).isFalse();
    }

    @Test
    void aMarkCoversEverythingInside() {
        ResolvableType type = ResolvableType.forClass(Marked.class);
        List<Step> plain = List.of(Step.property("lines"), Step.index(0), Step.property("name"));
        List<Step> secret = List.of(Step.property("lines"), Step.index(0), Step.property("seal"));
        List<Step> inside = List.of(Step.property("byName"), Step.key("a"), Step.property("name"));

        assertThat(SecretMembers.onTheWay(type, plain)).isFalse();
        assertThat(SecretMembers.onTheWay(type, secret)).isTrue();
        assertThat(SecretMembers.onTheWay(type, inside)).isTrue();
    }

    @Test
    void aParameterIsMarkedItself() throws NoSuchMethodException {
        MethodParameter parameter =
                new MethodParameter(RejectedValuesTest.class.getDeclaredMethod("handle", String.class), 0);

        assertThat(shown.ofParameter("a", "answer", ParameterIn.QUERY, parameter))
                .isNull();
    }

    @Test
    void onlySingleValuesAreRepeated() {
        assertThat(value("text")).isEqualTo("text");
        assertThat(value("")).isEqualTo("");
        assertThat(value(7)).isEqualTo(7);
        assertThat(value(new BigDecimal("1.50"))).isEqualTo(new BigDecimal("1.50"));
        assertThat(value(true)).isEqualTo(true);
        assertThat(value('c')).isEqualTo("c");
        assertThat(value(LocalDate.of(2026, 3, 31))).isEqualTo("2026-03-31");
        assertThat(value(TimeUnit.DAYS)).isEqualTo("DAYS");
        assertThat(value(new String[] {"one"})).isEqualTo("one");
        assertThat(value(new String[] {"one", "two"})).isNull();
        assertThat(value(List.of("a"))).isNull();
        assertThat(value(new Object())).isNull();
        assertThat(value(Double.NaN)).isNull();
        assertThat(value(Float.NEGATIVE_INFINITY)).isNull();
        assertThat(value(BigInteger.TEN.pow(200))).isNull();
    }

    @Test
    void longTextsAreCutBetweenCharacters() {
        String emoji = "\uD83D\uDE00";

        assertThat(value(emoji.repeat(100))).isEqualTo(emoji.repeat(100));
        assertThat(value(emoji.repeat(101))).isEqualTo(emoji.repeat(100) + "…");
    }

    @Test
    void controlCharactersAreLeftOut() {
        assertThat(value("a\u0000b\r\n\u001b[31mc\u202Ed\u2028e\uD800f\u0085")).isEqualTo("ab[31mcdef");
    }

    private @Nullable Object value(Object value) {
        return inBody(value, Step.property("name"));
    }

    private @Nullable Object inBody(Object value, Step... steps) {
        return shown.inBody(value, null, List.of(steps), MemberNames.ofJava());
    }

    private static boolean marked(String property) {
        return SecretMembers.isMarked(Marked.class, property);
    }

    static void handle(@Sensitive String answer) {}

    @Retention(RetentionPolicy.RUNTIME)
    @interface Secret {}

    @Retention(RetentionPolicy.RUNTIME)
    @interface JsonIgnore {}

    static class Parent {
        @Sensitive
        String inherited = "";
    }

    static class Marked extends Parent {
        String plain = "";

        @Sensitive
        String field = "";

        @Secret
        String foreign = "";

        @JsonIgnore
        String ignored = "";

        List<Line> lines = List.of();

        @Sensitive
        Map<String, Line> byName = Map.of();

        @Sensitive
        String getGetter() {
            return "";
        }
    }

    record Line(String name, @Sensitive String seal) {}
}
