package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter is changed, goes out, and lies with the case as it went. */
class SendCommandTest {

    @TempDir
    private Path folder;

    private MemoryShell shell;

    @BeforeEach
    void cases() {
        shell = new MemoryShell(folder);
        String all = """
                new --name "Ada Blum" --born 1950-03-14 --question "Is surgery needed?" --number 26-900 --on 2026-03-02
                add 26-900 care-team-member name="Dr. Okonjo" roles=primary-care --on 2026-03-02
                add 26-900 access-request holder="Harbor Spine" --on 2026-03-02
                add 26-900 access-request holder="City Clinic" --on 2026-03-02
                """;
        MemoryShell.Said said = shell.piped(all, "batch", "-");
        assertEquals(0, said.exit(), said.out());
    }

    private String text(Path file) throws IOException {
        return Files.readString(file);
    }

    @Test
    void theVeryPagesAreKeptWithTheirProofAndTheStepMovesOn() throws IOException {
        Path fax = Files.writeString(folder.resolve("fax.pdf"), "%PDF-1.7 OK");
        JsonNode said = shell.json(
                "send",
                "26-900",
                "summary-request",
                "method=fax",
                "remark=Front desk took it",
                "--proof",
                fax.toString(),
                "--on",
                "2026-03-03");
        assertTrue(said.get("changed").toString().contains("sent-letter"), said.toString());
        assertTrue(said.get("changed").toString().contains("summary-request"), said.toString());
        Path kept = folder.resolve("kept.pdf");
        shell.done("document", "26-900", "Request for a clinical summary", "-o", kept.toString());
        assertTrue(text(kept).contains("Please send us a clinical summary"), text(kept));
        assertTrue(text(kept).contains("Mar 3, 2026"), text(kept));
        Path proof = folder.resolve("proof.pdf");
        shell.done("document", "26-900", "Proof of sending", "-o", proof.toString());
        assertEquals("%PDF-1.7 OK", text(proof));
        String listed = shell.done("list", "26-900", "sent-letter");
        assertTrue(listed.contains("fax"), listed);
        shell.done("send", "26-900", "summary-request", "method=mail", "--on", "2026-03-06");
        assertTrue(shell.done("list", "26-900", "sent-letter").contains("attempt 2"));
        assertEquals(Exit.REFUSED, shell.run("undo", "26-900").exit());
    }

    @Test
    void whoeverReadSentOrTookAPaperOutIsInTheListOfWhoLooked() throws IOException {
        shell.done("letter", "26-900", "summary-request", "--on", "2026-03-03");
        shell.done("send", "26-900", "summary-request", "method=fax", "--on", "2026-03-03");
        shell.done(
                "document",
                "26-900",
                "Request for a clinical summary",
                "-o",
                folder.resolve("kept.pdf").toString());
        List<String> texts = shell.json("access", "26-900").get("looks").findValuesAsText("text").stream()
                .filter(text -> !text.equals("Opened the case"))
                .toList();
        assertEquals(
                List.of(
                        "Saved a copy outside: a document in the case",
                        "Viewed, printed or saved: Clinical summary request",
                        "Viewed, printed or saved: Clinical summary request"),
                texts);
    }

    @Test
    void withSeveralReadersOneIsNamed() {
        MemoryShell.Said several =
                shell.run("send", "26-900", "access-request", "method=fax", "--on", "2026-03-03", "--dry-run");
        assertEquals(Exit.USAGE, several.exit(), several.out());
        assertTrue(several.err().contains("--reader"), several.err());
        assertTrue(several.err().contains("City Clinic"), several.err());
        shell.done("send", "26-900", "access-request", "method=mail", "--reader", "harbor", "--on", "2026-03-03");
        String open = shell.done("list", "26-900", "access-request");
        assertEquals(1, open.lines().filter(line -> line.contains("2026")).count(), open);
    }

    @Test
    void nothingIsKeptOfATrialOrARefusal() {
        shell.done("send", "26-900", "summary-request", "method=fax", "--on", "2026-03-03", "--dry-run");
        assertFalse(shell.done("list", "26-900", "sent-letter").contains("fax"));
        MemoryShell.Said late =
                shell.run("send", "26-900", "summary-request", "method=fax", "on=2026-03-09", "--on", "2026-03-03");
        assertEquals(Exit.REFUSED, late.exit(), late.out());
        MemoryShell.Said how = shell.run("send", "26-900", "summary-request", "--on", "2026-03-03");
        assertEquals(Exit.REFUSED, how.exit(), how.out());
    }

    @Test
    void aParagraphIsChangedBeforeItGoesOut() throws IOException {
        String on = "2026-03-03";
        JsonNode before = shell.json("letter", "26-900", "summary-request", "--on", on);
        int number = 0;
        for (JsonNode each : before.get("paragraphs")) {
            number = each.get("text").asText().equals("Please include:")
                    ? each.get("number").asInt()
                    : number;
        }
        shell.done(
                "letter",
                "26-900",
                "summary-request",
                "--edit",
                Integer.toString(number),
                "--words",
                "Please put these in:",
                "--on",
                on);
        JsonNode after = shell.json("letter", "26-900", "summary-request", "--on", on);
        JsonNode changed = after.get("paragraphs").get(number - 1);
        assertEquals("Please put these in:", changed.get("text").asText());
        assertEquals("Alma Reyes", changed.get("editedBy").asText());
        assertFalse(changed.get("recordChanged").asBoolean());
        shell.done("send", "26-900", "summary-request", "method=read aloud on the phone", "--on", on);
        Path kept = folder.resolve("kept.pdf");
        shell.done("document", "26-900", "Request for a clinical summary", "-o", kept.toString());
        assertTrue(text(kept).contains("Please put these in:"));
        shell.done("letter", "26-900", "summary-request", "--throw-away", "--on", on);
        assertFalse(
                shell.done("letter", "26-900", "summary-request", "--on", on).contains("put these in"));
        assertEquals(
                Exit.REFUSED,
                shell.run("letter", "26-900", "summary-request", "--throw-away", "--on", on)
                        .exit());
        assertEquals(
                Exit.REFUSED,
                shell.run("letter", "26-900", "care-team", "--on", on).exit());
    }
}
