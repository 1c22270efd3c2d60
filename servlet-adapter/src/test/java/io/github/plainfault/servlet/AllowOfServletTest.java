package io.github.plainfault.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 405 of a plain servlet, which containers send without Allow. */
class AllowOfServletTest {

    @TempDir
    static Path folder;

    private static Tomcat tomcat;
    private static Server jetty;

    @BeforeAll
    static void start() throws Exception {
        tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", folder.toString());
        FilterDef problems = new FilterDef();
        problems.setFilterName("problems");
        problems.setFilter(new ProblemFilter());
        context.addFilterDef(problems);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("problems");
        everywhere.addURLPattern("/*");
        context.addFilterMap(everywhere);
        Tomcat.addServlet(context, "read", ReadOnly.class.getName());
        context.addServletMappingDecoded("/read/*", "read");
        Tomcat.addServlet(context, "refusing", new Refusing());
        context.addServletMappingDecoded("/refusing", "refusing");
        Tomcat.addServlet(context, "sorting", SortingOut.class.getName());
        context.addServletMappingDecoded("/sorting", "sorting");
        tomcat.getConnector();
        tomcat.start();

        jetty = new Server(0);
        ServletContextHandler handler = new ServletContextHandler("/");
        handler.addFilter(new FilterHolder(new ProblemFilter()), "/*", EnumSet.of(DispatcherType.REQUEST));
        handler.addServlet(ReadOnly.class, "/read/*");
        handler.addServlet(new ServletHolder(new Refusing()), "/refusing");
        handler.addServlet(SortingOut.class, "/sorting");
        jetty.setHandler(handler);
        jetty.start();
    }

    @AfterAll
    static void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
        jetty.stop();
    }

    static Stream<URI> servers() {
        return Stream.of(
                URI.create("http://localhost:" + tomcat.getConnector().getLocalPort()),
                URI.create("http://localhost:" + ((ServerConnector) jetty.getConnectors()[0]).getLocalPort()));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void namesTheMethodsThatTheClassDeclares(URI server) throws Exception {
        HttpResponse<String> answer = ask(server, "POST", "/read/7");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().allValues("Allow")).containsExactly("GET, HEAD, OPTIONS");
        assertThat(answer.body()).contains("Allowed methods: GET, HEAD, OPTIONS.");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void leavesOutTheMethodThatTheServletRefusesItself(URI server) throws Exception {
        HttpResponse<String> answer = ask(server, "PUT", "/refusing");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().allValues("Allow")).containsExactly("DELETE, GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void claimsNothingOfAServletThatSortsOutMethodsItself(URI server) throws Exception {
        HttpResponse<String> answer = ask(server, "PUT", "/sorting");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().allValues("Allow")).isEmpty();
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/problem+json");
    }

    private static HttpResponse<String> ask(URI server, String method, String path)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.resolve(path))
                                .method(method, BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
    }

    /** Has nothing but GET; the container refuses the rest. */
    public static final class ReadOnly extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write("ok");
        }
    }

    /** Inherits GET and refuses PUT itself. */
    static final class Refusing extends Inherited {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }

        @Override
        protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    /** Has GET for others to inherit. */
    abstract static class Inherited extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write("ok");
        }
    }

    /** Nobody can tell from the class what it does. */
    public static final class SortingOut extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }
}
