package io.github.plainfault.benchmarks.load;

import java.io.IOException;

/**
 * What one request has cost a server, on average over one round.
 *
 * @param cpu nanoseconds of the server's process
 * @param bytes allocated by the server's threads
 * @param others the part of the core's time that went to other processes
 */
record Round(double cpu, double bytes, double others) {

    static Round of(Server server, Case what, int requests, int connections, Cores cores) throws IOException {
        long usedBefore = cores.used();
        long beganAt = System.nanoTime();
        Server.Counters before = server.counters();
        new LoadClient(server.port(), connections).run(what, requests);
        Server.Counters after = server.counters();
        long cpu = after.cpu() - before.cpu();
        double duration = System.nanoTime() - beganAt;
        double others = Math.max(0, cores.used() - usedBefore - cpu) / duration;
        double bytes = after.bytes() - before.bytes();
        return new Round((double) cpu / requests, bytes / requests, others);
    }
}
