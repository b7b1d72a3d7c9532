package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What picocli does not understand is said in our words, and in the language that is spoken. */
@Isolated("the language of the whole machine changes meanwhile")
class MisunderstoodTest {

    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("add", "Something is missing: CASE"),
            Map.entry("show a b", "We don’t know what to do with “b”."),
            Map.entry("cases --limit x", "--limit: type a whole number."),
            Map.entry("cases --limit", "--limit needs a value: N."),
            Map.entry("cases --limit 3 --limit 4", "Give --limit only once."),
            Map.entry("report X --as xyz", "There’s no option --as here."),
            Map.entry("import f --map foo", "--map: write it like COLUMN=FIELD."),
            Map.entry("plan X --on 32", "--on: We couldn’t read the date"),
            Map.entry("worklist --kind zz", "--kind: \"zz\" isn’t a type of task."),
            Map.entry("void X medication:1", "Something is missing: --reason TEXT."),
            Map.entry("import f --into A --new", "Use only one of these: "),
            Map.entry("practice nosuch", "We don’t know what to do with “nosuch”."),
            Map.entry("showw X", "We don’t know what to do with “showw”. Did you mean show"),
            Map.entry("showw X cases", "We don’t know what to do with “showw”. Did you mean show"),
            Map.entry("cases --user report --limit x", "--limit: type a whole number."),
            Map.entry("", "Name a command."));

    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);

    @TempDir
    private Path folder;

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    private List<String> said(String line) {
        MemoryShell.Said said = new MemoryShell(folder).run(line.isEmpty() ? new String[0] : line.split(" "));
        assertEquals(Exit.USAGE, said.exit(), line);
        return said.err().lines().toList();
    }

    @Test
    void itIsSaidInOurWords() {
        SAID.forEach(
                (line, sentence) -> assertTrue(said(line).getFirst().startsWith(sentence), line + " -> " + said(line)));
    }

    @Test
    void inThePseudoLanguageItStandsInBrackets() {
        Locale.setDefault(Locale.Category.DISPLAY, Language.PSEUDO);
        SAID.keySet().forEach(line -> said(line).forEach(each -> assertTrue(each.contains("⟦"), line + " -> " + each)));
    }
}
