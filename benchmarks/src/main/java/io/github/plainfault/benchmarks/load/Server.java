package io.github.plainfault.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** A variant that runs in its own process, and what it says of itself. */
final class Server implements AutoCloseable {

    private static final List<String> JVM =
            List.of("-XX:+UseSerialGC", "-Xms320m", "-Xmx320m", "-Duser.language=en", "-Dfile.encoding=UTF-8");

    private final Variant variant;
    private final Process process;
    private final BufferedReader answers;
    private final Writer commands;
    private final int port;
    private final Start start;

    private Server(Variant variant, Process process) throws IOException {
        this.variant = variant;
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        this.commands = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8));
        String[] ready = firstAnswer().split(" ", -1);
        this.port = Integer.parseInt(ready[1]);
        this.start = new Start(Long.parseLong(ready[2]), Long.parseLong(ready[3]));
    }

    /** Starts a variant on the core of the servers. */
    static Server start(Variant variant, Cores cores, List<String> moreOfJvm) throws IOException {
        List<String> command = new ArrayList<>(cores.ofServer());
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(JVM);
        command.addAll(moreOfJvm);
        command.addAll(List.of("-cp", ClassPath.of(variant), ServerMain.class.getName()));
        command.addAll(variant.arguments());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Server(variant, process);
    }

    Variant variant() {
        return variant;
    }

    int port() {
        return port;
    }

    /** What the start has cost. */
    Start start() {
        return start;
    }

    Counters counters() throws IOException {
        String[] counters = answer("counters").split(" ", -1);
        return new Counters(Long.parseLong(counters[0]), Long.parseLong(counters[1]));
    }

    /** Bytes on the heap that somebody refers to. */
    long liveHeap() throws IOException {
        return Long.parseLong(answer("heap"));
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** The JVM may have things to say before, of a flight recorder for example. */
    private String firstAnswer() throws IOException {
        String line = answer();
        while (!line.startsWith("ready ")) {
            line = answer();
        }
        return line;
    }

    private String answer(String command) throws IOException {
        commands.write(command + "\n");
        commands.flush();
        return answer();
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(variant.id() + " has ended");
        }
        return line;
    }

    /** Milliseconds until a server could be asked, and of CPU time until then. */
    record Start(long milliseconds, long cpuMilliseconds) {}

    /** What a server has used since its start: nanoseconds of CPU, and bytes. */
    record Counters(long cpu, long bytes) {}
}
