package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("the language of the whole machine changes meanwhile")
class PracticeLanguageTest {

    @Test
    void thePracticeChoosesInWhichLanguageItIsAnswered(@TempDir Path folder) throws IOException {
        Locale before = Locale.getDefault(Locale.Category.DISPLAY);
        var shell = new MemoryShell(folder);
        shell.done("new", "--name", "Ada Blum", "--born", "1950-03-14", "--question", "Why?");
        assertFalse(shell.done("plan", "Blum").contains("⟦"));
        assertTrue(shell.done("practice", "show").contains("Language: the language of each computer"));
        shell.done("practice", "set", "language", "en-xa");
        assertEquals("en-XA", shell.json("practice", "show").get("language").asText());
        for (String command : new String[] {"plan Blum", "show Blum", "cases", "worklist", "audit Blum"}) {
            assertTrue(shell.done(command.split(" ")).contains("⟦"), command);
        }
        MemoryShell.Said refused = shell.run("practice", "set", "language", "de");
        assertEquals(Exit.REFUSED, refused.exit());
        assertTrue(refused.err().contains("en-US, en-XA"), refused.err());
        shell.done("practice", "set", "language");
        assertFalse(shell.done("plan", "Blum").contains("⟦"));
        assertEquals(before, Locale.getDefault(Locale.Category.DISPLAY));
    }
}
