package care.quarterback.itests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.itests.cli.Shell.Said;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups, noted heads and older copies, as a person at a terminal has them. */
class SafetyCommandsTest {

    private static final String SAMPLE = "sc1-final.qcase";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void aPractice() throws IOException {
        shell = Shell.withSamples(folder, SAMPLE);
    }

    private void anotherCase() throws IOException {
        shell.json("new", "--name", "Okafor, Lena", "--question", "Is surgery needed?");
    }

    private JsonNode commands(Shell where) throws IOException {
        return where.json("audit").get("entries");
    }

    private static boolean has(JsonNode entries, String command) {
        for (JsonNode each : entries) {
            if (each.get("command").asText().equals(command)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aBackupGrowsIsCheckedAndRestored() throws IOException {
        JsonNode first = shell.json("backup", "backups");
        assertEquals(1, first.get("files").asInt());
        assertEquals(1, first.get("cases").asInt());
        assertTrue(first.get("file").asText().endsWith("practice-2026-06-01.qbackup"));
        anotherCase();
        JsonNode second = shell.json("backup", "backups");
        assertEquals(2, second.get("files").asInt());
        assertEquals(2, second.get("cases").asInt());
        assertEquals(1, second.get("changed").asInt());
        assertTrue(shell.json("backup", "--check", "backups").get("whole").asBoolean());

        Path home = folder.resolve("restored");
        Shell other = new Shell(folder).with("QUARTERBACK_HOME", home.toString());
        JsonNode restored = other.json("restore", "backups");
        assertEquals(2, restored.get("cases").asInt());
        assertEquals(2, other.json("cases").get("cases").size());
        assertTrue(other.json("audit", "--verify").get("verified").asBoolean());
        assertEquals(shell.json("worklist"), other.json("worklist"));
        JsonNode entries = commands(other);
        assertTrue(has(entries, "RestoreBackup"));
        assertFalse(has(commands(shell), "RestoreBackup"));
        assertTrue(other.run("audit").out().contains("Restored a backup"));
        assertTrue(other.run("audit").out().contains("Backup of Mon, Jun 1, 2026"));
        assertEquals(4, other.run("restore", "backups").exit(), "never over a store");
    }

    @Test
    void aDamagedBackupIsToldByCheckAndNotRestored() throws IOException {
        shell.json("backup", "one.qbackup");
        byte[] bytes = Files.readAllBytes(folder.resolve("one.qbackup"));
        bytes[bytes.length / 3] ^= 4;
        Files.write(folder.resolve("one.qbackup"), bytes);
        Said checked = shell.run("backup", "--check", "one.qbackup");
        assertEquals(1, checked.exit());
        assertTrue(checked.out().contains("damaged in the backup"), checked.out());
        Path home = folder.resolve("restored");
        Shell other = new Shell(folder).with("QUARTERBACK_HOME", home.toString());
        assertEquals(4, other.run("restore", "one.qbackup").exit());
        assertFalse(Files.exists(home));
        assertEquals(2, shell.run("restore", "nothing.qbackup").exit());
    }

    @Test
    void anOpenWindowIsSaidToMakeTheBackup() throws IOException {
        Path lock = folder.resolve("home/store.lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
                var held = channel.lock()) {
            Said said = shell.run("backup", "backups");
            assertEquals(4, said.exit());
            assertTrue(said.err().contains("File, Back up"), said.err());
            assertFalse(Files.exists(folder.resolve("backups")));
        }
    }

    @Test
    void headsThatWereNotedAreFoundAgainAndOthersAreNot() throws IOException {
        Said heads = shell.run("audit", "--heads");
        assertEquals(0, heads.exit());
        assertTrue(heads.out().lines().allMatch(line -> line.matches("[0-9a-f-]{36} \\d+ [0-9a-f]{64}")), heads.out());
        Files.writeString(folder.resolve("heads.txt"), heads.out());
        anotherCase();
        assertEquals(0, shell.run("audit", "--against", "heads.txt").exit(), "histories went on");

        String line = heads.out().lines().findFirst().orElseThrow();
        Files.writeString(folder.resolve("other.txt"), line.substring(0, line.length() - 4) + "0000\n");
        Said differs = shell.run("audit", "--against", "other.txt");
        assertEquals(1, differs.exit());
        assertTrue(differs.out().contains(line.substring(0, 36)), differs.out());
        Files.writeString(folder.resolve("letter.txt"), "Dear colleague\n");
        assertEquals(3, shell.run("audit", "--against", "letter.txt").exit());
    }

    @Test
    void anOlderCopyIsRefusedUntilSomebodyAcceptsItAndTheHistorySaysSo() throws IOException {
        Path db = folder.resolve("home/db");
        copy(db, folder.resolve("monday"));
        anotherCase();
        delete(db);
        copy(folder.resolve("monday"), db);
        assertEquals(4, shell.run("cases").exit());
        Said accepted = shell.run("audit", "--accept-older");
        assertEquals(0, accepted.exit(), accepted.err());
        assertEquals(1, shell.json("cases").get("cases").size());
        assertTrue(has(commands(shell), "AcceptOlderStore"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path each : files.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(each -> {
                try {
                    Files.delete(each);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
