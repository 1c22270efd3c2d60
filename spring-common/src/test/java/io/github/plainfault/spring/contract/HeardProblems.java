package io.github.plainfault.spring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.ProblemEvent;
import io.github.plainfault.ProblemListener;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What an application under test hears of its failures. */
public final class HeardProblems implements ProblemListener {

    private static final int PATIENCE_SECONDS = 10;
    private static final int NO_MORE_MILLIS = 200;

    private final BlockingQueue<ProblemEvent> events = new LinkedBlockingQueue<>();

    @Override
    public void onProblem(ProblemEvent event) {
        events.add(event);
    }

    /** Forgets what was before. */
    public void clear() {
        events.clear();
    }

    /** Nothing fails. */
    void none() throws InterruptedException {
        assertThat(events.poll(NO_MORE_MILLIS, TimeUnit.MILLISECONDS))
                .as("a failure")
                .isNull();
    }

    /** The one failure that there is. */
    public ProblemEvent only() throws InterruptedException {
        ProblemEvent event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(event).as("a failure").isNotNull();
        assertThat(events.poll(NO_MORE_MILLIS, TimeUnit.MILLISECONDS))
                .as("a second failure")
                .isNull();
        return event;
    }
}
