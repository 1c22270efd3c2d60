package io.github.plainfault.spring.server;

import io.github.plainfault.http.RequestFacts;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.jspecify.annotations.Nullable;

/** As much as Tomcat has read of a request, which may be nothing. */
record TomcatFacts(Request request) implements RequestFacts {

    @Override
    public String method() {
        String method = request.getMethod();
        return method == null ? "" : method;
    }

    @Override
    public String path() {
        String path = request.getRequestURI();
        return path == null ? "" : path;
    }

    @Override
    public @Nullable String header(String name) {
        List<String> lines = Collections.list(request.getHeaders(name));
        return lines.isEmpty() ? null : String.join(", ", lines);
    }

    @Override
    public String pathWithinApplication() {
        String context = request.getContextPath();
        return context == null || !path().startsWith(context) ? path() : path().substring(context.length());
    }

    @Override
    public boolean reachesHostPage() {
        return false;
    }
}
