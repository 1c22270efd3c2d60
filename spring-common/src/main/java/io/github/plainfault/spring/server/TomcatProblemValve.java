package io.github.plainfault.spring.server;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.ProblemResponse;
import io.github.plainfault.http.HeaderField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.ExceptionUtils;
import org.apache.tomcat.util.http.MimeHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Answers with a problem where Tomcat would write its own page: requests that it cannot read, hosts and paths that lead to
 * no application, error pages that fail themselves.
 *
 * <pre>{@code
 * host.setErrorReportValveClass(null);  // the page that Tomcat would add behind it
 * host.getPipeline().addValve(new TomcatProblemValve(new ServerErrors(() -> responder)));
 * }</pre>
 */
public final class TomcatProblemValve extends ErrorReportValve {

    private final ServerErrors errors;

    /**
     * @param errors decides what is answered
     */
    public TomcatProblemValve(ServerErrors errors) {
        this.errors = requireNonNull(errors, "errors");
        // for what is left to Tomcat
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        // what Tomcat's own report asks first
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.isErrorReportRequired()) {
            return;
        }
        AtomicBoolean open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        ProblemResponse answer = open.get() ? answer(request, response, failure) : null;
        if (answer == null) {
            super.report(request, response, failure);
        } else if (response.setErrorReported()) {
            send(answer, response);
        }
    }

    private @Nullable ProblemResponse answer(Request request, Response response, @Nullable Throwable failure) {
        TomcatFacts facts = new TomcatFacts(request);
        return failure != null && response.getStatus() == 500
                ? errors.answer(failure, facts)
                : errors.answer(TomcatLimits.status(request, response, failure), facts, response::getHeader);
    }

    private void send(ProblemResponse answer, Response response) {
        try {
            write(answer, response);
        } catch (IOException | IllegalStateException e) {
            // the client has gone, or the answer has begun after all
            container.getLogger().debug("no answer", e);
        } catch (Throwable e) {
            ExceptionUtils.handleThrowable(e);
            container.getLogger().warn("no answer", e);
        }
    }

    private static void write(ProblemResponse answer, Response response) throws IOException {
        List<HeaderField> headers = answer.headersOver(present(response));
        response.reset();
        response.setStatus(answer.status());
        headers.forEach(header -> response.addHeader(header.name(), header.value()));
        response.getOutputStream().write(answer.body());
        response.finishResponse();
    }

    private static List<HeaderField> present(Response response) {
        MimeHeaders fields = response.getCoyoteResponse().getMimeHeaders();
        List<HeaderField> present = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            present.add(new HeaderField(
                    fields.getName(i).toString(), fields.getValue(i).toString()));
        }
        return present;
    }
}
