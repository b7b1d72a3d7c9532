package care.quarterback.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts a copy of the product in a process of its own, by the same options as the product's launcher gives. */
final class ChildJvm {

    private static final int TIMEOUT_SECONDS = 60;

    private final Settings settings;
    private final Path launcher;

    ChildJvm(Settings settings, Path launcher) {
        this.settings = settings;
        this.launcher = launcher;
    }

    /**
     * What became of it.
     *
     * @param exit the exit code; 137 when it had to be ended
     * @param lines standard output
     * @param nanos when each line was read, from before the process was made
     */
    record Ended(int exit, List<String> lines, List<Long> nanos) {

        /** The number behind "name=" on standard output. */
        double value(String name) {
            return lines.stream()
                    .filter(line -> line.startsWith(name + "="))
                    .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                    .findFirst()
                    .orElseThrow(() -> missing(name));
        }

        /** The numbers behind "name=" on standard output, in milliseconds with blanks between them. */
        Samples samples(String name) {
            return new Samples(lines.stream()
                    .filter(line -> line.startsWith(name + "="))
                    .findFirst()
                    .map(line -> Stream.of(line.substring(name.length() + 1).split(" "))
                            .mapToLong(each -> Math.round(Double.parseDouble(each) * 1e6))
                            .toArray())
                    .orElseThrow(() -> missing(name)));
        }

        /** Whether there is a line that begins with "name=". */
        boolean has(String name) {
            return lines.stream().anyMatch(line -> line.startsWith(name + "="));
        }

        /** When the line was read. */
        long at(String line) {
            int index = lines.indexOf(line);
            if (index < 0) {
                throw missing(line);
            }
            return nanos.get(index);
        }

        private IllegalStateException missing(String line) {
            return new IllegalStateException(
                    "no \"" + line + "\", exit code " + exit + ": " + String.join("\n", lines));
        }
    }

    /** Runs a piece of a benchmark. @param options for the JVM; later ones win */
    Ended trial(List<String> options, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-application", "care.quarterback.benchmarks.run", "-nosplash"));
        all.addAll(List.of("-data", settings.work().resolve("trial").toString()));
        all.addAll(List.of(arguments));
        List<String> told = new ArrayList<>(options);
        told.add("-Dbenchmarks.reference=" + settings.reference());
        return run(told, all, Map.of());
    }

    /** Runs the product. @param environment what is added to ours */
    Ended run(List<String> options, List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        return run(options, arguments, environment, TIMEOUT_SECONDS);
    }

    /** The same with another patience. */
    Ended run(List<String> options, List<String> arguments, Map<String, String> environment, int seconds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("benchmarks.options").split(" ")));
        command.addAll(options);
        command.addAll(List.of("-jar", launcher.toString()));
        command.addAll(arguments);
        Path errors = Files.createTempFile(settings.work(), "child", ".err");
        var builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        process.onExit().orTimeout(seconds, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly());
        List<String> lines = new ArrayList<>();
        List<Long> nanos = new ArrayList<>();
        try (var reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                nanos.add(System.nanoTime() - start);
                lines.add(line);
            }
        }
        int exit = process.waitFor();
        if (exit == 0) {
            Files.delete(errors);
        }
        return new Ended(exit, lines, nanos);
    }
}
