package io.github.plainfault.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AnyHtmlTextTest {

    @Property
    void noTextEndsWhatItStandsIn(@ForAll String text) {
        assertThat(HtmlText.escape(text)).doesNotContain("<", ">", "\"", "'");
        assertThat(HtmlText.scriptData(text)).doesNotContain("<", ">", "&");
    }

    @Property
    void everyTextCanBeSent(@ForAll String text) {
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(HtmlText.escape(text)))
                .isTrue();
    }
}
