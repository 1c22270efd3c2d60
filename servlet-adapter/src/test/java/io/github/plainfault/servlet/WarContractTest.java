package io.github.plainfault.servlet;

import io.github.plainfault.contract.AdapterContract;
import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.RunningServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.support.SpringBootServletInitializer;
import org.springframework.web.SpringServletContainerInitializer;

/**
 * Deployed as a WAR: the container is there first and knows nothing of Spring, and a filter of Boot's own takes the place
 * of error pages.
 */
class WarContractTest extends AdapterContract {

    @TempDir
    static Path folder;

    WarContractTest() {
        super(ContractServer.MVC_WAR);
    }

    @Override
    protected RunningServer start() throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", folder.toString());
        context.addServletContainerInitializer(new SpringServletContainerInitializer(), Set.of(Initializer.class));
        tomcat.getConnector();
        tomcat.start();
        return new RunningTomcat(tomcat);
    }

    /** What a WAR has in the place of a main method. */
    public static final class Initializer extends SpringBootServletInitializer {

        @Override
        protected SpringApplicationBuilder configure(SpringApplicationBuilder application) {
            return application
                    .sources(MvcContractApplication.class)
                    .properties(Map.of(
                            "spring.autoconfigure.exclude",
                            String.join(",", MvcContractApplication.withoutSecurity())));
        }
    }
}
