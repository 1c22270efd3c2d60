package io.github.plainfault.servlet;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what no {@code @ExceptionHandler} of the application has answered, inside Spring MVC.
 *
 * <p>Exceptions of Spring Security pass on to its filters, which choose between 401 and 403 and know the challenge. A
 * response that is committed is left alone, and its failure goes on.
 */
public final class ProblemExceptionResolver implements HandlerExceptionResolver {

    private final ProblemResponder responder;
    private final ReaderLanguage language;

    /**
     * @param responder decides what is answered
     * @param language says which languages the reader wants; usually {@link ReaderLanguage#ofRequest()}
     */
    public ProblemExceptionResolver(ProblemResponder responder, ReaderLanguage language) {
        this.responder = requireNonNull(responder, "responder");
        this.language = requireNonNull(language, "language");
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (response.isCommitted() || SecurityExceptions.isOne(failure)) {
            return null;
        }
        Outcome outcome = responder.respondTo(failure, new ServletFacts(request, language));
        try {
            ServletAnswer.write(outcome, failure, request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }
}
