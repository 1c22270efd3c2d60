package io.github.plainfault.spring.mapping;

import static java.lang.annotation.RetentionPolicy.RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.spring.MessageSourceLookup;
import io.github.plainfault.text.MessageCatalog;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.hibernate.validator.messageinterpolation.ResourceBundleMessageInterpolator;
import org.hibernate.validator.resourceloading.PlatformResourceBundleLocator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.validation.MessageInterpolatorFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import tools.jackson.databind.json.JsonMapper;

/** Messages of the application come out in the language of the answer, on a machine that speaks Japanese. */
class ConstraintTemplateTest {

    private final LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();

    @AfterEach
    void stop() {
        validator.close();
    }

    // --- literal messages

    static class Literal {

        @NotBlank(message = "Tell us who orders.")
        String customer = "";
    }

    static class WithValues {

        @Size(min = 2, max = 30, message = "Between {min} and {max} letters.")
        String customer = "";
    }

    static class WithExpression {

        @Min(value = 5, message = "At least {value}, not ${validatedValue}.")
        int customer = 4;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-TW", "zh-CN"})
    void aLiteralMessageIsSaidAsItStands(String language) {
        assertThat(detail(new Literal(), language)).isEqualTo("Tell us who orders.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-TW", "zh-CN"})
    void aLiteralMessageNamesItsValues(String language) {
        assertThat(detail(new WithValues(), language)).isEqualTo("Between 2 and 30 letters.");
        assertThat(detail(new WithExpression(), language)).isEqualTo("At least 5, not 4.");
    }

    // --- keys

    static class Keyed {

        @Size(min = 2, message = "{order.customer.short}")
        String customer = "";
    }

    @ParameterizedTest
    @CsvSource({
        "en, At least 2 letters (application).",
        "zh-TW, 至少 2 個字（應用程式）。",
        "fr, At least 2 letters (application)."
    })
    void aKeyOfTheMessageSourceIsFoundInTheLanguageOfTheAnswer(String language, String text) {
        assertThat(detail(new Keyed(), language, ofMessageSource(bundle()), new StaticMessageSource()))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "en, At least 2 letters (application).",
        "zh-TW, 至少 2 個字（應用程式）。",
        "fr, At least 2 letters (application)."
    })
    void aKeyOfTheBundleForConstraintsIsFoundInTheLanguageOfTheAnswer(String language, String text) {
        assertThat(detail(new Keyed(), language, ofConstraintBundle(), new StaticMessageSource()))
                .isEqualTo(text);
    }

    @Test
    void withoutWordsInTheLanguageOfTheAnswerTheCatalogueSpeaks() {
        String words = violation("size.min", "zh-Hans").replace("{min}", "2");

        assertThat(detail(new Keyed(), "zh-CN", ofMessageSource(bundle()), new StaticMessageSource()))
                .isEqualTo(words);
        assertThat(detail(new Keyed(), "zh-CN", ofConstraintBundle(), new StaticMessageSource()))
                .isEqualTo(words);
    }

    static class Unknown {

        @Size(min = 2, message = "{order.customer.unknown}")
        String customer = "";
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hant", "zh-Hans"})
    void aKeyThatNobodyKnowsIsNotShown(String language) {
        assertThat(detail(new Unknown(), language))
                .isEqualTo(violation("size.min", language).replace("{min}", "2"));
    }

    // --- codes of Spring

    @ParameterizedTest
    @ValueSource(strings = {"Size.order.customer", "Size.customer", "Size"})
    void aMessageForACodeOfSpringWins(String code) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage(code, Locale.TRADITIONAL_CHINESE, "請填寫姓名");

        assertThat(detail(new WithValues(), "zh-TW", ofMessageSource(messages), messages))
                .isEqualTo("請填寫姓名");
        assertThat(detail(new WithValues(), "zh-CN", ofMessageSource(messages), messages))
                .isEqualTo("Between 2 and 30 letters.");
    }

    // --- constraints of the application

    @Retention(RUNTIME)
    @Constraint(validatedBy = SkuValidator.class)
    @interface Sku {

        String message() default "{order.sku}";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class SkuValidator implements ConstraintValidator<Sku, String> {

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            if (!value.isEmpty()) {
                context.disableDefaultConstraintViolation();
                context.unwrap(HibernateConstraintValidatorContext.class)
                        .addMessageParameter("found", value.length())
                        .buildConstraintViolationWithTemplate(value)
                        .addConstraintViolation();
            }
            return false;
        }
    }

    static class Stocked {

        @Sku
        String customer;

        Stocked(String template) {
            customer = template;
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Unknown number (application).", "zh-TW, 沒有這個料號（應用程式）。"})
    void aConstraintOfTheApplicationIsExplainedByItsMessage(String language, String text) {
        assertThat(detail(new Stocked(""), language, ofConstraintBundle(), new StaticMessageSource()))
                .isEqualTo(text);
    }

    @Test
    void aConstraintOfTheApplicationWithoutWordsIsMerelyInvalid() {
        assertThat(detail(new Stocked(""), "zh-CN", ofConstraintBundle(), new StaticMessageSource()))
                .isEqualTo(violation("invalid", "zh-Hans"));
    }

    @Test
    void whatAValidatorSaysIsLookedUpInTheLanguageOfTheAnswer() {
        assertThat(detail(new Stocked("{order.sku} (A-1)"), "zh-TW", ofConstraintBundle(), new StaticMessageSource()))
                .isEqualTo("沒有這個料號（應用程式）。 (A-1)");
    }

    @Test
    void whatOnlyTheValidatorKnowsIsNamed() {
        assertThat(detail(new Stocked("Number with {found} characters."), "zh-TW"))
                .isEqualTo("Number with 31 characters.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${validatedValue}",
                "Unknown: ${1 + 1}",
                "\\${1 + 1}",
                "\\\\${1 + 1}",
                "$\\{1 + 1}",
                "{order.dollar}{1 + 1}",
                "${formatter.format('%s', 2)}"
            })
    void nothingThatAClientSentIsEvaluated(String sent) {
        assertThat(detail(new Stocked(sent), "en", ofConstraintBundle(), new StaticMessageSource()))
                .doesNotContain("2");
    }

    @Test
    void withoutAnInterpolatorALiteralMessageIsStillSaid() {
        assertThat(detail(new Literal(), "zh-TW", null, new StaticMessageSource()))
                .isEqualTo("Tell us who orders.");
        assertThat(detail(new Keyed(), "zh-Hant", null, new StaticMessageSource()))
                .isEqualTo(violation("size.min", "zh-Hant").replace("{min}", "2"));
    }

    private String detail(Object order, String language) {
        return detail(order, language, ofConstraintBundle(), new StaticMessageSource());
    }

    private String detail(
            Object order, String language, @Nullable MessageInterpolator interpolator, MessageSource messages) {
        validator.setProviderClass(HibernateValidator.class);
        if (interpolator != null) {
            validator.setMessageInterpolator(interpolator);
        }
        validator.afterPropertiesSet();
        BindingResult result = new DirectFieldBindingResult(order, "order");
        validator.validate(order, result);

        MessageSourceLookup lookup = new MessageSourceLookup(messages, Locale.ENGLISH);
        ConstraintMessages constraints =
                new ConstraintMessages(interpolator == null ? null : validator.getMessageInterpolator());
        ProblemResponder.Builder responder = ProblemResponder.builder();
        SpringFaults.all(lookup, new ConstraintWords(lookup, constraints), 400, false)
                .forEach(responder::frameworkMapping);
        RequestFacts request = RequestFacts.of("POST", "/orders", Map.of("Accept-Language", language));
        Outcome.Answer answer = (Outcome.Answer) responder.build().respondTo(new BindException(result), request);
        return new JsonMapper()
                .readTree(answer.response().body())
                .at("/errors/0/detail")
                .asString();
    }

    private static String violation(String words, String language) {
        String text = MessageCatalog.builtIn()
                .text("violation." + words, Locale.forLanguageTag(language), name -> "{" + name + "}");
        return String.valueOf(text);
    }

    /** As Spring Boot does. */
    private static MessageInterpolator ofMessageSource(MessageSource messages) {
        return new MessageInterpolatorFactory(messages).getObject();
    }

    private static MessageInterpolator ofConstraintBundle() {
        return new ResourceBundleMessageInterpolator(new PlatformResourceBundleLocator("constraint-messages"));
    }

    private static MessageSource bundle() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("constraint-messages");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }
}
