package io.github.plainfault.servlet;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * An error page that is a problem, for what no filter sees: paths without a servlet, errors of filters before
 * {@link ProblemFilter}, asynchronous requests that ran out of time. Needs no Spring.
 *
 * <pre>{@code
 * <servlet>
 *     <servlet-name>problems</servlet-name>
 *     <servlet-class>io.github.plainfault.servlet.ProblemServlet</servlet-class>
 * </servlet>
 * <servlet-mapping>
 *     <servlet-name>problems</servlet-name>
 *     <url-pattern>/error</url-pattern>
 * </servlet-mapping>
 * <error-page>
 *     <location>/error</location>
 * </error-page>
 * }</pre>
 *
 * <p>Whoever asks for its path directly is told that there is nothing.
 */
public final class ProblemServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final boolean standard;
    private transient ErrorDispatch errors;

    /**
     * A page with defaults: Plainfault's words, and the application's own in {@code plainfault/<language>.properties}
     * on the class path. Where there is a {@link ProblemPagesServlet}, answers lead to its pages.
     */
    public ProblemServlet() {
        this.standard = true;
        this.errors = new ErrorDispatch(StandardResponder.create(), ReaderLanguage.ofRequest());
    }

    /**
     * @param errors answers
     */
    public ProblemServlet(ErrorDispatch errors) {
        this.standard = false;
        this.errors = requireNonNull(errors, "errors");
    }

    /** Called by the container, which knows the application's servlets by then. */
    @Override
    public void init() {
        if (standard) {
            errors = new ErrorDispatch(StandardResponder.create(getServletContext()), ReaderLanguage.ofRequest());
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!ErrorDispatch.isOne(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!errors.answer(request, response)) {
            // the container has no other page to which it could bring the error again
            response.setStatus((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        }
    }
}
