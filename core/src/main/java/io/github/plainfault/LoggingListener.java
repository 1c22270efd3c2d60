package io.github.plainfault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each failure, with the id that the client got; 5xx with the stack trace. */
final class LoggingListener implements ProblemListener {

    /** Named by a string: renaming the class must not silence anybody's log configuration. */
    private static final Logger LOG = LoggerFactory.getLogger("io.github.plainfault.problems");

    @Override
    public void onProblem(ProblemEvent event) {
        if (event.secondFailure() != null) {
            LOG.error(
                    "{} [{}] the answer was cut down to the minimal problem",
                    event.fault(),
                    event.id(),
                    event.secondFailure());
        }
        if (event.fault().isAnswered() && event.fault().status().number() >= 500) {
            LOG.error("{} [{}] {} {}", event.fault(), event.id(), method(event), path(event), event.failure());
        } else if (LOG.isDebugEnabled()) {
            LOG.debug("{} [{}] {} {}", event.fault(), event.id(), method(event), path(event), event.failure());
        }
    }

    private static String method(ProblemEvent event) {
        return oneLine(event.request().method());
    }

    private static String path(ProblemEvent event) {
        return oneLine(event.request().path());
    }

    /** What a client sends must not be able to forge a line of the log. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? '_' : c);
        }
        return line.toString();
    }
}
