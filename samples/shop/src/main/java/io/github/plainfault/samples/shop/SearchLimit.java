package io.github.plainfault.samples.shop;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;

/** Allows so many searches in each minute of the clock. */
public final class SearchLimit {

    private static final int MINUTE = 60;

    private final int limit;
    private final Clock clock;
    private final AtomicReference<Window> window = new AtomicReference<>(new Window(0, 0));

    public SearchLimit(int limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * Counts one search.
     *
     * @throws SearchLimitReachedException if it is one too many
     */
    public void count() {
        long second = clock.instant().getEpochSecond();
        Window current = window.updateAndGet(previous -> previous.next(second / MINUTE));
        if (current.searches() > limit) {
            throw new SearchLimitReachedException(limit, MINUTE - second % MINUTE);
        }
    }

    private record Window(long minute, int searches) {

        Window next(long now) {
            return new Window(now, now == minute ? searches + 1 : 1);
        }
    }
}
