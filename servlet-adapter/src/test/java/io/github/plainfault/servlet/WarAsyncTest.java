package io.github.plainfault.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.spring.contract.AsyncContract;
import io.github.plainfault.spring.contract.HeardProblems;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.support.SpringBootServletInitializer;
import org.springframework.web.SpringServletContainerInitializer;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Answers that come later, deployed as a WAR: a filter of Boot's own stands around ours, and there is no error page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WarAsyncTest {

    /** Other tests deploy all classes of this module as a WAR, this one's among them. */
    private static final String DEPLOYED_HERE = WarAsyncTest.class.getName();

    @TempDir
    static Path folder;

    private final Tomcat tomcat = new Tomcat();
    private final RunningTomcat server = new RunningTomcat(tomcat);
    private HeardProblems heard = new HeardProblems();

    @BeforeAll
    void deploy() throws Exception {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", folder.toString());
        context.getServletContext().setAttribute(DEPLOYED_HERE, true);
        context.addServletContainerInitializer(new SpringServletContainerInitializer(), Set.of(Initializer.class));
        tomcat.getConnector();
        tomcat.start();
        heard = WebApplicationContextUtils.getRequiredWebApplicationContext(context.getServletContext())
                .getBean(HeardProblems.class);
    }

    @AfterAll
    void undeploy() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "callable, 409",
        "deferred, 409",
        "streaming, 409",
        "events, 409",
        "raw-thrown, 409",
        "raw-sent, 429",
        "callable-slow, 503",
        "deferred-slow, 503",
        "events-slow, 503",
        "raw-slow, 503"
    })
    void whatFailsBeforeTheFirstByteIsOneProblem(String way, int status) throws Exception {
        assertAnswers(way, status);
    }

    /** Spring interrupts the handler before it says that the time is over, and whoever is first is the failure. */
    @RepeatedTest(10)
    void anInterruptedHandlerIsAlwaysTooSlow() throws Exception {
        assertAnswers("callable-hidden", 503);
    }

    private void assertAnswers(String way, int status) throws Exception {
        heard.clear();

        HttpResponse<String> answer = Asked.get(server, "/mvc/" + way);

        Asked.assertProblem(answer, status);
        assertThat(heard.only().fault().status().number()).isEqualTo(status);
    }

    /** What a WAR has in the place of a main method. */
    public static final class Initializer extends SpringBootServletInitializer {

        @Override
        public void onStartup(ServletContext context) throws ServletException {
            if (context.getAttribute(DEPLOYED_HERE) != null) {
                super.onStartup(context);
            }
        }

        @Override
        protected SpringApplicationBuilder configure(SpringApplicationBuilder application) {
            return application
                    .sources(MvcAsyncContract.Application.class)
                    .properties(Map.of(
                            "spring.autoconfigure.exclude",
                            String.join(",", MvcContractApplication.withoutSecurity()),
                            "spring.mvc.async.request-timeout",
                            AsyncContract.PROPERTIES.get("spring.mvc.async.request-timeout")));
        }
    }
}
