package io.github.plainfault.interop;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What whoever traces requests is told of them: a span is an error if its observation has one. */
final class SeenRequests implements ObservationHandler<Observation.Context> {

    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();

    /**
     * A request whose observation has ended.
     *
     * @param tags what it is counted by: status, uri, exception, outcome, method
     * @param error what makes a span an error, {@code null} if nothing does
     */
    record Seen(Map<String, String> tags, @Nullable Throwable error) {}

    @Override
    public boolean supportsContext(Observation.Context context) {
        return true; // it has no name yet
    }

    @Override
    public void onStop(Observation.Context context) {
        if ("http.server.requests".equals(context.getName())) {
            seen.add(new Seen(
                    context.getLowCardinalityKeyValues().stream()
                            .collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue)),
                    context.getError()));
        }
    }

    /** The next one; it may end after its client has read the answer. */
    Seen next() throws InterruptedException {
        Seen next = seen.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no request was observed");
        }
        return next;
    }
}
