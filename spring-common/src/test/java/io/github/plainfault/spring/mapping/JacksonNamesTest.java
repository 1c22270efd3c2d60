package io.github.plainfault.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** Pointers name members as the mapper reads them. */
class JacksonNamesTest {

    private final JacksonNames names = new JacksonNames(JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addMixIn(Foreign.class, MixIn.class)
            .build());

    @ParameterizedTest
    @CsvSource({
        "firstName, #/first_name",
        "renamed, #/other~1name",
        "homes[2].zipCode, #/homes/2/ZipCode",
        "byName[a.b].zipCode, #/by_name/a.b/ZipCode",
        "maybe.zipCode, #/maybe/ZipCode",
        "unwrapped.zipCode, #/home_ZipCode",
        "code.value, #/code",
        "pet.barkLevel, #/pet/bark",
        "foreign.mixedName, #/foreign/mixed",
        "notThere.atAll, #/notThere/atAll",
        "hidden, #/hidden",
        "inOrder, #/in_order",
        "node[a][3].deep, #/node/a/3/deep",
    })
    void areThoseOfTheMapper(String path, String pointer) {
        assertThat(names.pointer(ResolvableType.forClass(Order.class), FieldPath.steps(path)))
                .isEqualTo(pointer);
    }

    @Test
    void areThoseOfElementsOfABodyThatIsAList() {
        assertThat(names.pointer(
                        ResolvableType.forClassWithGenerics(List.class, Home.class), FieldPath.steps("[1].zipCode")))
                .isEqualTo("#/1/ZipCode");
    }

    @Test
    void areThoseOfJavaWithoutAMapper() {
        assertThat(MemberNames.ofJava()
                        .pointer(ResolvableType.forClass(Order.class), FieldPath.steps("homes[2].zipCode")))
                .isEqualTo("#/homes/2/zipCode");
    }

    @Test
    void ofAnUnknownBodyAreThoseOfJava() {
        assertThat(names.pointer(null, FieldPath.steps("homes[2].zipCode"))).isEqualTo("#/homes/2/zipCode");
    }

    @Test
    void constantsAreCalledAsTheyAreWritten() {
        assertThat(names.constants(Plain.class)).containsExactly("ONE", "TWO");
        assertThat(names.constants(Renamed.class)).containsExactly("one-more", "TWO");
        assertThat(names.constants(Valued.class)).containsExactly("1", "2");
        assertThat(names.constants(Strategic.class)).containsExactly("firstOne", "secondOne");
        assertThat(names.nameOf(Renamed.ONE)).isEqualTo("one-more");
    }

    @Test
    void theNameOfJavaIsFoundAgain() {
        assertThat(names.property(Order.class, "first_name")).isEqualTo("firstName");
        assertThat(names.property(Order.class, "nothing")).isEqualTo("nothing");
    }

    @Test
    void aClassThatCannotBeReadHasNamesOfJava() {
        assertThat(names.pointer(ResolvableType.forClass(Confused.class), FieldPath.steps("someName")))
                .isEqualTo("#/someName");
    }

    record Order(
            String firstName,
            @JsonProperty("other/name") String renamed,
            List<Home> homes,
            Map<String, Home> byName,
            Optional<Home> maybe,
            @JsonUnwrapped(prefix = "home_") Home unwrapped,
            Code code,
            Pet pet,
            Foreign foreign,
            @JsonIgnore String hidden,
            Map<String, List<Object>> node) {

        public boolean isInOrder() {
            return true;
        }
    }

    @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
    record Home(String zipCode) {}

    record Code(@JsonValue String value) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes(@JsonSubTypes.Type(Dog.class))
    interface Pet {}

    record Dog(@JsonProperty("bark") int barkLevel) implements Pet {}

    record Foreign(String mixedName) {}

    interface MixIn {
        @JsonProperty("mixed")
        String mixedName();
    }

    static class Confused {
        @JsonProperty("same")
        public String getSomeName() {
            return "";
        }

        @JsonProperty("same")
        public String getOtherName() {
            return "";
        }
    }

    enum Plain {
        ONE,
        TWO
    }

    enum Renamed {
        @JsonProperty("one-more")
        ONE,
        TWO
    }

    enum Valued {
        ONE(1),
        TWO(2);

        @JsonValue
        final int number;

        Valued(int number) {
            this.number = number;
        }
    }

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Strategic {
        FIRST_ONE,
        SECOND_ONE
    }
}
