package io.github.plainfault.encode;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.BufferOverflowException;

/** Bytes in memory, up to a limit: what an application calls a list may have no end. */
final class BoundedBytes extends OutputStream {

    private final ByteArrayOutputStream bytes;
    private final int most;
    private boolean overflown;

    /**
     * @param usual how many bytes there are usually
     * @param most how many there are at most
     */
    BoundedBytes(int usual, int most) {
        this.bytes = new ByteArrayOutputStream(usual);
        this.most = most;
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    /** Whether more was written than is allowed. */
    boolean isOverflown() {
        return overflown;
    }

    /**
     * @throws BufferOverflowException if that is too much
     */
    @Override
    public void write(int b) {
        require(1);
        bytes.write(b);
    }

    /**
     * @throws BufferOverflowException if that is too much
     */
    @Override
    public void write(byte[] more, int offset, int length) {
        require(length);
        bytes.write(more, offset, length);
    }

    private void require(int more) {
        if (more > most - bytes.size()) {
            overflown = true;
            throw new BufferOverflowException();
        }
    }
}
