package io.github.plainfault.servlet;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.contract.AdapterContract;
import io.github.plainfault.contract.ContractServer;
import io.github.plainfault.contract.RunningServer;
import io.github.plainfault.spring.server.JettyProblemHandler;
import io.github.plainfault.spring.server.ServerErrors;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.util.EnumSet;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The filter and the error handler alone, on Jetty: no Spring, nothing configured. */
class PlainJettyContractTest extends AdapterContract {

    PlainJettyContractTest() {
        super(ContractServer.PLAIN_JETTY);
    }

    @Override
    protected RunningServer start() throws Exception {
        HttpConfiguration http = new HttpConfiguration();
        // which server it is, is not under contract
        http.setSendServerVersion(false);
        Server server = new Server();
        server.addConnector(new ServerConnector(server, new HttpConnectionFactory(http)));
        ServletContextHandler context = new ServletContextHandler("/");
        FilterHolder problems = new FilterHolder(new ProblemFilter());
        problems.setAsyncSupported(true);
        context.addFilter(problems, "/*", EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        context.addServlet(new ServletHolder(new ContractServlet()), "/*");
        context.addServlet(new ServletHolder(new ProblemPagesServlet()), "/problems/*");
        server.setHandler(context);
        ProblemResponder responder =
                ProblemResponder.builder().helpBase("/problems/").build();
        server.setErrorHandler(new JettyProblemHandler(new ServerErrors(() -> responder)));
        server.start();
        return new RunningJetty(server);
    }

    private record RunningJetty(Server server) implements RunningServer {

        @Override
        public URI uri() {
            return URI.create("http://localhost:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
        }

        @Override
        public void close() {
            try {
                server.stop();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
