package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.spi.CodeCatalogues;
import care.quarterback.core.spi.Progress;
import care.quarterback.desk.services.Desk;
import care.quarterback.desk.services.Formats;
import care.quarterback.testkit.FewCodes;
import care.quarterback.testkit.LetterMail;
import care.quarterback.testkit.MemoryStore;
import care.quarterback.testkit.MemoryTables;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs command lines in this process over a store in memory: each run opens it anew, as a process of its own would. */
final class MemoryShell {

    private static final ObjectMapper READER = new ObjectMapper();

    private final MemoryStore store = new MemoryStore();
    private final Desk desk;
    private final Path folder;
    private String person = "Alma Reyes";

    /** What a command said, and its exit code. */
    record Said(int exit, String out, String err) {}

    /** The few codes of the scenarios. */
    private static final class Codes implements CodeCatalogues {

        @Override
        public CodeCatalogue open(Path home) {
            return FewCodes.SOME;
        }

        @Override
        public Loaded load(Path given, Path home, Progress progress) {
            boolean index = given.endsWith("with-index.zip");
            return new Loaded(
                    FewCodes.SOME,
                    FewCodes.SOME.texts().size(),
                    index ? 3 : 0,
                    given.endsWith("bad-index.zip") ? Optional.of("We left out the index.") : Optional.empty());
        }
    }

    MemoryShell(Path folder) {
        this(folder, List.of());
    }

    /** With files that can be imported. */
    MemoryShell(Path folder, List<CaseImporter> importers) {
        this.folder = folder;
        this.desk = new Desk(
                store,
                new Formats(
                        importers,
                        List.of(),
                        new Codes(),
                        null,
                        new WordPrinter(),
                        new MemoryTables(),
                        new LetterMail()),
                new WordPrinter(),
                null);
    }

    MemoryShell as(String other) {
        person = other;
        return this;
    }

    MemoryStore store() {
        return store;
    }

    Said run(String... arguments) {
        return piped("", arguments);
    }

    /** With something on standard input. */
    Said piped(String in, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var terminal = new Terminal(
                new PrintWriter(out),
                new PrintWriter(err),
                Map.of(
                        "QUARTERBACK_HOME",
                        folder.toString(),
                        "QUARTERBACK_PASSPHRASE",
                        "nine dull penguins",
                        "QUARTERBACK_PERSON",
                        person),
                folder,
                Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC),
                prompt -> Optional.empty(),
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)));
        int exit = new Cli(() -> desk, terminal).run(arguments);
        return new Said(exit, out.toString(), err.toString());
    }

    /** The words that a command answers; it must not fail. */
    String done(String... arguments) {
        Said said = run(arguments);
        assertEquals(0, said.exit(), said.err());
        return said.out();
    }

    /** What a command answers as JSON; it must not fail. */
    JsonNode json(String... arguments) throws IOException {
        return READER.readTree(done(
                Stream.concat(Arrays.stream(arguments), Stream.of("--json")).toArray(String[]::new)));
    }
}
