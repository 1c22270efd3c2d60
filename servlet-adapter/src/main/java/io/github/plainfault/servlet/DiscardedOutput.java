package io.github.plainfault.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/** What is written after an error was sent goes nowhere, as in a container. */
final class DiscardedOutput extends ServletOutputStream {

    @Override
    public void write(int octet) {
        // nobody reads it
    }

    @Override
    public void write(byte[] octets, int offset, int length) {
        // nobody reads it
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("an error was sent; the response takes no more content");
    }
}
