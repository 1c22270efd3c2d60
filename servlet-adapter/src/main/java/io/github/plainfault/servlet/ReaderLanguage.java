package io.github.plainfault.servlet;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Says which languages the reader of an answer wants, for applications that know it better than the request does.
 *
 * <pre>{@code
 * ReaderLanguage ofProfile = request -> languageOf(request.getUserPrincipal());
 * }</pre>
 */
@FunctionalInterface
public interface ReaderLanguage {

    /**
     * The languages, in the form of {@code Accept-Language}: {@code zh-TW}, or {@code zh-TW, en;q=0.5}.
     *
     * @return {@code null} if nothing is known, so that the default language is used
     */
    @Nullable
    String acceptLanguage(HttpServletRequest request);

    /** What the request itself says. */
    static ReaderLanguage ofRequest() {
        return request -> ServletFacts.combined(request, "Accept-Language");
    }
}
