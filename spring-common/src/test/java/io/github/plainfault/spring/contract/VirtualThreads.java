package io.github.plainfault.spring.contract;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Handlers on virtual threads, which only Java 21 and newer has. */
public final class VirtualThreads {

    private VirtualThreads() {}

    /** Skips a test class where there are none: Spring Boot would go on without a word. */
    public static Map<String, String> and(Map<String, String> properties) {
        Assumptions.assumeTrue(
                Runtime.version().feature() >= 21,
                "virtual threads need Java 21, this is " + Runtime.version().feature());
        Map<String, String> all = new HashMap<>(properties);
        all.put("spring.threads.virtual.enabled", "true");
        return all;
    }
}
