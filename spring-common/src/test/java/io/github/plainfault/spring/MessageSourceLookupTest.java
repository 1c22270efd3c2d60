package io.github.plainfault.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;

/** A message source always has something to say; only what is said in the reader's language may be heard. */
class MessageSourceLookupTest {

    private static final String KEY = "problem.out-of-stock.title";
    private static final Locale TRADITIONAL = Locale.forLanguageTag("zh-Hant");
    private static final Locale SIMPLIFIED = Locale.forLanguageTag("zh-Hans");

    private final StaticMessageSource messages = new StaticMessageSource();
    private final MessageSourceLookup lookup = new MessageSourceLookup(messages, Locale.ENGLISH);

    @Test
    void findsTheTextOfTheLanguage() {
        messages.addMessage(KEY, TRADITIONAL, "庫存不足");

        assertThat(lookup.find(KEY, TRADITIONAL)).isEqualTo("庫存不足");
    }

    @Test
    void findsATextThatIsFiledUnderTheRegionOfTheScript() {
        messages.addMessage(KEY, Locale.TRADITIONAL_CHINESE, "庫存不足");
        messages.addMessage(KEY, Locale.SIMPLIFIED_CHINESE, "库存不足");

        assertThat(lookup.find(KEY, TRADITIONAL)).isEqualTo("庫存不足");
        assertThat(lookup.find(KEY, SIMPLIFIED)).isEqualTo("库存不足");
    }

    @Test
    void findsNothingInALanguageThatTheApplicationDoesNotSpeak() {
        messages.addMessage(KEY, TRADITIONAL, "庫存不足");

        assertThat(lookup.find(KEY, SIMPLIFIED)).isNull();
        assertThat(lookup.find(KEY, Locale.ENGLISH)).isNull();
    }

    @Test
    void takesTheDefaultBundleForTheDefaultLanguageOnly() {
        MessageSourceLookup bundles = new MessageSourceLookup(bundles(), Locale.ENGLISH);

        assertThat(bundles.find(KEY, Locale.ENGLISH)).isEqualTo("Out of stock (default bundle)");
        assertThat(bundles.find(KEY, TRADITIONAL)).isEqualTo("庫存不足（應用程式）");
        assertThat(bundles.find(KEY, SIMPLIFIED)).isNull();
    }

    @Test
    void neverAnswersInTheLanguageOfTheMachine() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.JAPAN); // there is a Japanese bundle
            assertThat(bundles().getMessage(KEY, null, null, SIMPLIFIED)).isEqualTo("在庫切れ");

            assertThat(new MessageSourceLookup(bundles(), Locale.ENGLISH).find(KEY, SIMPLIFIED))
                    .isNull();
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void speaksTheLanguageOfTheMachineToThoseWhoReadIt() {
        MessageSourceLookup bundles = new MessageSourceLookup(bundles(), Locale.ENGLISH);

        assertThat(bundles.find(KEY, Locale.JAPANESE)).isEqualTo("在庫切れ");
    }

    @Test
    void seesATextThatWasAddedWhileTheApplicationRuns() throws InterruptedException {
        assertThat(lookup.find(KEY, TRADITIONAL)).isNull();

        messages.addMessage(KEY, TRADITIONAL, "庫存不足");
        Thread.sleep(1_100);

        assertThat(lookup.find(KEY, TRADITIONAL)).isEqualTo("庫存不足");
    }

    @Test
    void aSourceThatAnswersWithTheCodeItselfHasNoText() {
        messages.setUseCodeAsDefaultMessage(true);

        assertThat(lookup.find(KEY, Locale.ENGLISH)).isNull();
        assertThat(lookup.find(KEY, TRADITIONAL)).isNull();
    }

    @Test
    void leavesNamedPlaceholdersAlone() {
        messages.addMessage(KEY, Locale.ENGLISH, "Only {available} left; don't wait.");

        assertThat(lookup.find(KEY, Locale.ENGLISH)).isEqualTo("Only {available} left; don't wait.");
    }

    @Test
    void fillsSpringsNumberedArguments() {
        messages.addMessage("problemDetail.example", TRADITIONAL, "訂單 {0} 已出貨");

        assertThat(lookup.find("problemDetail.example", new Object[] {"A-7"}, TRADITIONAL))
                .isEqualTo("訂單 A-7 已出貨");
    }

    @Test
    void asksOnceInAStormForACodeWithoutText() {
        AtomicInteger questions = new AtomicInteger();
        MessageSourceLookup counted = new MessageSourceLookup(
                new StaticMessageSource() {
                    @Override
                    protected String getDefaultMessage(String code) {
                        questions.incrementAndGet();
                        return null;
                    }
                },
                Locale.ENGLISH);
        assertThat(counted.find("NotBlank.order.customer", new Object[] {"customer"}, TRADITIONAL))
                .isNull();
        int once = questions.get();

        for (int i = 0; i < 100; i++) {
            assertThat(counted.find("NotBlank.order.customer", new Object[] {"customer"}, TRADITIONAL))
                    .isNull();
        }

        assertThat(questions).hasValueLessThan(10 * once); // a slow machine may need more than a second for it
    }

    private static ResourceBundleMessageSource bundles() {
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        bundles.setBasename("lookup-messages");
        bundles.setDefaultEncoding("UTF-8");
        return bundles;
    }
}
