package io.github.plainfault.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.spring.MessageSourceLookup;
import io.github.plainfault.text.MessageCatalog;
import jakarta.validation.Constraint;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.constraints.Currency;
import org.hibernate.validator.constraints.ParameterScriptAssert;
import org.hibernate.validator.constraints.ScriptAssert;
import org.hibernate.validator.spi.scripting.ScriptEvaluator;
import org.hibernate.validator.spi.scripting.ScriptEvaluatorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.validation.beanvalidation.MethodValidationAdapter;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every constraint of Jakarta Validation and of Hibernate Validator, broken and explained in every language. */
class EveryConstraintTest {

    /** No language of scripts comes with Java; this one says no to everything. */
    static final String SCRIPT = "no";

    private static final MessageCatalog CATALOG = MessageCatalog.builtIn();
    private static final LocalValidatorFactoryBean VALIDATOR = new LocalValidatorFactoryBean();

    /** Each field of {@link BrokenRules}, the code of its error, the words for it, and what they name. */
    private static final String EXPECTED = """
            assertFalse           assert-false       assert-false
            assertTrue            assert-true        assert-true
            decimalMax            decimal-max        decimal-max            value=1.50
            decimalMaxExclusive   decimal-max        decimal-max.exclusive  value=1.50
            decimalMin            decimal-min        decimal-min            value=1.50
            decimalMinExclusive   decimal-min        decimal-min.exclusive  value=1.50
            digits                digits             digits                 integer=3 fraction=2
            email                 email              email
            future                future             future
            futureOrPresent       future-or-present  future-or-present
            max                   max                max                    value=1000
            min                   min                min                    value=1000
            negative              negative           negative
            negativeOrZero        negative-or-zero   negative-or-zero
            notBlank              not-blank          not-blank
            notEmpty              not-empty          not-empty
            notNull               not-null           not-null
            isNull                null               null
            past                  past               past
            pastOrPresent         past-or-present    past-or-present
            pattern               pattern            pattern
            positive              positive           positive
            positiveOrZero        positive-or-zero   positive-or-zero
            size                  size               size                   min=2 max=3
            sizeMin               size               size.min               min=2
            sizeMax               size               size.max               max=3
            bitcoinAddress        bitcoin-address    bitcoin-address
            codePointLength       code-point-length  code-point-length      min=2 max=3
            codePointLengthMin    code-point-length  code-point-length.min  min=2
            codePointLengthMax    code-point-length  code-point-length.max  max=3
            creditCardNumber      credit-card-number credit-card-number
            currency              currency           currency
            durationMax           duration-max       duration-max
            durationMaxExclusive  duration-max       duration-max
            durationMin           duration-min       duration-min
            durationMinExclusive  duration-min       duration-min
            ean                   ean                ean
            ipAddress             ip-address         ip-address
            isbn                  isbn               isbn
            length                length             length                 min=2 max=3
            lengthMin             length             length.min             min=2
            lengthMax             length             length.max             max=3
            luhnCheck             luhn-check         luhn-check
            mod10Check            mod10-check        mod10-check
            mod11Check            mod11-check        mod11-check
            normalized            normalized         normalized
            range                 range              range                  min=2 max=3
            rangeMin              range              range.min              min=2
            rangeMax              range              range.max              max=3
            uniqueElements        unique-elements    unique-elements
            url                   url                url
            uuid                  uuid               uuid
            cnpj                  cnpj               cnpj
            cpf                   cpf                cpf
            tituloEleitoral       titulo-eleitoral   titulo-eleitoral
            korRrn                kor-rrn            kor-rrn
            nip                   nip                nip
            pesel                 pesel              pesel
            regon                 regon              regon
            inn                   inn                inn
            """;

    private final ProblemResponder responder = responder();

    @BeforeAll
    static void start() {
        VALIDATOR.setProviderClass(HibernateValidator.class);
        VALIDATOR.setConfigurationInitializer(configuration -> {
            HibernateValidatorConfiguration hibernate = (HibernateValidatorConfiguration) configuration;
            ConstraintMapping mapping = hibernate.createConstraintMapping();
            mapping.constraintDefinition(Currency.class).validatedBy(BrokenRules.NoCurrency.class);
            hibernate.addMapping(mapping);
            hibernate.scriptEvaluatorFactory(new NoScript());
        });
        VALIDATOR.afterPropertiesSet();
    }

    @AfterAll
    static void stop() {
        VALIDATOR.close();
    }

    static Stream<Locale> languages() {
        return CATALOG.languages().stream();
    }

    @Test
    void everyConstraintThereIsIsBroken() throws IOException {
        Set<String> broken = Stream.concat(
                        Arrays.stream(BrokenRules.class.getDeclaredFields()).flatMap(EveryConstraintTest::constraints),
                        Stream.of(ScriptAssert.class, ParameterScriptAssert.class))
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(broken)
                .hasSize(50)
                .isEqualTo(constraintsIn("jakarta/validation/constraints", "org/hibernate/validator/constraints"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isExplainedByTheCatalogueInTheLanguageOfTheAnswer(Locale language) throws Exception {
        JsonNode problem = answer(invalid(new BrokenRules()), language);

        assertThat(problem.get("errors")).hasSize(BrokenRules.class.getDeclaredFields().length + 1);
        assertThat(EXPECTED.lines())
                .hasSize(BrokenRules.class.getDeclaredFields().length)
                .allSatisfy(line -> {
                    String[] expected = line.split(" +");
                    JsonNode error = errorAt(problem, "#/" + expected[0]);
                    assertThat(error.get("code").asString()).isEqualTo(expected[1]);
                    assertThat(error.get("detail").asString())
                            .isEqualTo(CATALOG.text("violation." + expected[2], language, values(expected)::get))
                            .doesNotContainPattern("[{}$]");
                });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aRuleForAWholeObjectShowsNothingOfItsScript(Locale language) throws Exception {
        JsonNode error = errorAt(answer(invalid(new BrokenRules()), language), "#");

        assertThat(error.get("code").asString()).isEqualTo("script-assert");
        assertThat(error.get("detail").asString())
                .isEqualTo(CATALOG.text("violation.script-assert", language, name -> null));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aRuleForSeveralParametersShowsNothingOfItsScript(Locale language) throws Exception {
        BrokenRules.Booking booking = (from, to) -> {};
        MethodValidationResult result = new MethodValidationAdapter((Validator) VALIDATOR)
                .validateArguments(
                        booking,
                        BrokenRules.Booking.class.getMethod("book", LocalDate.class, LocalDate.class),
                        null,
                        new Object[] {LocalDate.EPOCH, LocalDate.EPOCH},
                        new Class<?>[0]);

        JsonNode errors =
                answer(new HandlerMethodValidationException(result), language).get("errors");

        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).get("code").asString()).isEqualTo("parameter-script-assert");
        assertThat(errors.get(0).get("detail").asString())
                .isEqualTo(CATALOG.text("violation.parameter-script-assert", language, name -> null));
        assertThat(errors.get(0).propertyNames()).containsExactlyInAnyOrder("code", "detail");
    }

    @Test
    void nothingIsExplainedAsMerelyInvalid() throws Exception {
        String invalid = CATALOG.text("violation.invalid", Locale.ENGLISH, name -> null);

        assertThat(answer(invalid(new BrokenRules()), Locale.ENGLISH)
                        .get("errors")
                        .valueStream())
                .noneMatch(error -> error.get("detail").asString().equals(invalid));
    }

    private JsonNode answer(Throwable failure, Locale language) {
        RequestFacts request = RequestFacts.of("POST", "/rules", Map.of("Accept-Language", language.toLanguageTag()));
        Outcome.Answer answer = (Outcome.Answer) responder.respondTo(failure, request);
        return new JsonMapper().readTree(answer.response().body());
    }

    private static JsonNode errorAt(JsonNode problem, String pointer) {
        return problem.get("errors")
                .valueStream()
                .filter(error -> error.path("pointer").asString("").equals(pointer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no error at " + pointer + " in " + problem));
    }

    private static MethodArgumentNotValidException invalid(Object body) throws NoSuchMethodException {
        BindingResult result = new DirectFieldBindingResult(body, "rules");
        VALIDATOR.validate(body, result);
        return new MethodArgumentNotValidException(
                new MethodParameter(EveryConstraintTest.class.getDeclaredMethod("handle", Object.class), 0), result);
    }

    @SuppressWarnings("unused") // stands for a handler method
    private static void handle(@RequestBody Object body) {}

    private static ProblemResponder responder() {
        MessageSourceLookup messages = new MessageSourceLookup(new StaticMessageSource(), Locale.ENGLISH);
        ConstraintMessages constraints = new ConstraintMessages(VALIDATOR.getMessageInterpolator());
        ProblemResponder.Builder builder = ProblemResponder.builder();
        SpringFaults.all(messages, new ConstraintWords(messages, constraints), 422, false)
                .forEach(builder::frameworkMapping);
        return builder.build();
    }

    private static Stream<Class<? extends Annotation>> constraints(Field field) {
        return Arrays.stream(field.getAnnotations())
                .<Class<? extends Annotation>>map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(Constraint.class));
    }

    private static Map<String, Object> values(String[] expected) {
        return Arrays.stream(expected, 3, expected.length)
                .map(value -> value.split("="))
                .collect(Collectors.toMap(value -> value[0], value -> value[1]));
    }

    /** All annotations in these packages that are constraints. */
    private static Set<String> constraintsIn(String... folders) throws IOException {
        Set<String> names = new TreeSet<>();
        CachingMetadataReaderFactory readers = new CachingMetadataReaderFactory();
        for (String folder : folders) {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/**/*.class")) {
                MetadataReader reader = readers.getMetadataReader(file);
                if (reader.getAnnotationMetadata().hasAnnotation(Constraint.class.getName())) {
                    names.add(reader.getClassMetadata().getClassName());
                }
            }
        }
        return names;
    }

    private static final class NoScript implements ScriptEvaluatorFactory {

        @Override
        public ScriptEvaluator getScriptEvaluatorByLanguageName(String language) {
            return (script, values) -> false;
        }

        @Override
        public void clear() {}
    }
}
