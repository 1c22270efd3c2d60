package io.github.plainfault;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.github.plainfault.http.HeaderField;
import java.util.Locale;

/** A challenge of others never brings a description that nobody wrote for clients, and is left alone without one. */
class ErrorDescriptionsFuzzTest {

    private static final String SECRET = "key 7 of host db1";

    @FuzzTest
    void aMessageIsLeftOut(@NotNull String before, @NotNull String after) {
        String realm = before.replace("\"", "").replace("\\", "");
        HeaderField field = new HeaderField(
                "WWW-Authenticate", "Bearer realm=\"" + realm + "\", error_description=\"" + SECRET + "\"" + after);

        if (!isSaid(realm) && !isSaid(after)) { // a realm is for the client to read
            assertThat(ErrorDescriptions.withoutMessages(field).value()).doesNotContain(SECRET);
        }

        HeaderField any = new HeaderField("WWW-Authenticate", before);
        if (!before.toLowerCase(Locale.ROOT).contains("error_description")) {
            assertThat(ErrorDescriptions.withoutMessages(any)).isEqualTo(any);
        }
    }

    /** A field has spaces where there were control characters. */
    private static boolean isSaid(String text) {
        return new HeaderField("WWW-Authenticate", text).value().contains(SECRET);
    }
}
