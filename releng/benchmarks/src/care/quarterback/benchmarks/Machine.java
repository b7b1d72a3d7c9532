package care.quarterback.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the machine says of itself. */
final class Machine {

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
}
