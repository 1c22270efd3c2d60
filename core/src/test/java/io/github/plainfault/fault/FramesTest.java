package io.github.plainfault.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FramesTest {

    @Test
    void areThoseOfTheException() {
        RuntimeException failure = new RuntimeException();

        assertThat(Frames.of(failure)).isEqualTo(failure.getStackTrace());
    }

    @Test
    void areNoneWhereTheExceptionHasNone() {
        assertThat(Frames.of(new RuntimeException(null, null, false, false) {})).isEmpty();
    }

    @Test
    void areNoneWhereTheExceptionFailsToSayThem() {
        assertThat(Frames.of(new RuntimeException() {
                    @Override
                    public StackTraceElement[] getStackTrace() {
                        throw new IllegalStateException();
                    }
                }))
                .isEmpty();
    }
}
