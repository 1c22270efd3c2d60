package io.github.plainfault.soak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One connection of a client that says what it wants byte by byte, and may leave when it wants. */
final class Connection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream input;

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        this.input = new BufferedInputStream(socket.getInputStream());
    }

    static Connection to(URI server) throws IOException {
        return connect(server, new Socket());
    }

    /** With little room for what the server sends, so that it has to wait for this client. */
    static Connection narrow(URI server) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1);
        return connect(server, socket);
    }

    private static Connection connect(URI server, Socket socket) throws IOException {
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE_MILLIS);
            return new Connection(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    void send(byte[] message) throws IOException {
        send(message, message.length);
    }

    /** The first bytes of a message. */
    void send(byte[] message, int length) throws IOException {
        socket.getOutputStream().write(message, 0, length);
    }

    /** Any bytes that come, {@code -1} if none will. */
    int receive(byte[] target) throws IOException {
        return input.read(target);
    }

    /**
     * The whole answer.
     *
     * @param head whether there is no content, whatever its length says
     * @throws EOFException if it breaks off; {@link EOFException#getMessage()} is what came until then
     */
    Answer answer(boolean head) throws IOException {
        String status = line();
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        Answer bare = new Answer(Integer.parseInt(status.split(" ", 3)[1]), headers, new byte[0]);
        return head ? bare : new Answer(bare.status(), headers, content(bare));
    }

    /** Closes without a farewell, so that the other side sees a connection that was reset. */
    void breakOff() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private byte[] content(Answer bare) throws IOException {
        if (bare.status() == 204 || bare.status() == 304) {
            return new byte[0];
        }
        if (bare.header("transfer-encoding").equals("chunked")) {
            return chunks();
        }
        String length = bare.header("content-length");
        return length.isEmpty() ? new byte[0] : exactly(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            content.writeBytes(exactly(size));
            line();
        }
        line();
        return content.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = input.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException(new String(bytes, ISO_8859_1));
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int octet = input.read(); octet != '\n'; octet = input.read()) {
            if (octet < 0) {
                throw new EOFException(line.toString());
            }
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }
}
