package care.quarterback.itests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import care.quarterback.itests.cli.Shell.Said;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that somebody else has open, and one that somebody has altered. */
class StoreInUseTest {

    @TempDir
    private Path folder;

    @Test
    void aStoreThatIsOpenElsewhereIsSaidAndExitsWithFour() throws IOException {
        var shell = new Shell(folder);
        assertEquals(0, shell.run("init").exit());
        Path lock = folder.resolve("home/store.lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
                var held = channel.lock()) {
            Said said = shell.run("cases");
            assertEquals(4, said.exit(), said.err());
            assertFalse(said.err().isBlank());
        }
        assertEquals(0, shell.run("cases").exit());
    }

    @Test
    void aKeyThatIsDamagedExitsWithFourAndNothingIsLost() throws IOException {
        var shell = new Shell(folder);
        assertEquals(0, shell.run("init").exit());
        Path key = folder.resolve("home/store.key");
        byte[] sound = Files.readAllBytes(key);
        Files.writeString(key, "nothing of it");
        assertEquals(4, shell.run("cases").exit());
        Files.write(key, sound);
        assertEquals(0, shell.run("cases").exit());
    }
}
