package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.fault.FaultMapping;
import io.github.plainfault.http.RequestFacts;
import java.nio.file.FileSystemException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A disk that is full, or a quota that is spent. Java has no class for either, only what the operating system said. */
final class StorageFaults implements FaultMapping {

    private static final Fault NO_SPACE = Fault.of(507);

    private static final Set<String> REASONS =
            Set.of("No space left on device", "Disk quota exceeded", "There is not enough space on the disk");

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        String reason = failure instanceof FileSystemException file ? file.getReason() : null;
        return reason != null && REASONS.stream().anyMatch(reason::contains) ? NO_SPACE : null;
    }
}
