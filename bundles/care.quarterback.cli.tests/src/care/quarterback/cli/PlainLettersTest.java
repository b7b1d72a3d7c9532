package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainLettersTest {

    /** Clears the screen, in both ways of writing it, renames the window, turns words around, deletes and rings. */
    private static final String HOSTILE =
            "Why \u001B[2J\u009B2J\u001B]0;owned\u0007 now \u202Eback\u2066\u2069\u202C\u007F\u2028?";

    /** What a form takes, for it can be part of an honest name; a terminal turns around by it what we say next. */
    private static final String TURNING = "Why \u202Eback\u2066\u2069\u202C now?";

    @TempDir
    private Path folder;

    private MemoryShell shell;

    @BeforeEach
    void aCaseWithAQuestionThatTurns() {
        shell = new MemoryShell(folder);
        shell.done("new", "--name", "Ada Blum", "--born", "1950-03-14", "--question", TURNING);
    }

    @Test
    void noWordOfACaseCommandsTheTerminal() {
        for (List<String> each : List.of(
                List.of("cases"),
                List.of("show", "Blum"),
                List.of("plan", "Blum"),
                List.of("worklist"),
                List.of("audit", "Blum"),
                List.of("changes", "--since", "2020-01-01"),
                List.of("cases", "--query", HOSTILE),
                List.of("no " + HOSTILE),
                List.of("show", HOSTILE))) {
            MemoryShell.Said said = shell.run(each.toArray(String[]::new));
            String all = said.out() + said.err();
            assertFalse(all.isBlank(), each::toString);
            assertTrue(all.chars().noneMatch(PlainLetters::commands), each::toString);
        }
    }

    @Test
    void aReaderOfJsonGetsEveryLetter() throws IOException {
        String raw = shell.done("show", "Blum", "--json");
        assertTrue(raw.chars().noneMatch(PlainLetters::commands), raw);
        assertTrue(shell.run("show", "Blum", "--json").out().contains("\\u202e"), "no letter is lost");
        assertTrue(shell.json("show", "Blum").toString().contains(TURNING));
    }

    @Test
    void whatAPersonReadsStays() {
        var out = new StringWriter();
        PrintWriter plain = PlainLetters.over(out);
        plain.print("Zoë\u200F שלום\u200E\t😀\n");
        plain.write('x');
        plain.write("ab\u001Bcd".toCharArray(), 1, 3);
        plain.flush();
        assertEquals("Zoë\u200F שלום\u200E\t😀\nxb\uFFFDc", out.toString());
    }
}
