package io.github.plainfault.samples.plain;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** Works, and fails in all the ways in which a servlet can. */
final class TheatreServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getRequestURI()) {
            case "/seats" -> {
                response.setContentType("text/plain");
                response.getWriter().println("A1 A2 A3");
            }
            case "/backstage" -> response.sendError(HttpServletResponse.SC_FORBIDDEN, "only the cast, ask Lin");
            case "/season-2019" -> response.setStatus(HttpServletResponse.SC_GONE);
            case "/trapdoor" -> throw new IllegalStateException("the bolt under A2 is loose");
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        throw new SoldOutException("Turandot");
    }
}
