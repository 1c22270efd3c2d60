package io.github.plainfault.soak;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes a line of every event, as a file would need it, and keeps the first one of each logger that nobody expects: our
 * warnings, and errors of all.
 */
public final class CountedLog extends AppenderBase<ILoggingEvent> {

    /**
     * Where each failure of a server is told once, as {@code docs/reliability.md} says, and where servers speak of answers
     * that broke off and of clients that are gone.
     */
    private static final List<String> EXPECTED = List.of(
            "io.github.plainfault.problems",
            "org.apache.catalina.core.ContainerBase.[Tomcat].[localhost].[/].[dispatcherServlet]",
            "org.springframework.web.server.adapter.HttpWebHandlerAdapter",
            "reactor.core.publisher.Operators",
            "reactor.netty.http.server.HttpServerOperations");

    private static final String OURS = "io.github.plainfault.";

    private static final AtomicLong LINES = new AtomicLong();
    private static final SortedMap<String, String> UNEXPECTED = new ConcurrentSkipListMap<>();

    private final PatternLayout layout = new PatternLayout();

    @Override
    public void start() {
        layout.setContext(getContext());
        layout.setPattern("%d %-5level [%thread] %logger - %msg%n%ex");
        layout.start();
        super.start();
    }

    @Override
    protected void append(ILoggingEvent event) {
        String line = layout.doLayout(event);
        LINES.incrementAndGet();
        String logger = event.getLoggerName();
        Level lowest = logger.startsWith(OURS) ? Level.WARN : Level.ERROR;
        if (event.getLevel().isGreaterOrEqual(lowest) && !EXPECTED.contains(logger)) {
            UNEXPECTED.putIfAbsent(event.getLevel() + " " + logger, line);
        }
    }

    /** How many lines there were. */
    static long lines() {
        return LINES.get();
    }

    /** What nobody has to see in a log because of a failure that was answered; then forgets it. */
    static SortedMap<String, String> unexpected() {
        SortedMap<String, String> seen = new TreeMap<>(UNEXPECTED);
        UNEXPECTED.clear();
        return seen;
    }
}
