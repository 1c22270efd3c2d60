package io.github.plainfault;

import io.github.plainfault.encode.ProblemEncoder;
import io.github.plainfault.problem.ProblemDocument;
import java.util.List;

/** HTML, where the application has an error page of its own: negotiated like a format, but not written by us. */
final class HostPage implements ProblemEncoder {

    static final HostPage FORMAT = new HostPage();

    private HostPage() {}

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public List<String> acceptedAs() {
        return List.of("text/html", "application/xhtml+xml");
    }

    @Override
    public byte[] encode(ProblemDocument problem) {
        throw new UnsupportedOperationException("the application's own page is the answer");
    }
}
