package io.github.plainfault.text;

import io.github.plainfault.status.StatusCode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One status code in the words of one language.
 *
 * <pre>{@code
 * StatusExplanation conflict = MessageCatalog.builtIn().explain(409, Locale.ENGLISH);
 * conflict.status();   // 409 Conflict
 * conflict.meaning();  // The request does not fit the current state of the resource. ...
 * conflict.actor();    // The caller has to act: ...
 * }</pre>
 *
 * @param status the code, and what is known of it besides words
 * @param title a short name, without a full stop
 * @param meaning what the code means and whose side it is on
 * @param scenario one everyday situation; {@code null} for most codes that an application does not send
 * @param advice what to do now, and whether trying again can help
 * @param actor who has to act; {@code null} if the code is no error
 * @param language the language of all these texts
 */
public record StatusExplanation(
        StatusCode status,
        String title,
        String meaning,
        @Nullable String scenario,
        String advice,
        @Nullable String actor,
        Locale language) {}
