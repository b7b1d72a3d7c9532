package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodesCommandTest {

    @TempDir
    Path folder;

    private MemoryShell shell;

    @BeforeEach
    void open() {
        shell = new MemoryShell(folder);
    }

    @Test
    void aSearchSaysUnderWhichNameACodeWasFound() throws IOException {
        String table = shell.done("codes", "search", "worn", "hip");
        assertTrue(table.startsWith("CODE    WORDS"), table);
        assertTrue(table.contains("FOUND UNDER"), table);
        assertTrue(table.contains("Unilateral primary osteoarthritis, left hip         worn hip"), table);
        JsonNode json = shell.json("codes", "search", "worn hip");
        assertEquals("worn hip", json.get("codes").get(0).get("foundUnder").asText());
    }

    @Test
    void aCodeFoundByItsOwnWordsHasNoSuchColumn() throws IOException {
        String text = "Spinal stenosis, site unspecified";
        assertFalse(shell.done("codes", "search", text).contains("FOUND UNDER"));
        assertTrue(shell.json("codes", "search", text)
                .at("/codes/0/foundUnder")
                .asText()
                .isEmpty());
    }

    @Test
    void loadingSaysHowManyCodesAndIndexTermsWereRead() throws IOException {
        assertEquals(
                "a few codes is loaded: 16 codes and 3 index terms.",
                shell.done("codes", "load", "with-index.zip").strip());
        assertEquals(
                "a few codes is loaded: 16 codes. We didn’t find its index, so search uses only the words of the codes and"
                        + " everyday names.",
                shell.done("codes", "load", "codes.txt").strip());
        assertEquals(
                3,
                shell.json("codes", "load", "with-index.zip").get("indexTerms").asInt());
        assertEquals(
                16, shell.json("codes", "load", "with-index.zip").get("codes").asInt());
    }

    @Test
    void anIndexThatWasLeftOutIsSaid() {
        MemoryShell.Said said = shell.run("codes", "load", "bad-index.zip");
        assertEquals(0, said.exit());
        assertEquals("We left out the index.", said.err().strip());
    }
}
