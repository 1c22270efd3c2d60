package io.github.plainfault.samples.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Exports that wait or are done. Nothing is written, it is only a shop for looking at; each takes five seconds. */
public final class Exports {

    private static final Duration WORK = Duration.ofSeconds(5);

    private final Map<UUID, Instant> begun = new ConcurrentHashMap<>();
    private final Clock clock;

    public Exports(Clock clock) {
        this.clock = clock;
    }

    /** Puts a new export into the queue. */
    public Export request() {
        UUID id = UUID.randomUUID();
        begun.put(id, clock.instant());
        return export(id, Export.State.QUEUED);
    }

    /** The export with that id. */
    public Optional<Export> find(UUID id) {
        return Optional.ofNullable(begun.get(id)).map(start -> export(id, state(start)));
    }

    private Export.State state(Instant start) {
        return clock.instant().isBefore(start.plus(WORK)) ? Export.State.QUEUED : Export.State.DONE;
    }

    private static Export export(UUID id, Export.State state) {
        return new Export(id, state, "/exports/" + id);
    }
}
