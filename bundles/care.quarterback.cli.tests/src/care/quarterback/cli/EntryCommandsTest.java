package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryCommandsTest {

    @TempDir
    private Path folder;

    private MemoryShell shell;

    @BeforeEach
    void aNewCase() {
        shell = new MemoryShell(folder);
        assertEquals(
                "26-004\n",
                shell.done(
                        "new",
                        "--name=Rosalind Achterberg",
                        "--born=2/11/1952",
                        "--question=Do I need back surgery?",
                        "--number=26-004"));
    }

    @Test
    void anEntryIsAddedChangedAndListed() throws IOException {
        var added = shell.json("add", "26-004", "medication", "name=apixaban 5 mg", "dose=twice a day");
        assertEquals("medication:1", added.at("/changed/0/reference").asText());
        assertEquals(
                "apixaban 5 mg, twice a day", added.at("/changed/0/shortName").asText());
        shell.done("change", "26-004", "medication:apix", "dosage=once a day", "reason=atrial fibrillation");
        var listed = shell.json("list", "26-004", "medication");
        assertEquals(
                "apixaban 5 mg, once a day", listed.at("/entries/0/shortName").asText());
        shell.done("void", "26-004", "medication:1", "--reason=entered twice");
        assertTrue(shell.json("list", "26-004", "medications")
                .at("/entries/0/removed")
                .asBoolean());
    }

    @Test
    void anEntryOfAnotherEntryGoesWhereItBelongs() throws IOException {
        shell.done("do", "26-004", "start-referral", "opinion=2", "mode=in person", "independence=open");
        var added = shell.json(
                "add", "26-004", "requested-item", "--to=referral:2", "text=MRI of the lower back", "months=12");
        assertEquals("requested-item:1", added.at("/changed/0/reference").asText());
    }

    @Test
    void aTryLeavesNoTrace() throws IOException {
        var tried = shell.json("add", "26-004", "medication", "name=aspirin", "--dry-run");
        assertTrue(tried.at("/dryRun").asBoolean());
        assertEquals("aspirin", tried.at("/changed/0/shortName").asText());
        assertEquals(
                0, shell.json("list", "26-004", "medication").at("/entries").size());
        assertTrue(shell.done("add", "26-004", "medication", "name=aspirin", "--dry-run")
                .startsWith("Nothing was saved."));
    }

    @Test
    void undoAndRedoReachOverProcesses() throws IOException {
        shell.done("add", "26-004", "medication", "name=aspirin");
        shell.done("change", "26-004", "medication:1", "dosage=81 mg", "status=active");
        shell.done("undo", "26-004");
        assertEquals(
                "aspirin",
                shell.json("list", "26-004", "medication")
                        .at("/entries/0/shortName")
                        .asText());
        shell.done("redo", "26-004");
        assertEquals(
                "aspirin, 81 mg",
                shell.json("list", "26-004", "medication")
                        .at("/entries/0/shortName")
                        .asText());
        shell.done("undo", "26-004");
        shell.done("undo", "26-004");
        assertEquals(
                0, shell.json("list", "26-004", "medication").at("/entries").size());
        var opened = shell.run("undo", "26-004");
        assertEquals(Exit.REFUSED, opened.exit(), "the case itself stays open");
        assertEquals("There is nothing to undo.\n", opened.err());
    }

    @Test
    void whatHappenedAndWhatOthersDidIsNotUndone() {
        shell.done(
                "add", "26-004", "conversation", "on=2026-03-04", "with=Dr. Okonjo", "mode=phone", "outcome=reached");
        assertEquals(Exit.REFUSED, shell.run("undo", "26-004").exit());
        shell.done("add", "26-004", "medication", "name=aspirin");
        var other = shell.as("Bo Lind").run("undo", "26-004");
        assertEquals(Exit.REFUSED, other.exit());
        assertTrue(other.err().contains("Alma Reyes"), other.err());
    }

    @Test
    void refusalsSayWhatComesNear() {
        var field = shell.run("add", "26-004", "medication", "nmae=aspirin", "dosge=81 mg");
        assertEquals(Exit.REFUSED, field.exit());
        assertTrue(field.err().contains("dosage") || field.err().contains("text"), field.err());
        var kind = shell.run("add", "26-004", "medicaton", "name=aspirin");
        assertEquals(Exit.USAGE, kind.exit());
        assertTrue(kind.err().contains("medication"), kind.err());
        var missing = shell.run("add", "26-004", "goal", "weight=5");
        assertEquals(Exit.REFUSED, missing.exit());
        assertTrue(missing.err().contains("text=…"), missing.err());
        assertFalse(shell.run("change", "26-004", "case", "status=closed").err().isBlank());
    }

    @Test
    void jsonIsDoneTogetherOrNotAtAll() throws IOException {
        var said = shell.piped(
                "[{\"name\": \"aspirin\", \"regular\": true}, {\"name\": \"metformin\", \"dosage\": \"500 mg\"}]",
                "add",
                "26-004",
                "medication",
                "--from=-");
        assertEquals(0, said.exit(), said.err());
        assertEquals(
                2, shell.json("list", "26-004", "medication").at("/entries").size());
        assertEquals(
                Exit.REFUSED,
                shell.piped("[{\"name\": \"a\"}, {\"nothing\": 1}]", "add", "26-004", "medication", "--from=-")
                        .exit());
        assertEquals(
                2, shell.json("list", "26-004", "medication").at("/entries").size());
        shell.done("undo", "26-004");
        assertEquals(
                0, shell.json("list", "26-004", "medication").at("/entries").size());
    }

    @Test
    void aBatchKeepsItsUndoOverLinesAndItsDay() throws IOException {
        var said = shell.piped("""
                --on 2026-03-04
                add 26-004 task text="Ask for the MRI report" kind=records due-on=+5
                add 26-004 medication name=aspirin
                undo 26-004
                list 26-004 task
                """, "batch", "-");
        assertEquals(0, said.exit(), said.out());
        assertTrue(said.out().contains("Ask for the MRI report"), said.out());
        assertEquals(
                0, shell.json("list", "26-004", "medication").at("/entries").size());
    }

    @Test
    void theCatalogueIsItsOwnHelp() throws IOException {
        assertTrue(shell.done("kinds").contains("medication"));
        assertTrue(shell.done("kinds", "medication").contains("dosage"));
        assertTrue(shell.done("deeds").contains("send-package"));
        assertEquals(
                "record-package",
                shell.json("deeds", "send-package").at("/deed/fields/0/name").asText());
    }

    @Test
    void planAndCasePrintWhatToAskThePharmacistWithItsSource() {
        shell.done("new", "--name", "Ada Munro", "--born", "1950-01-01", "--question", "Why?");
        shell.done("add", "Munro", "medication", "text=warfarin 5 mg");
        shell.done("add", "Munro", "medication", "text=aspirin 81 mg");
        for (String command : List.of("plan", "show")) {
            String said = shell.done(command, "Munro");
            assertTrue(said.contains("Questions for the pharmacist, who decides"), said);
            assertTrue(said.contains("  warfarin 5 mg, aspirin 81 mg: Ask whether the patient needs both"), said);
            assertTrue(said.contains("      Source: FDA labeling"), said);
        }
    }

    @Test
    void aFileIsAttachedOnceAndGivenOutAgain() throws IOException {
        Files.writeString(folder.resolve("note.txt"), "The hip is worn.");
        var attached = shell.run("attach", "26-004", "note.txt", "type=clinic-note", "author=Dr. Eberle");
        assertEquals(0, attached.exit(), attached.err());
        assertTrue(attached.err().contains("Format: report"), attached.err());
        var twice = shell.run("attach", "26-004", "note.txt", "type=clinic-note", "form=report");
        assertEquals(Exit.REFUSED, twice.exit(), twice.err());
        shell.done("document", "26-004", "1", "-o=out.txt");
        assertEquals("The hip is worn.", Files.readString(folder.resolve("out.txt")));
        var split = shell.run("split", "26-004", "1", "--pages=1-2,3", "--title=A", "--title=B", "type=clinic-note");
        assertEquals(Exit.REFUSED, split.exit(), "no PDF");
        Files.writeString(folder.resolve("unknown.bin"), "?");
        var unknown = shell.run("attach", "26-004", "unknown.bin", "type=other");
        assertTrue(unknown.err().contains("format"), unknown.err());
    }
}
