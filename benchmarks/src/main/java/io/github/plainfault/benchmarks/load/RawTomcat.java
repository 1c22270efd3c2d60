package io.github.plainfault.benchmarks.load;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** A servlet without any framework that writes ready bytes. */
final class RawTomcat extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static int start() throws IOException, LifecycleException {
        Path folder = Files.createTempDirectory("raw-tomcat");
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
        tomcat.getConnector().setProperty("minSpareThreads", "32");
        tomcat.getConnector().setProperty("maxThreads", "32");
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "raw", new RawTomcat());
        context.addServletMappingDecoded("/*", "raw");
        tomcat.start();
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLength() > 0) {
            request.getInputStream().readAllBytes();
        }
        int status = ReadyAnswers.status(request.getRequestURI());
        byte[] body = ReadyAnswers.body(status);
        response.setStatus(status);
        response.setContentType(ReadyAnswers.type(status));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
