package care.quarterback.archrules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Decisions and the table of safeguards name classes and tests that are there: a proof that is gone is no proof. */
class DocumentedNamesTest {

    private static final Path ROOT = Checkout.here().root();
    private static final Pattern NAME = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][A-Za-z0-9]*)+)`");
    private static final Pattern WORD = Pattern.compile("\\b[A-Z][A-Za-z0-9]+\\b");

    /** Of libraries that a decision turned down, or says what it does without. */
    private static final Set<String> OTHERS = Set.of("BasicCommandStack", "LayoutProcessor");

    @Test
    void whatTheyNameIsThere() throws IOException {
        Set<String> known = words();
        Set<String> gone = new TreeSet<>();
        for (Path file : documents()) {
            NAME.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !known.contains(name) && !OTHERS.contains(name))
                    .forEach(name -> gone.add(file.getFileName() + ": " + name));
        }
        assertEquals(Set.of(), gone);
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> decisions = Files.list(ROOT.resolve("releng/docs/adr"))) {
            List<Path> all = Stream.concat(
                            decisions.filter(file -> file.toString().endsWith(".md")),
                            Stream.of(ROOT.resolve("releng/docs/security.md")))
                    .toList();
            assertTrue(all.size() > 1, "there are decisions");
            return all;
        }
    }

    /** Every name in our sources and models. */
    private static Set<String> words() throws IOException {
        Set<String> words = new HashSet<>();
        for (String folder : List.of("bundles", "releng")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                for (Path file : files.filter(DocumentedNamesTest::isSource).toList()) {
                    WORD.matcher(Files.readString(file)).results().forEach(found -> words.add(found.group()));
                }
            }
        }
        return words;
    }

    private static boolean isSource(Path file) {
        String name = file.toString();
        return (name.endsWith(".java") || name.endsWith(".ecore")) && !name.contains("/target/");
    }
}
