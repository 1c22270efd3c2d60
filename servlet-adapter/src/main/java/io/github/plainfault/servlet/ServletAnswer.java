package io.github.plainfault.servlet;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponse;
import io.github.plainfault.http.HeaderField;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an answer in the place of whatever the response was going to be. */
final class ServletAnswer {

    /** Set where the error that was sent is the application's own page to answer, and has been logged. */
    private static final String HOST_PAGE = ServletAnswer.class.getName() + ".hostPage";

    /** The answer to a failure that the server brings to an error page of its own accord. */
    private static final String KEPT = ServletAnswer.class.getName() + ".kept";

    private ServletAnswer() {}

    /**
     * Keeps the answer to an exception that the {@linkplain #isAnsweredByServer server has noticed}, for the error page to
     * which it will bring the request: so the failure is answered and told once.
     */
    static void keep(Outcome outcome, HttpServletRequest request) {
        request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION); // which would make it a 500
        request.setAttribute(KEPT, outcome);
    }

    static @Nullable Outcome kept(HttpServletRequest request) {
        return (Outcome) request.getAttribute(KEPT);
    }

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
            writeWhole(answer.response(), response);
        } else if (outcome instanceof Outcome.HostPage page) {
            tellObservation(failure, page.response().status(), request);
            request.setAttribute(HOST_PAGE, true);
            write(page.response(), response);
            response.sendError(page.response().status());
        } else if (outcome instanceof Outcome.Silence silence) {
            response.reset();
            response.setStatus(silence.status());
            response.setContentLength(0); // and not to be filled
        }
        if (request.isAsyncStarted()) {
            request.getAsyncContext().complete(); // whoever has begun to wait for more has failed
        }
    }

    /**
     * Writes the answer to an error that the container has brought here already, so that it must not be sent again.
     *
     * @return {@code false} if the page is to answer to which the container has brought it; status and header fields are
     *     set then, if it is the application's own
     */
    static boolean writeHere(Outcome outcome, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (outcome instanceof Outcome.HostPage page) {
            request.setAttribute(HOST_PAGE, true);
            request.setAttribute(
                    RequestDispatcher.ERROR_STATUS_CODE, page.response().status());
            write(page.response(), response);
            return false;
        }
        if (outcome instanceof Outcome.Answer answer) {
            writeWhole(answer.response(), response);
        }
        return !(outcome instanceof Outcome.Pass);
    }

    /**
     * Whether the server has noticed the failure before us, and sent an error of its own: Tomcat does so when the request
     * breaks off, lets nobody write any more, and calls the response committed although nothing has left.
     */
    static boolean isAnsweredByServer(HttpServletRequest request, HttpServletResponse response) {
        return response.getStatus() >= 400
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException;
    }

    /** We swallow the exception; observations still learn of it here, if it is a mistake of the server. */
    private static void tellObservation(@Nullable Throwable failure, int status, HttpServletRequest request) {
        if (failure != null && status >= 500) {
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure);
        }
    }

    /**
     * Where there is no content nothing has left yet: Tomcat would take the exception of which observations learn for one
     * that nobody has answered, and Jetty would give a length to a 304 (RFC 9110, section 15.4.5).
     */
    private static void writeWhole(ProblemResponse answer, HttpServletResponse response) throws IOException {
        write(answer, response);
        boolean head = answer.body().length == 0 && response.containsHeader("Content-Length");
        if (head || answer.status() == HttpServletResponse.SC_NOT_MODIFIED) {
            response.flushBuffer();
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
        }
    }

    private static List<HeaderField> snapshot(HttpServletResponse response) {
        Collection<String> names = response.getHeaderNames();
        if (names.isEmpty()) {
            return List.of();
        }
        List<HeaderField> present = new ArrayList<>();
        // Tomcat lists the name of a field once for each of its lines
        for (String name : new LinkedHashSet<>(names)) {
            for (String value : response.getHeaders(name)) {
                present.add(new HeaderField(name, value));
            }
        }
        return present;
    }
}
