package io.github.plainfault.spring.server;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.ProblemResponse;
import io.github.plainfault.http.HeaderField;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers with a problem where Jetty would write its own page: requests that it cannot read, and paths that lead to no
 * application.
 *
 * <pre>{@code
 * server.setErrorHandler(new JettyProblemHandler(new ServerErrors(() -> responder)));
 * }</pre>
 */
public final class JettyProblemHandler extends ErrorHandler {

    private final ServerErrors errors;

    /**
     * @param errors decides what is answered
     */
    public JettyProblemHandler(ServerErrors errors) {
        this.errors = requireNonNull(errors, "errors");
    }

    /** Jetty would leave errors of other methods than GET, POST and HEAD without a body. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request, Response response, int code, String message, Throwable cause, Callback callback)
            throws IOException {
        HttpFields.Mutable fields = response.getHeaders();
        ProblemResponse answer = errors.answer(code, new JettyFacts(request), fields::get);
        if (answer == null) {
            super.generateResponse(request, response, code, message, cause, callback);
            return;
        }
        List<HeaderField> present = new ArrayList<>();
        fields.forEach(field -> {
            if (field.getValue() != null) {
                present.add(new HeaderField(field.getName(), field.getValue()));
            }
        });
        fields.clear();
        answer.headersOver(present).forEach(header -> fields.add(header.name(), header.value()));
        response.setStatus(answer.status());
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }
}
