package care.quarterback.store;

import static care.quarterback.store.SmallPractice.check;
import static care.quarterback.store.SmallPractice.restore;
import static care.quarterback.store.SmallPractice.state;
import static care.quarterback.store.TestStores.create;
import static care.quarterback.store.TestStores.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.quarterback.core.spi.OpenStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second Java that is killed in the middle of backups and restores. {@code -Dbackup.kills=50} kills more often. */
class KilledBackupTest {

    private static final int KILLS = Integer.getInteger("backup.kills", 10);

    @TempDir
    private Path work;

    private final Random random = new Random(20261130);
    private Path home;

    @BeforeEach
    void makesAStore() throws IOException {
        home = work.resolve("home");
        try (OpenStore store = create(home).store()) {
            SmallPractice.fill(store);
        }
    }

    @Test
    void aBackupThatHasItsNameIsWholeWhateverMomentTheNextOneWasKilledIn() throws Exception {
        Path folder = Files.createDirectory(work.resolve("backups"));
        int finished = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> said = runAndKill(random.nextInt(4), "backup", home.toString(), folder.toString());
            for (String file : said) {
                assertEquals(List.of(), check(Path.of(file)).damages());
                finished++;
            }
        }
        assertTrue(finished > 0, "some were finished");
        try (OpenStore store = open(home)) {
            Path last = folder.resolve("last.qbackup");
            SmallPractice.backupChanges(store, last, SmallPractice.TUESDAY);
            try (var files = Files.newDirectoryStream(folder)) {
                for (Path each : files) {
                    if (each.toString().endsWith(".qbackup")) {
                        assertEquals(List.of(), check(each).damages(), each::toString);
                    }
                }
            }
            restore(last, work.resolve("restored"));
            try (OpenStore restored = open(work.resolve("restored"))) {
                assertEquals(state(store), state(restored));
            }
        }
    }

    @Test
    void whatWasRestoredIsWholeOrNotThereWhateverMomentItWasKilledIn() throws Exception {
        assumeTrue(ChildJava.plain(), "a second Java beside OSGi cannot make tables; releng/dev/test store runs it");
        Path file = work.resolve("practice.qbackup");
        List<Object> state;
        try (OpenStore store = open(home)) {
            SmallPractice.backup(store, file);
            state = state(store);
        }
        int stores = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path folder = Files.createDirectory(work.resolve("homes-" + kill));
            int done = runAndKill(random.nextInt(2), "restore", file.toString(), folder.toString())
                    .size();
            Path broken = folder.resolve("home-" + (done + 1));
            if (new HomeFolder(broken).holdsStore()) {
                stores++; // it was killed between the last move and saying so
            } else {
                restore(file, broken);
            }
            try (OpenStore store = open(broken)) {
                assertEquals(state, state(store));
            }
        }
        assertTrue(stores < KILLS, "some were killed before they were done");
    }

    /** @return what it said it had done before it died */
    private List<String> runAndKill(int wholeOnes, String... arguments) throws IOException, InterruptedException {
        Process child = ChildJava.start(work, BackupChild.class, arguments);
        try (BufferedReader out = child.inputReader()) {
            assertEquals("open", out.readLine(), this::errors);
            List<String> said = new ArrayList<>();
            while (said.size() < wholeOnes) {
                String line = out.readLine();
                assertTrue(line != null, this::errors);
                said.add(line);
            }
            LockSupport.parkNanos(random.nextLong(400_000_000));
            child.toHandle().destroyForcibly();
            out.lines().forEach(said::add);
            return said;
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
    }

    private String errors() {
        try {
            return Files.readString(work.resolve("child.err"));
        } catch (IOException e) {
            return "nothing was said";
        }
    }
}
