package io.github.plainfault.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fuzzes the targets, one after the other, each in a JVM of its own, because Jazzer can do one in a JVM. What is found
 * stops it, and is written beside the seeds, so that from then on the tests replay it.
 *
 * <pre>{@code
 * mvn -pl fuzz -am test-compile exec:exec -Dfuzz.seconds=300 -Dfuzz.target=AcceptLanguage
 * }</pre>
 */
public final class Fuzz {

    private static final String SUFFIX = "FuzzTest.class";

    private Fuzz() {}

    /**
     * @param args the folder of this module; how many seconds for each target, or {@code 0} for a number of inputs that is
     *     the same in every run; a part of the names of the targets
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path module = Path.of(args[0]).toAbsolutePath();
        int seconds = Integer.parseInt(args[1]);
        String only = args.length > 2 ? args[2] : "";
        List<String> targets = targets(module.resolve("target/test-classes"));
        targets.removeIf(target -> !target.contains(only));
        if (targets.isEmpty()) {
            throw new IllegalArgumentException(
                    "fuzz.target: " + only + " (expected: a part of the name of a *FuzzTest)");
        }
        for (String target : targets) {
            if (run(module, target, seconds) != 0) {
                System.out.println(
                        "FOUND: " + target + " fails; what it fails with stands above, and beside its seeds");
                System.exit(1);
            }
        }
        System.out.println("Nothing found in " + targets.size() + " targets");
    }

    private static List<String> targets(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return new ArrayList<>(files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace(File.separatorChar, '.'))
                    .sorted()
                    .toList());
        }
    }

    private static int run(Path module, String target, int seconds) throws IOException, InterruptedException {
        Path seeds = seeds(module, target);
        // what is found on the way goes here; that of an earlier run would make the short run another one every time
        Path corpus = seconds == 0
                ? Files.createTempDirectory(module.resolve("target"), "corpus")
                : Files.createDirectories(module.resolve("target/corpus").resolve(target));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Duser.language=ja",
                "-XX:+EnableDynamicAgentLoading",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target,
                "--instrumentation_includes=io.github.plainfault.**",
                "-print_final_stats=0",
                "-verbosity=0",
                "-artifact_prefix=" + seeds + File.separator,
                "--reproducer_path=" + module.resolve("target")));
        command.addAll(
                seconds == 0
                        ? List.of("-runs=500", "-seed=1", corpus.toString(), seeds.toString())
                        : List.of("-max_total_time=" + seconds, corpus.toString(), seeds.toString()));
        System.out.println(target);
        File output = module.resolve("target").resolve(target + ".log").toFile();
        int result = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start()
                .waitFor();
        if (result != 0) {
            System.out.println(Files.readString(output.toPath()));
        }
        return result;
    }

    /** Where Jazzer's tests look for them, too. */
    private static Path seeds(Path module, String target) throws IOException {
        Path all = module.resolve("src/test/resources").resolve(target.replace('.', '/') + "Inputs");
        try (Stream<Path> methods = Files.exists(all) ? Files.list(all) : Stream.empty()) {
            return methods.findFirst()
                    .orElseThrow(() -> new IllegalStateException(all + " (expected: a folder with seeds)"));
        }
    }
}
