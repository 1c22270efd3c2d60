package io.github.plainfault.webflux;

import io.github.plainfault.http.RequestFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Reads what is asked for, when it is asked for. */
record ExchangeFacts(ServerHttpRequest request) implements RequestFacts {

    @Override
    public String method() {
        return request.getMethod().name();
    }

    @Override
    public String path() {
        return request.getPath().value();
    }

    @Override
    public @Nullable String header(String name) {
        List<String> lines = request.getHeaders().get(name);
        if (lines == null || lines.isEmpty()) {
            return null;
        }
        return lines.size() == 1 ? lines.get(0) : String.join(", ", lines);
    }
}
