package io.github.plainfault.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.plainfault.contract.ContractFailures;
import io.github.plainfault.contract.ContractRoutes;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The routes of the contract that need no Spring, in one servlet. */
final class ContractServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        fail(path);
        if (path.equals(ContractRoutes.STALE_HEADERS)) {
            ContractRoutes.staleHeaders()
                    .forEach((name, lines) -> lines.forEach(line -> response.addHeader(name, line)));
            throw ContractFailures.outOfStock();
        } else if (path.equals(ContractRoutes.OK)) {
            write(response, 200, "ok");
        } else if (path.equals(ContractRoutes.OWN_BODY)) {
            write(response, 422, "mine");
        } else if (path.startsWith(ContractRoutes.STATUS)) {
            response.setStatus(Integer.parseInt(path.substring(ContractRoutes.STATUS.length())));
        } else {
            response.sendError(404);
        }
    }

    /** A servlet can throw nothing else that is checked. */
    private static void fail(String path) throws ServletException, IOException {
        try {
            ContractRoutes.failAt(path);
        } catch (RuntimeException | IOException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static void write(HttpServletResponse response, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        response.setStatus(status);
        response.setContentType("text/csv");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
