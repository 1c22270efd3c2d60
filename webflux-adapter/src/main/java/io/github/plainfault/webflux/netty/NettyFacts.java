package io.github.plainfault.webflux.netty;

import io.github.plainfault.ProblemResponse;
import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.RequestFacts;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As much as Netty has read of a request. */
record NettyFacts(String method, String target, HttpHeaders headers) implements RequestFacts {

    @Override
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    @Override
    public @Nullable String header(String name) {
        List<String> lines = headers.getAll(name);
        return lines.isEmpty() ? null : String.join(", ", lines);
    }

    @Override
    public boolean reachesHostPage() {
        return false;
    }

    /** Puts the header fields of an answer in the place of those of the response that failed. */
    static void replace(HttpHeaders headers, ProblemResponse answer) {
        List<HeaderField> present = new ArrayList<>();
        headers.forEach(field -> present.add(new HeaderField(field.getKey(), field.getValue())));
        headers.clear();
        answer.headersOver(present).forEach(field -> headers.add(field.name(), field.value()));
    }
}
