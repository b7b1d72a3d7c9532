package care.quarterback.exchange.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.quarterback.core.codes.CodeTree;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.spi.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayWordsTest {

    @TempDir
    Path home;

    private static List<String[]> rows() throws IOException {
        try (var reader = new BufferedReader(
                new InputStreamReader(LayWords.class.getResourceAsStream("lay-words.tsv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private static Stream<String> codes(String[] row) {
        return Stream.of(row[1].split(" ")).filter(code -> !code.isEmpty());
    }

    @Test
    void everyRowHasNamesAndCodesOrWordsAndNoRowIsThereTwice() throws IOException {
        CodeTree tree = CodeTree.shipped();
        var seen = new HashSet<String>();
        List<String[]> rows = rows();
        assertTrue(rows.size() >= 400);
        for (String[] row : rows) {
            assertEquals(3, row.length, row[0]);
            assertTrue(!row[1].isBlank() || !row[2].isBlank(), row[0]);
            assertTrue(codes(row).allMatch(tree::knows), row[0]);
            for (String name : row[0].split("; ")) {
                assertEquals(name.strip(), name);
                assertTrue(seen.add(WordForms.fold(SearchWords.of(name)) + row[1]), name + " is there twice");
            }
        }
    }

    @Test
    void aNameCanMeanTwoThings() {
        List<LayWords.Name> names = LayWords.shipped().named(List.of("cp"));
        assertEquals(2, names.size());
    }

    @Test
    void namesAreFoundWithinATextTheLongestFirst() {
        LayWords lay = LayWords.shipped();
        assertEquals(
                "old heart attack",
                lay.within(List.of("an", "old", "heart", "attack")).getFirst().shown());
        assertEquals("MI", lay.within(List.of("mi", "2019")).getFirst().shown());
        assertEquals(List.of(), lay.within(List.of("her", "stroke", "unit")));
    }

    @Test
    void everyCodeIsInTheFullRelease() throws IOException {
        Path release = Path.of(System.getProperty("quarterback.shared", "../../../shared"))
                .resolve("data/icd10cm/icd10cm_fy2027.tsv.gz");
        assumeTrue(Files.isReadable(release), "the ICD-10-CM release is not here: skipped");
        Path alone = Files.copy(release, home.resolve("icd10cm_fy2027.tsv.gz"));
        CodeCatalogue catalogue =
                new FileCodeCatalogues().load(alone, home, Progress.NONE).catalogue();
        List<String> missing = rows().stream()
                .flatMap(LayWordsTest::codes)
                .filter(code -> catalogue.lookup(code).isEmpty())
                .toList();
        assertEquals(List.of(), missing);
    }
}
