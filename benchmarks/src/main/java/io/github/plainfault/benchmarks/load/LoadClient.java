package io.github.plainfault.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * Asks one thing again and again over kept connections, one request at a time on each, and checks the status of every
 * answer. A connection that the server closes is opened again.
 */
final class LoadClient {

    private final int port;
    private final int connections;

    LoadClient(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /**
     * Asks that often.
     *
     * @throws IllegalStateException if an answer does not have the status that it should
     */
    void run(Case what, int requests) throws IOException {
        byte[] request = what.request();
        int asked = 0;
        int open = 0;
        try (Selector selector = Selector.open()) {
            for (; asked < connections; asked++) {
                open(selector, request);
                open++;
            }
            while (open > 0) {
                if (selector.select(10_000) == 0) {
                    throw new IllegalStateException(what + ": no answer for ten seconds");
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    Connection connection = (Connection) key.attachment();
                    AnswerReader.State state = connection.read();
                    if (state == AnswerReader.State.UNFINISHED) {
                        continue;
                    }
                    if (state != AnswerReader.State.CLOSED) {
                        check(what, connection.answer);
                    }
                    boolean goOn = asked < requests;
                    if (goOn && state == AnswerReader.State.WHOLE) {
                        connection.send(request);
                        asked++;
                    } else if (state != AnswerReader.State.LAST) { // who answered last closes first
                        connection.channel.close();
                        open--;
                        if (goOn) {
                            open(selector, request);
                            open++;
                            asked++;
                        }
                    }
                }
                selector.selectedKeys().clear();
            }
        }
    }

    /** Asks once, for the whole answer. */
    String ask(Case what) throws IOException {
        try (Selector selector = Selector.open()) {
            open(selector, what.request());
            while (true) {
                selector.select();
                Connection connection =
                        (Connection) selector.keys().iterator().next().attachment();
                selector.selectedKeys().clear();
                if (connection.read() != AnswerReader.State.UNFINISHED) {
                    check(what, connection.answer);
                    connection.channel.close();
                    return connection.answer.text();
                }
            }
        }
    }

    private static void check(Case what, AnswerReader answer) {
        if (answer.status() != what.status) {
            throw new IllegalStateException(what + " was answered with:\n" + answer.text());
        }
    }

    private void open(Selector selector, byte[] request) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Connection connection = new Connection(channel);
        channel.register(selector, SelectionKey.OP_READ, connection);
        connection.send(request);
    }

    private static final class Connection {

        private final SocketChannel channel;
        private final AnswerReader answer = new AnswerReader();

        Connection(SocketChannel channel) {
            this.channel = channel;
        }

        void send(byte[] request) throws IOException {
            answer.begin();
            if (channel.write(ByteBuffer.wrap(request)) != request.length) {
                throw new IllegalStateException("a request that does not fit into the socket's buffer");
            }
        }

        AnswerReader.State read() throws IOException {
            return answer.read(channel);
        }
    }
}
