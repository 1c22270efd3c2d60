package io.github.plainfault;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.HeaderField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer when answering fails: the right status and a well-formed problem, made of constants only, so that nothing
 * that can fail is needed.
 */
final class MinimalProblem {

    private MinimalProblem() {}

    static ProblemResponse of(Fault fault, boolean head) {
        int status = fault.status().number();
        byte[] body = ("{\"type\":\"about:blank\",\"title\":\"" + fault.status().phrase() + "\",\"status\":" + status
                        + "}")
                .getBytes(StandardCharsets.US_ASCII);
        List<HeaderField> headers = new ArrayList<>(fault.headers());
        headers.add(new HeaderField("Cache-Control", "no-store"));
        headers.add(new HeaderField("Content-Type", "application/problem+json"));
        headers.add(new HeaderField("Content-Length", Integer.toString(body.length)));
        return new ProblemResponse(status, headers, head ? new byte[0] : body);
    }
}
