package io.github.plainfault.servlet;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.encode.JsonProblemEncoder;
import io.github.plainfault.fault.DeclaredTypes;
import io.github.plainfault.pages.ProblemPages;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Serves {@link ProblemPages} in any servlet container. Needs no Spring.
 *
 * <pre>{@code
 * <servlet>
 *     <servlet-name>pages</servlet-name>
 *     <servlet-class>io.github.plainfault.servlet.ProblemPagesServlet</servlet-class>
 * </servlet>
 * <servlet-mapping>
 *     <servlet-name>pages</servlet-name>
 *     <url-pattern>/problems/*</url-pattern>
 * </servlet-mapping>
 * }</pre>
 */
public final class ProblemPagesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private transient @Nullable ProblemPages pages;
    private final transient ReaderLanguage language;

    /**
     * Pages with defaults, about the types whose index is on the class path, where the servlet is mapped: at
     * {@code /problems/*}, or at whatever path of its own.
     */
    public ProblemPagesServlet() {
        this.language = ReaderLanguage.ofRequest();
    }

    /**
     * @param pages what is served; the servlet has to be mapped to their path and to everything below it
     * @param language says which languages the reader wants; usually {@link ReaderLanguage#ofRequest()}
     */
    public ProblemPagesServlet(ProblemPages pages, ReaderLanguage language) {
        this.pages = requireNonNull(pages, "pages");
        this.language = requireNonNull(language, "language");
    }

    /**
     * @throws IllegalArgumentException if the servlet is mapped to no path of its own
     */
    @Override
    public void init() {
        if (pages != null) {
            return;
        }
        String path = mappedPath();
        ClassLoader loader = StandardResponder.loader();
        ProblemResponder responder =
                StandardResponder.create(getServletContext().getContextPath() + path);
        pages = ProblemPages.builder(responder)
                .path(path)
                .types(DeclaredTypes.indexed(loader, JsonProblemEncoder.standard()::schemaOf))
                .templatesBeside(loader)
                .build();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServletFacts facts = new ServletFacts(request, response, language, SupportedMethods.ofServlet());
        ServletAnswer.write(
                requireNonNull(pages, "pages").answer(facts, facts.pathWithinApplication(), request.getQueryString()),
                null,
                request,
                response);
    }

    private String mappedPath() {
        ServletRegistration registration = getServletContext().getServletRegistration(getServletName());
        String path = registration == null ? null : PagesPath.of(registration);
        if (path == null) {
            throw new IllegalArgumentException(
                    "servlet " + getServletName() + ": no path of its own (expected: a mapping such as /problems/*)");
        }
        return path;
    }
}
