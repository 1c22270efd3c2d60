package io.github.plainfault.spring.contract;

import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Buffers of Netty's that nobody released, every one of them. */
public final class BufferLeaks {

    private static final int COLLECTIONS = 3;
    private static final long REFERENCES_MILLIS = 20;

    private static final Queue<String> FOUND = new ConcurrentLinkedQueue<>();

    private BufferLeaks() {}

    /**
     * Watches every buffer from now on; must come before the first one.
     *
     * @param level {@code PARANOID} remembers the way of each, and takes its time; {@code SIMPLE} only finds that it is gone
     */
    public static void watch(ResourceLeakDetector.Level level) {
        if (!(ResourceLeakDetectorFactory.instance() instanceof Factory)) {
            ResourceLeakDetectorFactory.setResourceLeakDetectorFactory(new Factory());
            ResourceLeakDetector.setLevel(level);
        }
    }

    /**
     * What was left behind since the last question. Collects garbage, because only what is collected unreleased is known
     * to have leaked.
     */
    public static List<String> found() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(REFERENCES_MILLIS);
            ByteBufAllocator.DEFAULT.buffer().release(); // Netty looks for leaks when a buffer is taken
        }
        List<String> found = new ArrayList<>();
        for (String leak = FOUND.poll(); leak != null; leak = FOUND.poll()) {
            found.add(leak);
        }
        return found;
    }

    private static final class Factory extends ResourceLeakDetectorFactory {

        @Override
        @SuppressWarnings("deprecation") // there is no other to implement
        public <T> ResourceLeakDetector<T> newResourceLeakDetector(Class<T> type, int interval, long max) {
            return new Detector<>(type);
        }
    }

    private static final class Detector<T> extends ResourceLeakDetector<T> {

        Detector(Class<T> type) {
            super(type, 1);
        }

        @Override
        protected boolean needReport() {
            return true;
        }

        @Override
        protected void reportTracedLeak(String type, String records) {
            FOUND.add(type + records);
        }

        @Override
        protected void reportUntracedLeak(String type) {
            FOUND.add(type);
        }
    }
}
