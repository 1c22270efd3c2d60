package io.github.plainfault.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.plainfault.http.RequestFacts;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the JDK throws at connections of our own and at disks; servers have their own tests. */
class StreamFaultsTest {

    private final FaultResolver resolver = new FaultResolver(List.of(), List.of());

    @Test
    void aSystemThatResetsAConnectionOfOursHasFailed() throws Exception {
        try (ServerSocket upstream = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket ours = new Socket(upstream.getInetAddress(), upstream.getLocalPort())) {
            reset(upstream.accept());

            assertThat(answer(catchThrowable(() -> ours.getInputStream().read())))
                    .isEqualTo("502 Bad Gateway (upstream-failed)");
        }
    }

    @Test
    void aSystemThatResetsAChannelOfOursHasFailed() throws Exception {
        try (ServerSocket upstream = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SocketChannel ours =
                        SocketChannel.open(new InetSocketAddress(upstream.getInetAddress(), upstream.getLocalPort()))) {
            reset(upstream.accept());

            assertThat(answer(catchThrowable(() -> ours.read(ByteBuffer.allocate(1)))))
                    .isEqualTo("502 Bad Gateway (upstream-failed)");
            assertThat(answer(catchThrowable(() -> writeUntilRefused(ours))))
                    .isEqualTo("502 Bad Gateway (upstream-failed)");
        }
    }

    @Test
    void aSystemThatSaysNothingIsLate() throws Exception {
        try (ServerSocket upstream = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket ours = new Socket(upstream.getInetAddress(), upstream.getLocalPort())) {
            ours.setSoTimeout(1);

            assertThat(answer(catchThrowable(() -> ours.getInputStream().read())))
                    .isEqualTo("504 Gateway Timeout (upstream-timeout)");
        }
    }

    @Test
    void wordsOfTheOperatingSystemAreEnough() {
        assertThat(answer(new IOException("Broken pipe"))).isEqualTo("502 Bad Gateway (upstream-failed)");
        assertThat(answer(new IOException("Connection reset by peer"))).isEqualTo("502 Bad Gateway (upstream-failed)");
        assertThat(answer(new IOException("No space left on device"))).isEqualTo("507 Insufficient Storage");
        assertThat(answer(new FileSystemException("/data/x", null, "Disk quota exceeded")))
                .isEqualTo("507 Insufficient Storage");
        assertThat(answer(new IOException("config missing"))).isEqualTo("500 Internal Server Error");
        assertThat(answer(new IOException((String) null))).isEqualTo("500 Internal Server Error");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDeviceHasNoRoom() {
        Throwable full = catchThrowable(() -> {
            try (OutputStream device = new FileOutputStream("/dev/full")) {
                device.write(1);
            }
        });

        assertThat(answer(full)).isEqualTo("507 Insufficient Storage");
        assertThat(StreamFaults.behind(new IllegalStateException(full), request(false)))
                .hasToString("507 Insufficient Storage");
    }

    @Test
    void aConnectionThatIsKnownToBeTheClientsNeedsNoAnswer() {
        assertThat(resolver.resolve(new IOException("Connection reset by peer"), request(true))
                        .isAnswered())
                .isFalse();
        assertThat(resolver.resolve(new SocketTimeoutException(), request(true)).isAnswered())
                .isTrue();
    }

    @Test
    void framesOfAServerSayWhoseStreamItWas() {
        assertThat(answer(
                        at(new SocketTimeoutException(), "org.apache.catalina.connector.InputBuffer", "realReadBytes")))
                .isEqualTo("408 Request Timeout");
        assertThat(answer(at(new SocketTimeoutException(), "org.eclipse.jetty.ee11.servlet.HttpInput", "read")))
                .isEqualTo("408 Request Timeout");
        assertThat(answer(at(new IOException("Broken pipe"), "org.eclipse.jetty.ee11.servlet.HttpOutput", "write")))
                .isEqualTo("499 Client Closed Request");
        assertThat(answer(at(new ClosedChannelException(), "io.undertow.servlet.spec.ServletInputStreamImpl", "read")))
                .isEqualTo("499 Client Closed Request");
        assertThat(answer(at(new MalformedInputException(1), "org.apache.catalina.connector.CoyoteReader", "read")))
                .isEqualTo("400 Bad Request (malformed-body)");
        assertThat(answer(at(new ZipException(), "org.apache.catalina.connector.InputBuffer", "read")))
                .isEqualTo("400 Bad Request (malformed-body)");
        assertThat(answer(at(
                        new UnsupportedEncodingException("klingon"),
                        "org.apache.catalina.connector.InputBuffer",
                        "setConverter")))
                .isEqualTo("415 Unsupported Media Type");
    }

    @Test
    void anApplicationThatIsCalledByTheServersStreamReadsOnItsOwnAccount() {
        assertThat(answer(at(new SocketTimeoutException(), "org.eclipse.jetty.ee11.servlet.HttpInput", "run")))
                .isEqualTo("504 Gateway Timeout (upstream-timeout)");
    }

    private String answer(Throwable failure) {
        return resolver.resolve(failure, request(false)).toString();
    }

    private static RequestFacts request(boolean clientGone) {
        RequestFacts plain = RequestFacts.of("POST", "/", Map.of());
        return new RequestFacts() {
            @Override
            public String method() {
                return plain.method();
            }

            @Override
            public String path() {
                return plain.path();
            }

            @Override
            public String header(String name) {
                return plain.header(name);
            }

            @Override
            public boolean isClientGone() {
                return clientGone;
            }
        };
    }

    private static <T extends Throwable> T at(T failure, String className, String method) {
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.io.FilterInputStream", "read", null, -1),
            new StackTraceElement(className, method, null, -1)
        });
        return failure;
    }

    private static void reset(Socket accepted) throws IOException {
        accepted.setSoLinger(true, 0);
        accepted.close();
    }

    private static void writeUntilRefused(SocketChannel channel) throws IOException {
        for (int i = 0; i < 1000; i++) {
            channel.write(ByteBuffer.allocate(1024));
        }
    }
}
