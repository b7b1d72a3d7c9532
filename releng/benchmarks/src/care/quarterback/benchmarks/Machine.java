package care.quarterback.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the machine says of itself. */
final class Machine {

    /** The place behind the name of the process; beside it the same of the system. */
    private static final int CHILD_USER = 13;

    private static final long TICK_NANOS = 10_000_000;

    private Machine() {}

    /** The load average over the last minute, "?" where the system has none. */
    static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "?" : String.format(Locale.ROOT, "%.1f", load);
    }

    /** Bytes this process has passed to write calls, -1 where the system does not count them. */
    static long written() {
        try {
            return Files.readString(Path.of("/proc/self/io"))
                    .lines()
                    .filter(line -> line.startsWith("wchar:"))
                    .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(' ') + 1)))
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }

    /** Processor time of the processes that this one started and that have ended, in nanoseconds; steps of 10 ms. */
    static long childNanos() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[CHILD_USER]) + Long.parseLong(fields[CHILD_USER + 1])) * TICK_NANOS;
    }
}
