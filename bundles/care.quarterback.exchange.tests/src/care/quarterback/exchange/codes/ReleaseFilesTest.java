package care.quarterback.exchange.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.CodeCatalogue.Entry;
import care.quarterback.core.spi.CodeCatalogues.Loaded;
import care.quarterback.core.spi.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the descriptions and the index of a release are found, and that a bad index keeps nothing from being loaded. */
class ReleaseFilesTest {

    @TempDir
    Path folder;

    @TempDir
    Path home;

    private Loaded load(Path given) throws IOException {
        return new FileCodeCatalogues().load(given, home, Progress.NONE);
    }

    private Path order(String name) throws IOException {
        return Files.writeString(folder.resolve(name), SmallRelease.ORDER);
    }

    @Test
    void theNewestReleaseOfAFolderIsTakenWithItsIndex() throws IOException {
        order("icd10cm_order_2026.txt");
        order("icd10cm_order_2027.txt");
        Files.writeString(folder.resolve("icd10cm_order_addenda_2027.txt"), "Add: something");
        Files.writeString(folder.resolve("icd10cm_index_2025.xml"), "not this one");
        Files.writeString(folder.resolve("icd10cm_eindex_2027.xml"), "not this one");
        Files.writeString(folder.resolve("icd10cm_index_2027.xml"), SmallRelease.INDEX_XML);
        Files.writeString(folder.resolve("notes.zip"), "no zip");
        Loaded loaded = load(folder);
        assertEquals("ICD-10-CM FY2027", loaded.catalogue().release());
        assertEquals(4, loaded.indexTerms());
        assertEquals(Optional.empty(), loaded.leftOut());
    }

    @Test
    void anIndexOfAnotherYearIsBetterThanNone() throws IOException {
        Files.writeString(folder.resolve("icd10cm_fy2025_index_terms.tsv"), SmallRelease.INDEX);
        assertEquals(3, load(order("icd10cm_order_2027.txt")).indexTerms());
    }

    @Test
    void zipsAreReadAsTheyArePublishedAndTheIndexIsFoundInTheOneBeside() throws IOException {
        Path codes = Files.write(
                folder.resolve("2027-code-descriptions-tabular-order.zip"),
                SmallRelease.zip("readme.txt", "", "order/icd10cm_order_2027.txt", SmallRelease.ORDER));
        assertEquals(0, load(codes).indexTerms());
        Files.write(
                folder.resolve("2027-code-tables-tabular-and-index.zip"),
                SmallRelease.zip(
                        "Table and Index/icd10cm_tabular_2027.xml",
                        "<a/>",
                        "Table and Index/icd10cm-index-2027.xml",
                        SmallRelease.INDEX_XML));
        assertEquals(4, load(codes).indexTerms());
        assertEquals(4, load(folder).indexTerms());
        assertEquals("ICD-10-CM FY2027", load(folder).catalogue().release());
    }

    @Test
    void whereNoReleaseIsItSaysSo() throws IOException {
        assertTrue(refused(folder).startsWith("We found no ICD-10-CM release in this folder."));
        Path zip = Files.write(folder.resolve("a.zip"), SmallRelease.zip("letter.txt", "Dear all"));
        assertTrue(refused(zip).startsWith("This zip file doesn’t have the ICD-10-CM order file"));
        byte[] whole = Files.readAllBytes(zip);
        Path cut = Files.write(folder.resolve("b.zip"), Arrays.copyOf(whole, whole.length / 2));
        assertTrue(refused(cut).startsWith("This zip file isn’t complete."));
        assertFalse(Files.exists(home.resolve("codes")));
    }

    private String refused(Path given) {
        return assertThrows(IOException.class, () -> load(given)).getMessage();
    }

    @Test
    void termsOfTheXmlIndexAreFoundAlsoThoseThatSendToAnotherOne() throws IOException {
        Files.writeString(folder.resolve("icd10cm_index_2027.xml"), SmallRelease.INDEX_XML);
        var catalogue = load(order("icd10cm_order_2027.txt")).catalogue();
        Entry bronze = catalogue.search("bronze disease", 5).getFirst();
        assertEquals("E05.00", bronze.code());
        assertEquals("Disease, diseased, bronze NEC", bronze.foundUnder());
        assertEquals("E05.00", catalogue.search("diabetic bronze", 5).getFirst().code());
        Entry swelling = catalogue.search("Quincke's swelling", 5).getFirst();
        assertEquals("E05.00", swelling.code());
        assertEquals("Quincke's swelling", swelling.foundUnder());
        assertEquals("C81.9", catalogue.search("bronze elderly", 5).getFirst().code());
        assertEquals("K20", catalogue.search("fever", 5).getFirst().code());
        assertEquals(List.of(), catalogue.search("quagmire", 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "term\tcode\n",
                "<ICD10CM.index><letter><mainTerm><title>Fever</title><code>K20.9</code>",
                "<other/>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><ICD10CM.index><letter><mainTerm><title>&a;</title>"
                        + "<code>I10</code></mainTerm></letter></ICD10CM.index>",
                "\u0000\u0001 no xml at all"
            })
    void aBadIndexIsLeftOutAndTheCodesAreLoaded(String text) throws IOException {
        Files.writeString(folder.resolve("icd10cm_index_2027.xml"), text);
        Loaded loaded = load(order("icd10cm_order_2027.txt"));
        assertEquals(0, loaded.indexTerms());
        assertEquals(25, loaded.codes());
        assertTrue(loaded.leftOut().orElseThrow().contains("icd10cm_index_2027.xml"));
        assertEquals(
                "I21.9", loaded.catalogue().search("heart attack", 5).getFirst().code());
    }

    @Test
    void anIndexNestedTooDeeplyIsLeftOut() throws IOException {
        String deep = "<term><title>x</title>".repeat(5_000);
        Files.writeString(folder.resolve("icd10cm_index_2027.xml"), "<ICD10CM.index><mainTerm><title>x</title>" + deep);
        assertTrue(load(order("icd10cm_order_2027.txt")).leftOut().isPresent());
    }

    @Test
    void anIndexWithMoreWordsThanACatalogueHoldsIsLeftOut() throws IOException {
        var index = new StringBuilder("term\tcode\n");
        for (int i = 0; i < 66_000; i++) {
            index.append("kind").append(i).append("\tK20\n");
        }
        Files.writeString(folder.resolve("icd10cm_index_2027.tsv"), index);
        Loaded loaded = load(order("icd10cm_order_2027.txt"));
        assertEquals(0, loaded.indexTerms());
        assertTrue(loaded.leftOut().isPresent());
        assertEquals(
                "K20", loaded.catalogue().search("esophagitis", 5).getFirst().code());
    }

    @Test
    void aTableThatIsNoIndexIsLeftOut() throws IOException {
        Files.writeString(folder.resolve("icd10cm_index_2027.tsv"), "name\tplace\nFever\tK20\n");
        assertTrue(load(order("icd10cm_order_2027.txt")).leftOut().isPresent());
    }

    @Test
    void stoppingWhileTheIndexIsReadLoadsNothing() throws IOException {
        var index = new StringBuilder("term\tcode\n");
        for (int i = 0; i < 6_000; i++) {
            index.append("Fever, kind ").append(i).append("\tK20\n");
        }
        Files.writeString(folder.resolve("icd10cm_index_2027.tsv"), index);
        Path codes = order("icd10cm_order_2027.txt");
        var stopping = new Progress() {
            @Override
            public void report(long done, long total, String what) {
                // only asked whether to stop
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(IOException.class, () -> new FileCodeCatalogues().load(codes, home, stopping));
        assertFalse(Files.exists(home.resolve("codes/icd10cm.codes")));
    }
}
