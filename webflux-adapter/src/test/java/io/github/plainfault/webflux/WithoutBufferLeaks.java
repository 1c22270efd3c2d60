package io.github.plainfault.webflux;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.spring.contract.BufferLeaks;
import io.netty.util.ResourceLeakDetector;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Every test of this module, of every class, fails if a buffer of Netty's is not released. Found by its registration. */
public final class WithoutBufferLeaks implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext tests) {
        BufferLeaks.watch(ResourceLeakDetector.Level.PARANOID);
    }

    @Override
    public void afterAll(ExtensionContext tests) throws InterruptedException {
        assertThat(BufferLeaks.found()).as("buffers that were not released").isEmpty();
    }
}
