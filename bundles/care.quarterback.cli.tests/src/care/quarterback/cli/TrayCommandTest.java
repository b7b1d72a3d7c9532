package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What arrives, from the command line into the tray, from there into a case, and back. */
class TrayCommandTest {

    @TempDir
    private Path folder;

    private MemoryShell shell;

    @BeforeEach
    void hasACase() {
        shell = new MemoryShell(folder);
        shell.done("new", "--name", "Ada Blum", "--born", "1950-03-14", "--question", "Why?", "--number", "26-900");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aFileGoesThroughTheTrayIntoItsCaseAndBack() throws IOException {
        shell.done("tray", "add", file("Fax.txt", "Dear Dr. Wu"), file("Lab.csv", "Sodium,140"), "--from", "Lakeview");
        JsonNode items = shell.json("tray").get("items");
        assertEquals(2, items.size());
        assertEquals("Fax", items.at("/0/label").asText());
        assertEquals("TEXT", items.at("/0/kind").asText());
        assertEquals("Lakeview", items.at("/0/from").asText());
        assertEquals("2026-12-01", items.at("/0/waitingSince").asText());
        assertTrue(shell.done("tray").contains("Lab"), shell.done("tray"));

        assertTrue(shell.done("tray", "assign", "fax", "26-900", "type=clinic-note", "--dry-run")
                .contains("Nothing was changed"));
        assertEquals(2, shell.json("tray").get("items").size());
        String said = shell.done(
                "tray", "assign", "Fax", "26-900", "type=clinic-note", "service-date=2026-11-20", "--title", "Letter");
        assertTrue(said.contains("the case of Ada Blum"), said);
        assertEquals(1, shell.json("tray").get("items").size());
        JsonNode documents = shell.json("list", "26-900", "document");
        assertTrue(documents.toString().contains("Letter"), documents.toString());

        shell.done("tray", "back", "26-900", "1", "--reason", "Another patient’s fax");
        assertEquals(2, shell.json("tray").get("items").size());
        assertEquals("PUT_BACK", shell.json("tray").at("/items/1/way").asText());
    }

    @Test
    void whatIsNotOursIsSetAsideAndCanComeBack() throws IOException {
        shell.done("tray", "add", file("Fax.txt", "Dear Dr. Wu"));
        shell.done("tray", "drop", "1", "--reason", "Another office’s patient");
        assertEquals(0, shell.json("tray").get("items").size());
        assertTrue(shell.done("tray", "--all").contains("Another office’s patient"));
        shell.done("tray", "back", "1");
        shell.done("tray", "change", "1", "label=Fax of Dr. Wu", "owner=Sam Lee", "note=Called, no answer");
        JsonNode item = shell.json("tray").at("/items/0");
        assertEquals("Fax of Dr. Wu", item.get("label").asText());
        assertEquals("Sam Lee", item.get("owner").asText());
        shell.done("tray", "save", "1", "-o", "copy.txt");
        assertEquals("Dear Dr. Wu", Files.readString(folder.resolve("copy.txt")));
    }

    @Test
    void aMailIsTakenApartAndShown() throws IOException {
        shell.done("tray", "add", file("m.eml", "Records\nDear Dr. Wu\n+Scan.txt:Page"));
        JsonNode items = shell.json("tray").get("items");
        assertEquals("Records, Mon, 2 Mar 2026", items.at("/1/attachedTo").asText());
        JsonNode mail = shell.json("tray", "show", "1").get("mail");
        assertEquals("Dear Dr. Wu", mail.get("words").asText());
        assertEquals("Scan.txt", mail.at("/attached/0").asText());
        assertTrue(shell.done("tray", "show", "1").contains("Came with it: Scan.txt"));
        assertTrue(shell.done("tray", "show", "2").contains("Came with the mail “Records, Mon, 2 Mar 2026” from Jo"));
    }

    @Test
    void whoseItMayBeIsSuggestedWithItsReason() throws IOException {
        shell.done(
                "tray",
                "add",
                file("a.txt", "Patient: BLUM, ADA  DOB 3/14/1950"),
                file("b.txt", "Re: Ada Blum"),
                file("c.txt", "Ada"));
        JsonNode both = shell.json("tray", "show", "1").get("suggested");
        assertEquals(1, both.size());
        assertEquals(
                "The page says “BLUM, ADA” and “3/14/1950”.",
                both.at("/0/reason").asText());
        assertTrue(both.at("/0/birthDateFits").asBoolean());
        assertTrue(shell.done("tray", "show", "2").contains("no birth date that fits"));
        assertEquals(0, shell.json("tray", "show", "3").get("suggested").size());
        assertEquals(3, shell.json("tray").get("items").size());
    }

    @Test
    void whatCannotBeIsSaidInWords() throws IOException {
        String fax = file("Fax.txt", "Dear Dr. Wu");
        shell.done("tray", "add", fax);
        refused(3, "already in the tray as “Fax”", "tray", "add", fax);
        refused(3, "This file is empty", "tray", "add", file("Empty.txt", ""));
        refused(2, "Nothing in the tray matches", "tray", "drop", "X-ray", "--reason", "Whose is it?");
        refused(2, "can’t be changed", "tray", "change", "1", "pages=9");
        refused(3, "PDF", "tray", "assign", "Fax", "26-900", "type=clinic-note", "--pages", "1-2", "--title", "Note");
        refused(2, "title", "tray", "assign", "Fax", "26-900", "--pages", "1-2");
        assertEquals(1, shell.json("tray").get("items").size());
    }

    /** A script that runs twice: what “1” or “Fax 1” meant has left, and the next one is another patient's. */
    @Test
    void whatLeftTheTrayIsNoOtherItem() throws IOException {
        shell.done("tray", "add", file("Fax 1.txt", "Dear Dr. Wu"), file("Fax 10.txt", "Dear Dr. Ortiz"));
        refused(2, "means another item", "tray", "assign", "1", "26-900", "type=clinic-note");
        shell.done("tray", "assign", "Fax 1", "26-900", "type=clinic-note");
        refused(2, "Nothing in the tray matches", "tray", "assign", "Fax 1", "26-900", "type=clinic-note");
        String id = shell.json("tray").at("/items/0/id").asText();
        assertTrue(shell.done("tray").contains(id.substring(0, 8)));
        shell.done("tray", "assign", id.substring(0, id.length() - 1), "26-900", "type=clinic-note");
        assertEquals(0, shell.json("tray").get("items").size());
    }

    private void refused(int exit, String words, String... command) {
        MemoryShell.Said said = shell.run(command);
        assertEquals(exit, said.exit(), said.toString());
        assertTrue(said.err().contains(words), said.err());
    }
}
