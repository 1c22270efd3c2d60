package io.github.plainfault.servlet;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponse;
import io.github.plainfault.http.HeaderField;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an answer in the place of whatever the response was going to be. */
final class ServletAnswer {

    /** Set where the error that was sent is the application's own page to answer, and has been logged. */
    private static final String HOST_PAGE = ServletAnswer.class.getName() + ".hostPage";

    private ServletAnswer() {}

    /** Whether an error that was sent goes on to the application's own page. */
    static boolean isHostPage(HttpServletRequest request) {
        return request.getAttribute(HOST_PAGE) != null;
    }

    /**
     * Writes the answer, if there is one; the response must not be committed.
     *
     * @param failure the exception that is answered, or {@code null} if only a status arrived
     */
    static void write(
            Outcome outcome, @Nullable Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (outcome instanceof Outcome.Answer answer) {
            tellObservation(failure, answer.response().status(), request);
            write(answer.response(), response);
        } else if (outcome instanceof Outcome.HostPage page) {
            tellObservation(failure, page.response().status(), request);
            request.setAttribute(HOST_PAGE, true);
            write(page.response(), response);
            response.sendError(page.response().status());
        }
    }

    /** We swallow the exception; observations still learn of it here, if it is a mistake of the server. */
    private static void tellObservation(@Nullable Throwable failure, int status, HttpServletRequest request) {
        if (failure != null && status >= 500) {
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure);
        }
    }

    private static void write(ProblemResponse answer, HttpServletResponse response) throws IOException {
        List<HeaderField> headers = answer.headersOver(snapshot(response));
        // not resetBuffer(), which keeps the writer with its charset and the metadata of the failed content
        response.reset();
        response.setStatus(answer.status());
        for (HeaderField header : headers) {
            response.addHeader(header.name(), header.value());
        }
        if (response.getTrailerFields() != null) {
            response.setTrailerFields(Map::of); // Jetty keeps them
        }
        if (answer.body().length > 0) {
            response.getOutputStream().write(answer.body());
        } else if (answer.status() == HttpServletResponse.SC_NOT_MODIFIED) {
            response.flushBuffer(); // or Jetty says that the content has no length (RFC 9110, section 15.4.5)
        }
    }

    private static List<HeaderField> snapshot(HttpServletResponse response) {
        List<HeaderField> present = new ArrayList<>();
        // Tomcat lists the name of a field once for each of its lines
        for (String name : new LinkedHashSet<>(response.getHeaderNames())) {
            for (String value : response.getHeaders(name)) {
                present.add(new HeaderField(name, value));
            }
        }
        return present;
    }
}
