package io.github.plainfault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.ProblemType;
import io.github.plainfault.status.StatusCode;
import io.github.plainfault.text.MessageCatalog;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Words are looked for once, are still those of today, and cannot fill the memory. */
class KnownTypesTest {

    private static final ProblemType TYPE = ProblemType.of(409, "out-of-stock");

    @Test
    void looksForWordsOnce() {
        KnownTypes types = types(MessageCatalog.builtIn());

        assertThat(types.of(TYPE, Locale.ENGLISH))
                .isSameAs(types.of(ProblemType.of(409, "out-of-stock"), Locale.ENGLISH));
        assertThat(types.size()).isEqualTo(1);
    }

    @Test
    void keepsLanguagesApart() {
        KnownTypes types = types(MessageCatalog.builtIn());
        Fault fault = Fault.of(404);

        String english = types.of(fault.type(), Locale.ENGLISH).title(fault);
        String chinese =
                types.of(fault.type(), Locale.forLanguageTag("zh-Hant")).title(fault);

        assertThat(english).isNotEqualTo(chinese);
        assertThat(types.size()).isEqualTo(2);
    }

    @Test
    void seesATextThatWasChangedWhileTheApplicationRuns() throws InterruptedException {
        AtomicReference<String> text = new AtomicReference<>("before");
        KnownTypes types = types(MessageCatalog.builder()
                .lookup((key, language) -> key.equals("problem.out-of-stock.title") ? text.get() : null)
                .build());
        Fault fault = Fault.of(TYPE);
        assertThat(types.of(TYPE, Locale.ENGLISH).title(fault)).isEqualTo("before");

        text.set("after");
        Thread.sleep(600);

        assertThat(types.of(TYPE, Locale.ENGLISH).title(fault)).isEqualTo("after");
        assertThat(types.size()).isEqualTo(1);
    }

    @Test
    void asksForWordsOfAnApplicationOnceInAStorm() {
        AtomicInteger asked = new AtomicInteger();
        KnownTypes types = types(MessageCatalog.builder()
                .lookup((key, language) -> {
                    asked.incrementAndGet();
                    return null;
                })
                .build());
        types.of(TYPE, Locale.ENGLISH);
        int once = asked.get();

        for (int i = 0; i < 100; i++) {
            types.of(TYPE, Locale.ENGLISH);
        }

        assertThat(asked).hasValueLessThanOrEqualTo(3 * once); // unless this machine stands still for a second
    }

    @Test
    void typesThatAreMadeUpPerRequestDoNotFillTheMemory() {
        KnownTypes types = types(MessageCatalog.builtIn());
        TypeWords first = types.of(TYPE, Locale.ENGLISH);

        for (int i = 0; i < 50_000; i++) {
            types.of(ProblemType.of(409, "made-up-" + i), Locale.ENGLISH);
        }

        assertThat(types.size()).isEqualTo(20_000);
        assertThat(types.of(TYPE, Locale.ENGLISH)).isSameAs(first);
    }

    @Test
    void aTypeWithoutEndIsNotRemembered() {
        KnownTypes types = types(MessageCatalog.builtIn());

        types.of(new ProblemType(StatusCode.of(409), "long", "x".repeat(5_000), null), Locale.ENGLISH);

        assertThat(types.size()).isZero();
    }

    private static KnownTypes types(MessageCatalog catalog) {
        return new KnownTypes(catalog, Locale.ENGLISH, "/problems/");
    }
}
