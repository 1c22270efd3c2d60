package io.github.plainfault.servlet;

import io.github.plainfault.fault.BareStatus;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.RequestFacts;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@code sendError} from reaching the container, which would answer with a page of its own, and notices whether
 * anybody wrote a body.
 */
final class CapturedErrors extends HttpServletResponseWrapper {

    private static final int NONE = 0;

    private int sentError = NONE;
    private @Nullable String sentMessage;
    private boolean bodyTouched;
    private boolean originRefused;
    private @Nullable Later later;

    CapturedErrors(HttpServletResponse response) {
        super(response);
    }

    /** Whether an error status waits for its body: one that was sent, or one that was set and left alone. */
    boolean isWaitingForBody(boolean fillEmptyErrors) {
        return sentError != NONE || (fillEmptyErrors && isBareError());
    }

    /** The status that waits for its body. */
    int errorStatus() {
        return sentError == NONE ? getStatus() : sentError;
    }

    /** The fault of that status; one that was sent takes the place of what the response was going to be. */
    Fault bareStatus(RequestFacts request) {
        return sentError == NONE
                ? BareStatus.fault(getStatus(), request, this::getHeader)
                : BareStatus.sent(sentError, request, this::getHeader);
    }

    /** The real response, to write to. */
    HttpServletResponse target() {
        return (HttpServletResponse) getResponse();
    }

    /** Lets the container or the client have the error that was sent, if one was. */
    void sendOn() throws IOException {
        if (originRefused) {
            CorsRefusal.write(target());
        } else if (sentError != NONE) {
            target().sendError(sentError, sentMessage);
        }
    }

    /**
     * From now on nobody comes back to write the answer, so an error is answered when it is sent.
     *
     * @param later answers the error, or else the container must learn of it
     */
    synchronized void release(Later later) throws IOException {
        this.later = later;
        if (sentError != NONE) {
            answer(later);
        }
    }

    private void answer(Later later) throws IOException {
        if (!later.isAnswered()) {
            target().sendError(sentError, sentMessage);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        sendError(status, null);
    }

    @Override
    public synchronized void sendError(int status, @Nullable String message) throws IOException {
        if (super.isCommitted()) {
            target().sendError(status, message);
        } else if (sentError == NONE) {
            sentError = status;
            sentMessage = message;
            if (later != null) {
                answer(later);
            }
        }
    }

    /** A sent error is final (Jakarta Servlet 6.1, section 5.3), though nothing has left yet. */
    @Override
    public boolean isCommitted() {
        return sentError != NONE || super.isCommitted();
    }

    @Override
    public void reset() {
        super.reset();
        sentError = NONE;
        bodyTouched = false;
        originRefused = false;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (sentError == NONE) {
            super.flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (sentError != NONE) {
            return new DiscardedOutput();
        }
        bodyTouched = true;
        ServletOutputStream output = super.getOutputStream();
        return getStatus() == 403 && getContentType() == null ? new CorsRefusal(output, this::refuseOrigin) : output;
    }

    private void refuseOrigin() {
        sentError = 403;
        originRefused = true;
    }

    /** After a preflight request that was refused, Spring's servlet goes on to list the methods that it has itself. */
    @Override
    public void setHeader(String name, String value) {
        if (!originRefused || !name.equalsIgnoreCase("Allow")) {
            super.setHeader(name, value);
        }
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (sentError != NONE) {
            return new PrintWriter(Writer.nullWriter());
        }
        bodyTouched = true;
        return super.getWriter();
    }

    /** A content type or an explicit length of zero says that the application wants it so. */
    private boolean isBareError() {
        return getStatus() >= 400
                && !bodyTouched
                && !super.isCommitted()
                && getContentType() == null
                && !"0".equals(getHeader("Content-Length"));
    }

    /** What happens to an error that another thread sends. */
    interface Later {

        /** Answers the error, if Plainfault does. */
        boolean isAnswered() throws IOException;
    }
}
