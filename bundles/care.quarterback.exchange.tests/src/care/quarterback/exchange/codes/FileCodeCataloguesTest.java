package care.quarterback.exchange.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.spi.CodeCatalogue.Entry;
import care.quarterback.core.spi.Progress;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileCodeCataloguesTest {

    private static final String ORDER =
            order(1, "H8101", 1, "Meniere's disease, right ear", "M\u00e9ni\u00e8re's disease, right ear")
                    + order(2, "I10", 1, "Essential (primary) hypertension", "Essential (primary) hypertension")
                    + order(3, "I150", 1, "Renovascular hypertension", "Renovascular hypertension")
                    + order(4, "M48", 0, "Other spondylopathies", "Other spondylopathies")
                    + order(5, "M4806", 0, "Spinal stenosis, lumbar region", "Spinal stenosis, lumbar region")
                    + order(
                            6,
                            "M48061",
                            1,
                            "Spinal stenosis, lumbar region without neurogenic claud",
                            "Spinal stenosis, lumbar region without neurogenic claudication")
                    + order(
                            7,
                            "M48062",
                            1,
                            "Spinal stenosis, lumbar region with neurogenic claud",
                            "Spinal stenosis, lumbar region with neurogenic claudication")
                    + order(8, "M48061A", 0, "", "A made-up longer code of a lumbar stenosis");

    @TempDir
    Path home;

    private final FileCodeCatalogues catalogues = new FileCodeCatalogues();

    private static String order(int number, String code, int billable, String brief, String text) {
        return "%05d %-7s %d %-60s %s\r\n".formatted(number, code, billable, brief, text);
    }

    private CodeCatalogue load(byte[] bytes) throws IOException {
        Path file = Files.write(home.resolve("icd10cm_order_2027.txt"), bytes);
        return catalogues.load(file, home, Progress.NONE).catalogue();
    }

    private CodeCatalogue load(String text) throws IOException {
        return load(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<String> codes(List<Entry> entries) {
        return entries.stream().map(Entry::code).toList();
    }

    @Test
    void withoutAReleaseThereAreChaptersAndBlocks() {
        CodeCatalogue built = catalogues.open(home);
        assertFalse(built.complete());
        assertEquals("ICD-10-CM chapters and blocks", built.release());
        assertTrue(built.lookup("M48.062").isEmpty());
        assertEquals(List.of("M45-M49"), codes(built.search("spondylopath", 5)));
        assertEquals(List.of(), built.search(" ", 5));
    }

    @Test
    void theOrderFileOfCmsIsReadByItsColumns() throws IOException {
        CodeCatalogue loaded = load(ORDER);
        assertTrue(loaded.complete());
        assertEquals("ICD-10-CM FY2027", loaded.release());
        assertEquals(
                new Entry("M48.062", "Spinal stenosis, lumbar region with neurogenic claudication", true),
                loaded.lookup("M48.062").orElseThrow());
        assertFalse(loaded.lookup("m4806").orElseThrow().billable());
        assertTrue(loaded.lookup("M48.0").isEmpty());
        assertTrue(loaded.lookup("Z99.9").isEmpty());
        assertTrue(loaded.lookup("").isEmpty());
        assertSame(loaded, catalogues.open(home));
        assertEquals(
                "I10",
                new FileCodeCatalogues().open(home).lookup("I10").orElseThrow().code());
    }

    @Test
    void aTableWithAHeaderIsReadByItsColumnNamesGzippedToo() throws IOException {
        String table = "id\tlevel\tbillable\tlong\nCH09\tchapter\t0\tDiseases\nB:I10-I1A\tblock\t0\tHypertensive\n"
                + "I10\tcode\t1\tEssential (primary) hypertension\n\nI15\tcategory\t0\tSecondary hypertension\n";
        assertEquals(List.of("I10", "I15"), codes(load(gzip(table)).search("hypertension", 5)));
        assertTrue(load(table).lookup("I10").orElseThrow().billable());
    }

    @ParameterizedTest
    @CsvSource({
        "M48.06,M48.06 M48.061 M48.061A M48.062",
        "m4806,M48.06 M48.061 M48.061A M48.062",
        "lumb sten,M48.06 M48.061A M48.062 M48.061",
        "hypertension,I10 I15.0",
        "hyp ess,I10",
        "meniere,H81.01",
        "MÉNIÈRE'S right,H81.01",
        "spinal stenosis lumbar region,M48.06 M48.062 M48.061",
        "essential primary hypertension,I10",
        "nothing like it,''",
        "'. , -',''"
    })
    void searchFindsCodesByTheirBeginningAndWordsByTheirBeginnings(String typed, String expected) throws IOException {
        assertEquals(expected, String.join(" ", codes(load(ORDER).search(typed, 10))));
    }

    @Test
    void searchGivesNoMoreThanAskedFor() throws IOException {
        CodeCatalogue loaded = load(ORDER);
        assertEquals(2, loaded.search("stenosis", 2).size());
        assertEquals(1, loaded.search("M48", 1).size());
        assertEquals(0, loaded.search("M48", 0).size());
        assertEquals(0, loaded.search("x".repeat(100_000), 5).size());
    }

    @Test
    void whatIsNoReleaseIsRefusedWithItsLineAndTheOldCatalogueStays() throws IOException {
        load(ORDER);
        String start = order(1, "I10", 1, "x", "Essential hypertension");
        refused("Add:         1 C7831   Secondary malignant neoplasm of larynx\r\n", "Line 1 of the file is neither");
        refused(start + "this is prose\n", "Line 2 of the file doesn’t have the columns");
        refused(start + start, "Line 2 of the file repeats a code");
        refused(start + order(2, "U991", 1, "x", "no such chapter"), "Line 2 of the file has a code that isn’t");
        refused(start + order(2, "I11", 0, "", ""), "Line 2 of the file has a code without words");
        refused("id\tlong\nI10\tone\ttwo\n", "Line 2 of the file has 3 columns, but the heading has 2");
        refused("id\tlong\n", "The file has no codes.");
        refused("", "The file is empty.");
        refused(start + "x".repeat(10_000_000), "Line 2 of the file is longer");
        refused("\u0000\u0001\u0002binary", "Line 1 of the file is neither");
        assertEquals(
                "Renovascular hypertension",
                catalogues.open(home).lookup("I15.0").orElseThrow().text());
        try (var left = Files.list(home.resolve("codes"))) {
            assertEquals(1, left.count());
        }
    }

    private void refused(String text, String start) {
        var refusal = assertThrows(IOException.class, () -> load(text));
        assertTrue(refusal.getMessage().startsWith(start), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("Nothing was changed"), refusal.getMessage());
    }

    @Test
    void aCutOrDamagedGzipFileIsRefused() throws IOException {
        load(ORDER);
        byte[] whole = gzip(ORDER.repeat(1));
        for (int length : new int[] {2, 9, whole.length / 2, whole.length - 4}) {
            var refusal = assertThrows(IOException.class, () -> load(Arrays.copyOf(whole, length)));
            assertTrue(refusal.getMessage().contains("Nothing was changed"), refusal.getMessage());
        }
        assertTrue(catalogues.open(home).complete());
    }

    @Test
    void aMissingFileIsSaidSo() {
        assertThrows(IOException.class, () -> catalogues.load(home.resolve("none.txt"), home, Progress.NONE));
        assertThrows(IOException.class, () -> catalogues.load(home, home, Progress.NONE));
    }

    @Test
    void stoppingKeepsTheOldCatalogue() throws IOException {
        load(ORDER);
        var many = new StringBuilder("id\tlong\n");
        for (int i = 0; i < 6_000; i++) {
            many.append("A00.%04d\ttext\n".formatted(i));
        }
        Path file = Files.writeString(home.resolve("many.tsv"), many);
        var stopping = new Progress() {
            @Override
            public void report(long done, long total, String what) {
                assertTrue(done > 0);
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(IOException.class, () -> catalogues.load(file, home, stopping));
        assertTrue(catalogues.open(home).lookup("I10").isPresent());
    }

    @Test
    void aDamagedCatalogueFallsBackToTheRangesAndSaysSo() throws IOException {
        load(ORDER);
        Path file = home.resolve("codes/icd10cm.codes");
        byte[] good = Files.readAllBytes(file);
        var random = new Random(5);
        for (int round = 0; round < 50; round++) {
            byte[] bad = good.clone();
            if (round % 2 == 0) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            } else {
                bad = Arrays.copyOf(bad, random.nextInt(bad.length));
            }
            Files.write(file, bad);
            CodeCatalogue fallen = new FileCodeCatalogues().open(home);
            assertFalse(fallen.complete());
            assertTrue(fallen.release().contains("load its file again"));
        }
        assertTrue(load(ORDER).complete());
    }

    @Test
    void theFullReleaseIsFoundCodeByCode() throws IOException {
        Path release = Path.of(System.getProperty("quarterback.shared", "../../../shared"))
                .resolve("data/icd10cm/icd10cm_fy2027.tsv.gz");
        assumeTrue(Files.isReadable(release), "the ICD-10-CM release is not here: skipped");
        CodeCatalogue loaded = catalogues.load(release, home, Progress.NONE).catalogue();
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(release)), StandardCharsets.UTF_8))) {
            List<String[]> rows = reader.lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .filter(row -> !row[1].equals("chapter") && !row[1].equals("block"))
                    .toList();
            assertEquals(98_403, rows.size());
            for (String[] row : rows) {
                Entry entry = loaded.lookup(row[0]).orElseThrow();
                assertEquals(row[6].replaceAll("\\s+", " "), entry.text());
                assertEquals(row[4].equals("1"), entry.billable());
            }
            for (int i = 0; i < rows.size(); i += 397) {
                String text = rows.get(i)[6];
                assertTrue(
                        loaded.search(text, 3).stream()
                                .anyMatch(entry -> entry.text().equals(text)),
                        text);
            }
        }
        assertEquals("I10", loaded.search("essential hypertension", 5).get(0).code());
        assertEquals("C61", loaded.search("c61", 5).get(0).code());
    }
}
