package io.github.plainfault.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Remembers pages that were asked for lately. Bounded: keys are made of what there is, never of what somebody asks for,
 * and there are no more than a number of them.
 */
final class RenderedPages {

    private static final int MOST = 200;

    private final Map<String, Rendered> pages = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rendered> eldest) {
            return size() > MOST;
        }
    };

    Rendered get(String key, Supplier<byte[]> rendering) {
        synchronized (pages) {
            Rendered known = pages.get(key);
            if (known != null) {
                return known;
            }
        }
        Rendered rendered = Rendered.of(rendering.get());
        synchronized (pages) {
            pages.put(key, rendered);
        }
        return rendered;
    }

    int size() {
        synchronized (pages) {
            return pages.size();
        }
    }
}
