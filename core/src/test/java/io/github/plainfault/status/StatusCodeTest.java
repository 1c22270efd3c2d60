package io.github.plainfault.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plainfault.status.HeaderRule.Strength;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zalando.problem.Status;
import org.zalando.problem.StatusType;

class StatusCodeTest {

    @Test
    void knowsACodeOfTheRegistry() {
        StatusCode code = StatusCode.of(405);

        assertThat(code.number()).isEqualTo(405);
        assertThat(code.phrase()).isEqualTo("Method Not Allowed");
        assertThat(code.statusClass()).isEqualTo(StatusClass.CLIENT_ERROR);
        assertThat(code.spec()).isEqualTo("RFC 9110 15.5.6, 10.2.1");
        assertThat(code.registration()).isEqualTo(Registration.PERMANENT);
        assertThat(code.isError()).isTrue();
        assertThat(code.allowsBody()).isTrue();
        assertThat(code.requiredHeaders()).containsExactly("Allow");
        assertThat(code.isHeuristicallyCacheable()).isTrue();
        assertThat(code.retryPolicy()).isEqualTo(RetryPolicy.AFTER_CHANGE);
        assertThat(code.retryCondition()).isEqualTo("another method");
        assertThat(code.actor()).isEqualTo(Actor.CLIENT);
        assertThat(code.sentByApplications()).isTrue();
        assertThat(code.confusedWith()).containsExactly(StatusCode.of(501));
        assertThat(code.instead()).isEmpty();
    }

    @Test
    void isTheSameInstanceEachTime() {
        assertThat(StatusCode.of(404)).isSameAs(StatusCode.of(404));
    }

    @Test
    void isAStatusOfZalando() {
        StatusType status = StatusCode.of(421);

        assertThat(status.getStatusCode()).isEqualTo(421);
        assertThat(status.getReasonPhrase()).isEqualTo("Misdirected Request");
    }

    @Test
    void knowsEveryStatusOfZalando() {
        assertThat(Status.values())
                .allSatisfy(status -> assertThat(StatusCatalog.findByPhrase(status.getReasonPhrase()))
                        .contains(StatusCode.of(status.getStatusCode())));
    }

    @Test
    void worksForEveryNumberFrom100To599() {
        assertThat(IntStream.rangeClosed(100, 599).mapToObj(StatusCode::of)).allSatisfy(code -> {
            assertThat(code.phrase()).isNotBlank();
            assertThat(code.general().number()).isEqualTo(code.number() / 100 * 100);
            assertThat(code.general().isRegistered()).isTrue();
            assertThat(code.statusClass()).isEqualTo(code.general().statusClass());
            assertThat(code.statusClass().general()).isEqualTo(code.general());
            assertThat(code.sentByApplications() && !code.isRegistered()).isFalse();
            assertThat(code.isHeuristicallyCacheable() && code.mustNotBeStored())
                    .isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -404, 0, 99, 600, 999, Integer.MAX_VALUE})
    void refusesNumbersOutside100To599(int number) {
        assertThatThrownBy(() -> StatusCode.of(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("status: " + number + " (expected: 100..599)");
        assertThatThrownBy(() -> StatusClass.of(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("status: " + number + " (expected: 100..599)");
    }

    @ParameterizedTest
    @CsvSource({
        "199, Informational, 100",
        "299, Successful, 200",
        "399, Redirection, 300",
        "471, Client Error, 400",
        "555, Server Error, 500"
    })
    void treatsANumberWithoutAMeaningAsTheGeneralCodeOfItsClass(int number, String phrase, int generalNumber) {
        StatusCode code = StatusCode.of(number);
        StatusCode general = StatusCode.of(generalNumber);

        assertThat(code).hasToString(number + " " + phrase);
        assertThat(code.general()).isSameAs(general);
        assertThat(code.isRegistered()).isFalse();
        assertThat(code.registration()).isEqualTo(Registration.UNREGISTERED);
        assertThat(code.sentByApplications()).isFalse();
        assertThat(code.instead()).containsExactly(general);
        assertThat(code.spec()).isEmpty();
        assertThat(code.allowsBody()).isEqualTo(general.allowsBody());
        assertThat(code.headerRules()).isEqualTo(general.headerRules());
        assertThat(code.retryPolicy()).isEqualTo(general.retryPolicy());
        assertThat(code.actor()).isEqualTo(general.actor());
        assertThat(code.confusedWith()).isEmpty();
        assertThat(code.isHeuristicallyCacheable()).isFalse();
        assertThat(StatusCatalog.find(number)).isEmpty();
    }

    @Test
    void hasTheValueOfItsNumber() {
        assertThat(StatusCode.of(471)).isEqualTo(StatusCode.of(471)).hasSameHashCodeAs(StatusCode.of(471));
        assertThat(StatusCode.of(471)).isNotEqualTo(StatusCode.of(472)).isNotEqualTo(471);
    }

    @Test
    void allowsNoBodyWhereHttpForbidsIt() {
        assertThat(IntStream.rangeClosed(100, 599)
                        .mapToObj(StatusCode::of)
                        .filter(code -> !code.allowsBody() && code.statusClass() != StatusClass.INFORMATIONAL))
                .extracting(StatusCode::number)
                .containsExactly(204, 205, 304, 444, 460, 499);
        assertThat(IntStream.rangeClosed(100, 199).mapToObj(StatusCode::of)).noneMatch(StatusCode::allowsBody);
    }

    @Test
    void demandsHeaderFieldsOfTheseErrorsOnly() {
        assertThat(errors().stream().filter(code -> !code.requiredHeaders().isEmpty()))
                .extracting(code -> code.number() + " " + code.requiredHeaders())
                .containsExactly("401 [WWW-Authenticate]", "405 [Allow]", "407 [Proxy-Authenticate]", "426 [Upgrade]");
    }

    @Test
    void listsHeaderRulesFromMustToMustNot() {
        assertThat(StatusCatalog.all()).allSatisfy(code -> assertThat(code.headerRules())
                .extracting(HeaderRule::strength)
                .isSorted());
        assertThat(StatusCode.of(426).headerRules())
                .containsExactly(
                        new HeaderRule("Upgrade", Strength.MUST, ""),
                        new HeaderRule("Connection", Strength.MUST, "value upgrade, HTTP/1.1 only"));
    }

    @Test
    void namesHeaderFieldsThatAreTokens() {
        assertThat(StatusCatalog.all()).allSatisfy(code -> {
            assertThat(code.headerRules())
                    .allSatisfy(rule -> assertThat(rule.name()).matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)*"));
            assertThat(code.requestHeaders())
                    .allSatisfy(name -> assertThat(name).matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)*"));
        });
    }

    @Test
    void knowsWhatCachesMayReuseAndMustNotStore() {
        assertThat(StatusCatalog.all().stream().filter(StatusCode::isHeuristicallyCacheable))
                .extracting(StatusCode::number)
                .containsExactly(200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501);
        assertThat(StatusCatalog.all().stream().filter(StatusCode::mustNotBeStored))
                .extracting(StatusCode::number)
                .containsExactly(428, 429, 431, 511);
    }

    @Test
    void knowsTheFlags() {
        assertThat(numbersWhere(StatusCode::isTemporary)).containsExactly(104);
        assertThat(numbersWhere(StatusCode::isUnused)).containsExactly(306, 418);
        assertThat(numbersWhere(StatusCode::isReserved)).containsExactly(306, 402, 418);
        assertThat(numbersWhere(StatusCode::isObsoleted)).containsExactly(510);
        assertThat(numbersWhere(StatusCode::isDeprecated)).containsExactly(102, 305);
        assertThat(numbersWhere(StatusCode::isExperimental)).containsExactly(103, 208, 506, 508);
        assertThat(numbersWhere(StatusCode::isWebDav)).containsExactly(102, 207, 208, 423, 424, 507, 508);
    }

    @Test
    void leavesTheseRegisteredCodesToServersAndIntermediaries() {
        assertThat(numbersWhere(code -> code.isRegistered() && !code.sentByApplications()))
                .containsExactly(100, 101, 102, 104, 203, 208, 305, 306, 407, 418, 510, 511);
    }

    @Test
    void saysWhatToSendInsteadOfCodesThatAreNotForTheWire() {
        assertThat(StatusCode.of(524).instead()).containsExactly(StatusCode.of(504));
        assertThat(StatusCode.of(419).instead()).containsExactly(StatusCode.of(403), StatusCode.of(401));
        assertThat(numbersWhere(code -> !code.isRegistered() && code.instead().isEmpty()))
                .containsExactly(444, 460, 499);
        assertThat(StatusCatalog.all()).allSatisfy(code -> assertThat(code.instead())
                .allMatch(StatusCode::sentByApplications)
                .allMatch(other -> other.statusClass() == code.statusClass() || code.number() == 509));
    }

    @ParameterizedTest
    @CsvSource({
        "401, 403", "403, 404", "404, 410", "405, 501", "409, 412", "412, 428", "400, 422", "406, 415", "408, 504",
        "429, 503", "500, 503", "502, 504", "301, 302", "302, 307", "301, 308", "303, 307", "401, 407", "413, 431",
        "409, 423", "502, 503", "409, 422"
    })
    void knowsPairsThatAreConfused(int one, int other) {
        assertThat(StatusCode.of(one).confusedWith()).contains(StatusCode.of(other));
        assertThat(StatusCode.of(other).confusedWith()).contains(StatusCode.of(one));
    }

    @Test
    void hasNoOtherConfusedPairs() {
        assertThat(StatusCatalog.all().stream()
                        .mapToInt(code -> code.confusedWith().size())
                        .sum())
                .isEqualTo(2 * 21);
    }

    @Test
    void givesAwayNothingThatCanBeChanged() {
        StatusCode code = StatusCode.of(413);

        assertThat(List.of(
                        code.olderPhrases(),
                        code.requestHeaders(),
                        code.headerRules(),
                        code.requiredHeaders(),
                        code.confusedWith(),
                        code.instead(),
                        StatusCatalog.all(),
                        StatusCatalog.ofClass(StatusClass.REDIRECTION)))
                .allSatisfy(list -> assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class));
    }

    private static List<StatusCode> errors() {
        return StatusCatalog.all().stream().filter(StatusCode::isError).toList();
    }

    private static List<Integer> numbersWhere(Predicate<StatusCode> condition) {
        return StatusCatalog.all().stream()
                .filter(condition)
                .map(StatusCode::number)
                .toList();
    }
}
