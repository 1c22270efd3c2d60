package io.github.plainfault.webflux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.netty.buffer.ByteBufAllocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;

/** That no buffer leaks is worth something only if one that does is found. */
class WithoutBufferLeaksTest {

    @Test
    void aBufferThatNobodyReleasesFailsTheTests() {
        leak();

        assertThatThrownBy(() -> new WithoutBufferLeaks().afterAll(mock(ExtensionContext.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ByteBuf");
    }

    private static void leak() {
        assertThat(ByteBufAllocator.DEFAULT.directBuffer(64).writeByte(1).refCnt())
                .isEqualTo(1);
    }
}
