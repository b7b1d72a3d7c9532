package care.quarterback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that takes no more, by a limit on the size of files; then there is room again. {@code -Ddisk.points=40} stops at more
 * points of the work.
 */
class FullDiskTest {

    private static final int POINTS = Integer.getInteger("disk.points", 3);
    private static final long LEAST = 700_000;
    private static final long MOST = 1_200_000;
    private static final Path LIMITS = Path.of("/usr/bin/prlimit");

    @TempDir
    private Path work;

    @Test
    void aFullDiskIsSaidAndWorkGoesOnInTheSameProcessOnceThereIsRoom() throws Exception {
        if (!Files.isExecutable(LIMITS)) {
            System.out.println("SKIPPED: a full disk was not tried: there is no " + LIMITS + ".");
        }
        assumeTrue(Files.isExecutable(LIMITS), "no prlimit");
        for (int point = 0; point < POINTS; point++) {
            long room = LEAST + point * (MOST - LEAST) / Math.max(1, POINTS - 1);
            Path home = work.resolve("home-" + room);
            TestStores.create(home).store().close();
            Process child = ChildJava.start(work, FullDiskChild.class, home.toString());
            try (BufferedReader out = child.inputReader()) {
                assertEquals("open", out.readLine(), () -> errors());
                limit(child, room + ":");
                tell(child);
                String line = out.readLine();
                assertTrue(line != null && line.endsWith(" diskFull"), () -> line + "\n" + errors());
                limit(child, "unlimited:");
                tell(child);
                int acknowledged = Integer.parseInt(line.substring(0, line.indexOf(' ')));
                assertEquals((acknowledged + 1) + " true", out.readLine(), () -> errors());
                assertEquals(0, child.waitFor(), () -> errors());
            } finally {
                child.destroyForcibly();
            }
        }
    }

    private static void limit(Process child, String size) throws IOException, InterruptedException {
        Process limiting = new ProcessBuilder(LIMITS.toString(), "--pid", Long.toString(child.pid()), "--fsize=" + size)
                .inheritIO()
                .start();
        assertEquals(0, limiting.waitFor());
    }

    private static void tell(Process child) throws IOException {
        child.getOutputStream().write('\n');
        child.getOutputStream().flush();
    }

    private String errors() {
        try {
            return Files.readString(work.resolve("child.err"));
        } catch (IOException e) {
            return "nothing was said";
        }
    }
}
