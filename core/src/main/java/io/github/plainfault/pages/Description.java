package io.github.plainfault.pages;

import io.github.plainfault.fault.DeclaredMember;
import io.github.plainfault.fault.DeclaredType;
import io.github.plainfault.status.StatusCode;
import io.github.plainfault.text.StatusExplanation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a page says of a status code or of a problem type, in one language; people and programs read the same.
 *
 * @param page which page it is
 * @param status the status code, or that of the type
 * @param title a short name
 * @param meaning what it means
 * @param own what the application adds for this type, or {@code null}
 * @param scenario an everyday situation, or {@code null}
 * @param advice what to do now
 * @param actor who has to act, or {@code null}
 * @param retry whether and when trying again can help
 * @param developers hints for those who write the server
 * @param members what problems of the type have beside the members of every problem
 * @param headers fields that come with it
 * @param example an answer in JSON, or {@code null}
 */
@SuppressWarnings("ArrayRecordComponent") // written once and never compared
record Description(
        Page page,
        StatusCode status,
        String title,
        String meaning,
        @Nullable String own,
        @Nullable String scenario,
        String advice,
        @Nullable String actor,
        @Nullable String retry,
        @Nullable String developers,
        List<DeclaredMember> members,
        List<HeaderNote> headers,
        byte @Nullable [] example) {

    static Description of(Page.Status page, Words words, Examples examples) {
        StatusCode status = page.status();
        StatusExplanation said = words.explain(status);
        boolean answered = status.isError() && status.allowsBody() && status.number() != 499;
        return new Description(
                page,
                status,
                said.title(),
                said.meaning(),
                null,
                said.scenario(),
                said.advice(),
                said.actor(),
                words.of("retry", status.retryPolicy()),
                words.developers(status),
                List.of(),
                HeaderNote.of(status, List.of(), words),
                answered ? examples.of(Samples.of(status), words.language()) : null);
    }

    /** What nobody says of the type is what is said of its status. */
    static Description of(Page.Type page, Words words, Examples examples) {
        DeclaredType declared = page.declared();
        StatusCode status = declared.type().status();
        StatusExplanation said = words.explain(status);
        String meaning = words.of(declared.type(), "meaning");
        String advice = words.of(declared.type(), "advice");
        List<String> fields = new ArrayList<>(declared.headers());
        if (declared.retryAfter() != null || declared.retryAfterVaries()) {
            fields.add(HeaderNote.RETRY_AFTER);
        }
        return new Description(
                page,
                status,
                words.title(declared.type()),
                meaning == null ? said.meaning() : meaning,
                words.of(declared.type(), "page"),
                meaning == null ? said.scenario() : null,
                advice == null ? said.advice() : advice,
                said.actor(),
                words.of("retry", status.retryPolicy()),
                words.developers(status),
                declared.members(),
                HeaderNote.of(status, fields, words),
                examples.of(Samples.of(declared), words.language()));
    }
}
