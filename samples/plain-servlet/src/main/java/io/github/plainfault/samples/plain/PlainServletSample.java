package io.github.plainfault.samples.plain;

import io.github.plainfault.servlet.ProblemFilter;
import io.github.plainfault.servlet.ProblemPagesServlet;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** Starts the theatre; {@code -Dport=9090}, or {@code PORT=9090} in the environment, chooses another port. */
public final class PlainServletSample {

    private PlainServletSample() {}

    public static void main(String[] args) throws IOException, LifecycleException {
        String fromEnvironment = System.getenv().getOrDefault("PORT", "8080");
        System.out.println("The theatre is opening ...");
        Tomcat tomcat = start(Integer.parseInt(System.getProperty("port", fromEnvironment)));
        System.out.printf(
                "The theatre is open at http://localhost:%1$d - try: "
                        + "curl -i -X POST -H 'Accept-Language: zh-TW' http://localhost:%1$d/seats%n",
                portOf(tomcat));
        tomcat.getServer().await();
    }

    /** Starts a server that answers every failure with a problem, for which the filter is all it takes, and explains it. */
    static Tomcat start(int port) throws IOException, LifecycleException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("theatre").toString());
        tomcat.setPort(port);

        Context theatre = tomcat.addContext("", null);
        addFilter(theatre);
        Tomcat.addServlet(theatre, "theatre", new TheatreServlet());
        theatre.addServletMappingDecoded("/", "theatre");
        Tomcat.addServlet(theatre, "pages", new ProblemPagesServlet());
        theatre.addServletMappingDecoded("/problems/*", "pages");

        tomcat.getConnector();
        tomcat.start();
        return tomcat;
    }

    /** Differs from the port that was asked for if that was 0. */
    static int portOf(Tomcat tomcat) {
        return tomcat.getConnector().getLocalPort();
    }

    private static void addFilter(Context context) {
        FilterDef filter = new FilterDef();
        filter.setFilterName("problems");
        filter.setFilter(new ProblemFilter());
        filter.setAsyncSupported("true");
        context.addFilterDef(filter);

        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("problems");
        everywhere.addURLPattern("/*");
        everywhere.setDispatcher("REQUEST");
        everywhere.setDispatcher("ASYNC");
        context.addFilterMap(everywhere);
    }
}
