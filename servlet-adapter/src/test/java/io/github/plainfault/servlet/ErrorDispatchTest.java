package io.github.plainfault.servlet;

import static io.github.plainfault.servlet.Asked.ask;
import static io.github.plainfault.servlet.Asked.assertProblem;
import static io.github.plainfault.servlet.Asked.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.contract.ContractFailures;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What no filter sees, in a servlet application without Spring: the container brings it to its error page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorDispatchTest {

    private RunningTomcat server;

    @BeforeAll
    void startServer(@TempDir Path folder) throws LifecycleException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", folder.toString());
        addFilter(context, "outer", new OuterFilter());
        addFilter(context, "problems", new ProblemFilter());
        Tomcat.addServlet(context, "slow", new SlowServlet()).setAsyncSupported(true);
        // Tomcat asks filters only on the way to a servlet
        for (String path : new String[] {"/slow", "/sent", "/not-allowed", "/thrown"}) {
            context.addServletMappingDecoded(path, "slow");
        }
        Tomcat.addServlet(context, "page", new ProblemServlet());
        context.addServletMappingDecoded("/page", "page");
        ErrorPage page = new ErrorPage();
        page.setLocation("/page");
        context.addErrorPage(page);
        tomcat.getConnector();
        tomcat.start();
        server = new RunningTomcat(tomcat);
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Test
    void answersAPathWithoutAServlet() throws Exception {
        HttpResponse<String> answer = get(server, "/nothing-here", "Accept-Language", "zh-TW");

        assertProblem(answer, 404);
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("zh-Hant");
    }

    @Test
    void answersAnErrorThatAFilterBeforeOursHasSent() throws Exception {
        HttpResponse<String> answer = get(server, "/sent");

        assertProblem(answer, 429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
    }

    @Test
    void answersAnExceptionOfAFilterBeforeOursByItsMapping() throws Exception {
        assertProblem(get(server, "/thrown"), 409);
    }

    @Test
    void answersARequestThatRanOutOfTime() throws Exception {
        assertProblem(get(server, "/slow"), 503);
    }

    @Test
    void namesTheMethodOfTheRequestAndNotThatOfTheDispatch() throws Exception {
        HttpResponse<String> answer = ask(server, "PATCH", "/not-allowed");

        assertProblem(answer, 405);
        assertThat(answer.body()).contains("The method PATCH is not allowed for this resource. Allowed methods: GET.");
    }

    @Test
    void saysThatThereIsNothingToWhoeverAsksForThePage() throws Exception {
        assertProblem(get(server, "/page"), 404);
    }

    private static void addFilter(Context context, String name, Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        definition.setAsyncSupported("true");
        context.addFilterDef(definition);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName(name);
        everywhere.addURLPattern("/*");
        context.addFilterMap(everywhere);
    }

    /** Fails before the filter of problems is asked. */
    private static final class OuterFilter implements Filter {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            HttpServletResponse http = (HttpServletResponse) response;
            switch (((HttpServletRequest) request).getRequestURI()) {
                case "/sent" -> {
                    http.setHeader("Retry-After", "7");
                    http.sendError(429, ContractFailures.SECRET);
                }
                case "/not-allowed" -> {
                    http.setHeader("Allow", "GET");
                    http.sendError(405);
                }
                case "/thrown" -> throw ContractFailures.outOfStock();
                default -> chain.doFilter(request, response);
            }
        }
    }

    /** Never comes to an end. */
    private static final class SlowServlet extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            AsyncContext async = request.startAsync();
            async.setTimeout(100);
        }
    }
}
