package io.github.plainfault.spring.server;

import io.github.plainfault.http.RequestFacts;
import java.util.List;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** As much as Jetty has read of a request, which may be nothing. */
record JettyFacts(Request request) implements RequestFacts {

    @Override
    public String method() {
        String method = request.getMethod();
        return method == null ? "" : method;
    }

    @Override
    public String path() {
        String path = request.getHttpURI().getPath();
        return path == null ? "" : path;
    }

    @Override
    public @Nullable String header(String name) {
        List<String> lines = request.getHeaders().getValuesList(name);
        return lines.isEmpty() ? null : String.join(", ", lines);
    }

    @Override
    public boolean reachesHostPage() {
        return false;
    }
}
