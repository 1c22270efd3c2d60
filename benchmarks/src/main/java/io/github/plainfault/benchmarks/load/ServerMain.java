package io.github.plainfault.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One server in a process of its own. Its first line says the port, and what the start has cost; then it answers one line
 * with one line: {@code counters} with CPU time in nanoseconds and allocated bytes, {@code heap} with live bytes.
 *
 * <p>Arguments: {@code tomcat}, {@code netty} or {@code spring}; then settings ({@code name=value}) and classes.
 */
final class ServerMain {

    private ServerMain() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        int port =
                switch (arguments[0]) {
                    case "tomcat" -> RawTomcat.start();
                    case "netty" -> RawNetty.start();
                    default -> spring(arguments);
                };
        long started = Clock.systemUTC().millis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        out.println("ready " + port + " " + started + " " + cpu() / 1_000_000);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String command = commands.readLine(); command != null; command = commands.readLine()) {
            out.println(command.equals("heap") ? Long.toString(liveHeap()) : cpu() + " " + allocated());
        }
        System.exit(0);
    }

    private static int spring(String[] arguments) throws ClassNotFoundException {
        Map<String, Object> settings = new HashMap<>();
        List<Class<?>> sources = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            int equals = arguments[i].indexOf('=');
            if (equals < 0) {
                sources.add(Class.forName(arguments[i]));
            } else {
                settings.put(arguments[i].substring(0, equals), arguments[i].substring(equals + 1));
            }
        }
        return SpringServer.start(sources, settings);
    }

    /** Linux counts the time of each thread in nanoseconds; the bean, in steps of ten milliseconds. */
    private static long cpu() throws IOException {
        Path tasks = Path.of("/proc/self/task");
        if (!Files.isReadable(Path.of("/proc/self/schedstat"))) {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }
        long sum = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
            for (Path thread : threads) {
                try {
                    String times = Files.readString(thread.resolve("schedstat"));
                    sum += Long.parseLong(times.substring(0, times.indexOf(' ')));
                } catch (NoSuchFileException e) {
                    // it has ended in the meantime
                }
            }
        }
        return sum;
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
            sum += Math.max(bytes, 0);
        }
        return sum;
    }

    private static long liveHeap() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(50); // what waits for the collector is let go of
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
