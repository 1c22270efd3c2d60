package io.github.plainfault.spring;

import io.github.plainfault.fault.FaultMapping;
import java.util.List;

/**
 * An adapter's mappings for exceptions of its own web framework; asked before those that both adapters share.
 *
 * @param mappings in the order in which they are asked; copied
 */
public record FrameworkFaults(List<FaultMapping> mappings) {

    /** Copies. */
    public FrameworkFaults {
        mappings = List.copyOf(mappings);
    }
}
