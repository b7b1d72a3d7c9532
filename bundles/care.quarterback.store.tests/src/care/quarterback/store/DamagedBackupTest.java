package care.quarterback.store;

import static care.quarterback.store.SmallPractice.TUESDAY;
import static care.quarterback.store.SmallPractice.backup;
import static care.quarterback.store.SmallPractice.backupChanges;
import static care.quarterback.store.SmallPractice.check;
import static care.quarterback.store.SmallPractice.goal;
import static care.quarterback.store.TestStores.create;
import static care.quarterback.store.TestStores.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.BackupDamage;
import care.quarterback.core.spi.BackupDamage.What;
import care.quarterback.core.spi.BackupReport;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Backup files that were damaged. Each damage is told, and what it spoils is named. {@code -Dbackup.damages=400} tries more.
 */
class DamagedBackupTest {

    private static final int TRIALS = Integer.getInteger("backup.damages", 40);
    private static final int CASES = 12;
    private static final int FRAME = 16 * 1024 + 16;
    private static final int LETTERS = 24_000;

    @TempDir
    private Path folder;

    private final Random random = new Random(20261130);
    private byte[] bytes;
    private byte[] other;
    private int head;
    private Path trial;

    @BeforeEach
    void makesTwoBackupsOfOneStore() throws IOException {
        try (OpenStore store = create(folder.resolve("home")).store()) {
            for (int number = 1; number <= CASES; number++) {
                goal(store, number, letters());
            }
            store.attachments().put(SmallPractice.bytes(SmallPractice.MRI));
            backup(store, folder.resolve("one.qbackup"));
            backup(store, folder.resolve("two.qbackup"));
        }
        bytes = Files.readAllBytes(folder.resolve("one.qbackup"));
        other = Files.readAllBytes(folder.resolve("two.qbackup"));
        head = headEnd();
        trial = folder.resolve("trial.qbackup");
    }

    private String letters() {
        return random.ints(LETTERS, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private int headEnd() {
        String text = new String(bytes, 0, 8_192, StandardCharsets.ISO_8859_1);
        return text.indexOf('\n', text.indexOf("\ncheck ") + 1) + 1;
    }

    /** @return what was named; empty when the file as a whole was refused */
    private Set<BackupDamage> told(byte[] damaged) throws IOException {
        Files.write(trial, damaged);
        try {
            BackupReport report = check(trial);
            assertFalse(report.whole(), "a damage was not noticed");
            return new HashSet<>(report.damages());
        } catch (StoreException refused) {
            assertTrue(Set.of(Kind.MISSING, Kind.DAMAGED).contains(refused.kind()), refused.toString());
            return Set.of();
        } finally {
            Files.delete(trial);
        }
    }

    @Test
    void everyBitThatChangedIsToldAndSpoilsOnlyWhatLiesThere() throws IOException {
        int spoiled = 0;
        for (int i = 0; i < TRIALS; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Set<BackupDamage> named = told(damaged);
            assertTrue(named.size() <= 2, "a frame holds parts of two records at most here: " + named);
            spoiled += named.stream().anyMatch(each -> each.what() == What.CASE) ? 1 : 0;
        }
        assertTrue(spoiled > 0, "some lay in cases");
    }

    @Test
    void everyBitOfTheHeadIsTold() throws IOException {
        for (int at = 0; at < head; at += 7) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 1;
            assertEquals(Set.of(), told(damaged), "at " + at);
        }
    }

    @Test
    void aFileThatWasCutOrGrewIsTold() throws IOException {
        for (int i = 0; i < TRIALS / 4; i++) {
            told(Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        }
        int frames = (bytes.length - head) / FRAME;
        assertEquals(
                Set.of(new BackupDamage(What.FILE, "trial.qbackup")),
                told(Arrays.copyOf(bytes, head + frames * FRAME)),
                "cut between two frames");
        told(Arrays.copyOf(bytes, bytes.length + 1));
        told(Arrays.copyOf(bytes, bytes.length + FRAME));
        told(new byte[0]);
    }

    @Test
    void framesThatChangedPlacesOrCameFromAnotherBackupAreTold() throws IOException {
        int frames = (bytes.length - head) / FRAME;
        for (int i = 0; i < TRIALS / 4; i++) {
            int one = random.nextInt(frames);
            int two = (one + 1 + random.nextInt(frames - 1)) % frames;
            byte[] swapped = bytes.clone();
            System.arraycopy(bytes, head + one * FRAME, swapped, head + two * FRAME, FRAME);
            System.arraycopy(bytes, head + two * FRAME, swapped, head + one * FRAME, FRAME);
            told(swapped);
            byte[] mixed = bytes.clone();
            System.arraycopy(other, head + one * FRAME, mixed, head + one * FRAME, FRAME);
            told(mixed);
        }
        byte[] headOfOther = bytes.clone();
        System.arraycopy(other, 0, headOfOther, 0, head);
        assertEquals(Set.of(new BackupDamage(What.FILE, "trial.qbackup")), told(headOfOther));
    }

    @Test
    void anEarlierFileThatIsDamagedIsNamedByWhatLiesInIt() throws IOException {
        Path first = folder.resolve("days/monday.qbackup");
        Path second = folder.resolve("days/tuesday.qbackup");
        try (OpenStore store = TestStores.open(folder.resolve("home"))) {
            backupChanges(store, first, SmallPractice.MONDAY);
            goal(store, 1, "on Tuesday");
            backupChanges(store, second, TUESDAY);
        }
        byte[] monday = Files.readAllBytes(first);
        int found = 0;
        for (int i = 0; i < TRIALS / 4; i++) {
            byte[] damaged = monday.clone();
            damaged[head + random.nextInt(damaged.length - head)] ^= 1;
            Files.write(first, damaged);
            BackupReport report = check(second);
            assertFalse(report.whole());
            found += report.damages()
                            .contains(new BackupDamage(
                                    What.HISTORY, SampleCases.id(1).value()))
                    ? 1
                    : 0;
            assertEquals(Kind.DAMAGED, refusal(() -> SmallPractice.restore(second, folder.resolve("place"))));
        }
        Files.write(first, monday);
        assertTrue(check(second).whole());
        assertTrue(found < TRIALS / 4, "it has a record of its own in the later file");
    }
}
