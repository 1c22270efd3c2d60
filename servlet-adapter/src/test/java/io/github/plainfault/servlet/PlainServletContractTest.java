package io.github.plainfault.servlet;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.contract.AdapterContract;
import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.RunningServer;
import io.github.plainfault.spring.server.ServerErrors;
import io.github.plainfault.spring.server.TomcatProblemValve;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.io.TempDir;

/** The filter and the valve alone, on Tomcat: no Spring, nothing configured. */
class PlainServletContractTest extends AdapterContract {

    @TempDir
    static Path folder;

    PlainServletContractTest() {
        super(ContractServer.PLAIN_TOMCAT);
    }

    @Override
    protected RunningServer start() throws LifecycleException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", folder.toString());
        ProblemResponder responder =
                ProblemResponder.builder().helpBase("/problems/").build();
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass(null);
        tomcat.getHost().getPipeline().addValve(new TomcatProblemValve(new ServerErrors(() -> responder)));
        addFilter(context);
        Tomcat.addServlet(context, "contract", new ContractServlet());
        context.addServletMappingDecoded("/*", "contract");
        Tomcat.addServlet(context, "pages", new ProblemPagesServlet());
        context.addServletMappingDecoded("/problems/*", "pages");
        tomcat.getConnector();
        tomcat.start();
        return new RunningTomcat(tomcat);
    }

    private static void addFilter(Context context) {
        FilterDef problems = new FilterDef();
        problems.setFilterName("problems");
        problems.setFilter(new ProblemFilter());
        problems.setAsyncSupported("true");
        context.addFilterDef(problems);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("problems");
        everywhere.addURLPattern("/*");
        context.addFilterMap(everywhere);
    }
}
