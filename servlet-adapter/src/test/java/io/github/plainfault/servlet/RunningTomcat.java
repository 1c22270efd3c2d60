package io.github.plainfault.servlet;

import io.github.plainfault.contract.RunningServer;
import java.net.URI;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** A Tomcat that no Spring has started. */
record RunningTomcat(Tomcat tomcat) implements RunningServer {

    @Override
    public URI uri() {
        return URI.create("http://localhost:" + tomcat.getConnector().getLocalPort());
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
