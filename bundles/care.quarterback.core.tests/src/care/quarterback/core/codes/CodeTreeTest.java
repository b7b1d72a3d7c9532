package care.quarterback.core.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTreeTest {

    private final CodeTree tree = CodeTree.shipped();

    @ParameterizedTest
    @CsvSource({
        "M48.062,M16.11,0.1818",
        "M48.061,M48.062,0.8333",
        "I11.0,E85.82,0",
        "C61,C61,1",
        "M16.11,M16.11,1",
        "M17.11,M17.12,0.8",
        "m48062,M48.062,1",
        "S72.001A,S72.001D,1",
        "T36.0X1A,T36.0X2A,0.8"
    })
    void similarityIsWuPalmer(String a, String b, double expected) {
        assertEquals(expected, tree.similarity(a, b), 0.00005);
        assertEquals(expected, tree.similarity(b, a), 0.00005);
    }

    @ParameterizedTest
    @CsvSource({"X30,3", "M48.062,6", "T36.0X1A,5", "O36.0110,6", "M16.11,5", "A00,3", "M1A.00X0,5"})
    void placeholdersAndTheSeventhCharacterAddNoDepth(String code, int depth) {
        assertEquals(depth, tree.depth(code));
    }

    @ParameterizedTest
    @CsvSource({
        "M48,M45-M49",
        "M41,M40-M43",
        "M54,M50-M54",
        "C4A,C43-C44",
        "I5A,I30-I5A",
        "C7A,C7A",
        "C7B,C7B",
        "D3A,D3A",
        "M1A,M05-M14",
        "Z3A,Z30-Z39",
        "O9A,O94-O9A",
        "K6A,K65-K68",
        "J4B,J40-J4A",
        "X30,X30-X39"
    })
    void theBlockIsTheNarrowestInTheOrderOfTheClassification(String code, String block) {
        assertEquals(block, tree.block(code).orElseThrow().code());
    }

    @ParameterizedTest
    @CsvSource(value = {"''", "M4", "48.06", "M48.", "M4.8", "M48-06", "U99.1", "M48.06200", "no code"})
    void whatIsNoCodeHasNoPlace(String text) {
        assertFalse(tree.knows(text));
        assertTrue(Double.isNaN(tree.similarity(text, "M48.06")));
    }

    @Test
    void theTableHasEveryChapterAndBlock() {
        assertEquals(22, tree.ranges().stream().filter(CodeRange::chapter).count());
        assertEquals(
                297, tree.ranges().stream().filter(range -> !range.chapter()).count());
    }

    @Test
    void anAncestorIsAboveItsDescendantsOnly() {
        assertTrue(tree.isAbove("M48", "M48.062"));
        assertTrue(tree.isAbove("M48.06", "M48.062"));
        assertFalse(tree.isAbove("M48.062", "M48.06"));
        assertFalse(tree.isAbove("M48.061", "M48.062"));
        assertFalse(tree.isAbove("M48.06", "M48.06"));
        assertTrue(tree.sameNode("T36.0X1", "T36.0X1A"));
    }

    @Test
    void similarityIsSymmetricBetweenZeroAndOneForAnyText() {
        var random = new Random(11);
        String letters = "ABCDEMXZ0123456789.";
        for (int round = 0; round < 20_000; round++) {
            String a = text(random, letters);
            String b = text(random, letters);
            double there = tree.similarity(a, b);
            assertEquals(there, tree.similarity(b, a));
            assertTrue(Double.isNaN(there) || there >= 0 && there <= 1, a + " " + b);
            assertTrue(!tree.knows(a) || tree.similarity(a, a) == 1);
        }
    }

    private static String text(Random random, String letters) {
        var text = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(7); i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    @Test
    void everyCategoryOfTheReleaseLiesInItsBlockAndChapter() throws IOException {
        Path release = Path.of(System.getProperty("quarterback.shared", "../../../shared"))
                .resolve("data/icd10cm/icd10cm_fy2027.tsv.gz");
        assumeTrue(Files.isReadable(release), "the ICD-10-CM release is not here: skipped");
        Map<String, String[]> rows = rows(release);
        int categories = 0;
        for (String[] row : rows.values()) {
            if (row[1].equals("category")) {
                categories++;
                String[] block = rows.get(row[2]);
                assertEquals(block[7], tree.block(row[0]).orElseThrow().code(), row[0]);
                assertEquals(
                        rows.get(block[2])[7],
                        tree.chapter(row[0]).orElseThrow().code(),
                        row[0]);
            } else if (!row[1].equals("block") && !row[1].equals("chapter")) {
                assertTrue(tree.knows(row[0]), row[0]);
            }
        }
        assertEquals(1921, categories);
    }

    private static Map<String, String[]> rows(Path release) throws IOException {
        Map<String, String[]> rows = new HashMap<>();
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(release)), StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(line -> line.split("\t", -1)).forEach(row -> rows.put(row[0], row));
        }
        return rows;
    }
}
