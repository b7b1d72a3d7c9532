package care.quarterback.exchange.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.spi.CodeCatalogue.Entry;
import care.quarterback.core.spi.CodeCatalogues.Loaded;
import care.quarterback.core.spi.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type for an illness finds its code. */
class PlainNamesTest {

    private static final int SHOWN = 5;

    @TempDir
    Path home;

    /** Read once for all names: it takes a second. */
    private static CodeCatalogue whole;

    private CodeCatalogue few;

    @BeforeEach
    void loadTheSmallRelease() throws IOException {
        few = load(Files.writeString(home.resolve("icd10cm_order_2027.txt"), SmallRelease.ORDER))
                .catalogue();
    }

    private Loaded load(Path file) throws IOException {
        return new FileCodeCatalogues().load(file, home, Progress.NONE);
    }

    private static String first(List<Entry> found) {
        return found.isEmpty() ? "" : found.getFirst().code();
    }

    @ParameterizedTest
    @CsvSource({
        "heart attack,I21.9",
        "Heart Attack,I21.9",
        "a heart attack,I21.9",
        "heart att,I21.9",
        "MI,I21.9",
        "COPD,J44",
        "COPD exacerbation,J44.1",
        "high blood pressure,I10",
        "AFib,I48",
        "A-fib,I48",
        "Hodgkin's lymphoma,C81",
        "hodgkins,C81",
        "Hodgkin\u2019s disease,C81.9",
        "Sj\u00f6gren's,M35.0",
        "SJOGRENS,M35.0",
        "Meniere,H81.09",
        "M\u00e9ni\u00e8re's disease,H81.09",
        "Graves disease,E05.00",
        "Graves\u2019 disease,E05.00",
        "oesophagitis,K20",
        "Barrett's oesophagus,K22.70",
        "iron deficiency anaemia,D50.9",
        "GORD,K21.9",
        "breast cancer,C50",
        "cancer of the breast,C50",
        "breast cancer left,C50.912",
        "thyroid tumour,C73",
        "broken neck of left femur,S72.002A",
        "haemorrhoids,K64.9",
        "piles,K64.9",
        "dementia,F03.90"
    })
    void plainNamesBritishSpellingPossessivesAndAccentsFindTheCode(String typed, String code) {
        assertEquals(
                code,
                first(few.search(typed, SHOWN)),
                () -> few.search(typed, SHOWN).toString());
    }

    @Test
    void anEntrySaysUnderWhichNameItWasFound() {
        assertEquals(
                "heart attack", few.search("HEART ATTACKS", SHOWN).getFirst().foundUnder());
        assertEquals("", few.search("myocardial infarction", SHOWN).getFirst().foundUnder());
        assertEquals("", few.search("breast cancer left", SHOWN).getFirst().foundUnder());
        assertEquals("", few.lookup("I21.9").orElseThrow().foundUnder());
    }

    @Test
    void aDescriptionThatIsTypedComesBeforeNames() {
        assertEquals("K20", first(few.search("esophagitis", SHOWN)));
        assertEquals("C81", first(few.search("Hodgkin lymphoma", SHOWN)));
        assertEquals("I25.2", first(few.search("old myocardial infarction", SHOWN)));
    }

    @Test
    void whatOnlyFitsAPregnancyOrAnotherDiseaseComesLast() {
        assertEquals("O22.4", few.search("hemorrhoids", SHOWN).getLast().code());
        assertEquals("F02", few.search("dementia", SHOWN).getLast().code());
    }

    @Test
    void aNameThatIsHalfOfATextIsFoundWhenNothingElseIs() {
        assertEquals("I21.9", first(few.search("heart attack 2 years ago", SHOWN)));
        assertEquals("J44", first(few.search("COPD in 2019", SHOWN)));
        assertEquals(List.of(), few.search("my father had a heart attack at work", SHOWN));
    }

    @Test
    void aSearchGivesNoMoreThanAskedFor() {
        for (String typed : List.of("heart attack", "my father had a heart attack", "heart", "hemorrhoids", "a")) {
            for (int limit = 1; limit < 4; limit++) {
                assertTrue(few.search(typed, limit).size() <= limit, typed);
            }
        }
    }

    @Test
    void aCodeThatTheReleaseDoesNotHaveGivesWayToItsGroup() {
        assertEquals(List.of(), few.search("C diff", SHOWN), "not even the group is there");
        assertEquals("J44", first(few.search("smoker's lung", SHOWN)));
    }

    @Test
    void indexTermsAreFoundInAnyOrderAndSaySo() throws IOException {
        Files.writeString(home.resolve("icd10cm_2027_index_terms.tsv"), SmallRelease.INDEX);
        Loaded loaded = load(home.resolve("icd10cm_order_2027.txt"));
        assertEquals(3, loaded.indexTerms());
        assertEquals(25, loaded.codes());
        CodeCatalogue catalogue = loaded.catalogue();
        assertEquals(
                new Entry(
                        "E05.00",
                        "Thyrotoxicosis with diffuse goiter without thyrotoxic crisis or storm",
                        true,
                        "Bronze, disease"),
                catalogue.search("bronze disease", SHOWN).getFirst());
        assertEquals(
                "Bronze, disease",
                catalogue.search("disease bron", SHOWN).getFirst().foundUnder());
        assertEquals("C81.9", first(catalogue.search("hairy leukaemia", SHOWN)));
        assertEquals("K20", first(catalogue.search("severe kissing fever", SHOWN)), "a word that may be left out");
        assertEquals("I21.9", first(catalogue.search("heart attack", SHOWN)), "names are found as before");
    }

    /** Whole names that once found nothing, in the whole release: the wanted code, or one below it, stands first. */
    @ParameterizedTest
    @CsvSource({
        "heart attack,I21",
        "COPD,J44",
        "high blood pressure,I10",
        "Hodgkin's lymphoma,C81",
        "Sj\u00f6gren's,M35.0",
        "Graves disease,E05.0",
        "leukaemia,C91 C92 C93 C94 C95",
        "underactive thyroid,E03 E02",
        "kidney stones,N20",
        "Crohn's,K50",
        "Parkinson's,G20",
        "slipped disc,M51 M50"
    })
    void aNameFindsItsCodeFirstInTheWholeRelease(String typed, String codes) throws IOException {
        Path release = Path.of(System.getProperty("quarterback.shared", "../../../shared"))
                .resolve("data/icd10cm/icd10cm_fy2027.tsv.gz");
        assumeTrue(Files.isReadable(release), "the ICD-10-CM release is not here: skipped");
        if (whole == null) {
            whole = load(release).catalogue();
        }
        List<Entry> found = whole.search(typed, SHOWN);
        assertTrue(Stream.of(codes.split(" ")).anyMatch(first(found)::startsWith), found::toString);
    }

    @Test
    void of300PlainNamesAtLeast95InAHundredFindTheirCodeAmongTheFirstFive() throws IOException {
        Path release = Path.of(System.getProperty("quarterback.shared", "../../../shared"))
                .resolve("data/icd10cm/icd10cm_fy2027.tsv.gz");
        assumeTrue(Files.isReadable(release), "the ICD-10-CM release is not here: skipped");
        List<String> rows;
        try (Stream<String> lines = Files.lines(Path.of("samples/plain-names.tsv"))) {
            rows = lines.skip(1).toList();
        }
        assertEquals(300, rows.size());
        CodeCatalogue catalogue = load(release).catalogue();
        var missed = new ArrayList<String>();
        for (String row : rows) {
            String[] cells = row.split("\t");
            List<Entry> found = catalogue.search(cells[0], SHOWN);
            boolean right = found.stream()
                    .anyMatch(entry -> Stream.of(cells[1].split(" ")).anyMatch(entry.code()::startsWith));
            if (!right) {
                missed.add(cells[0] + ": " + found);
            }
        }
        assertTrue(missed.size() * 100 <= rows.size() * 5, missed::toString);
    }
}
