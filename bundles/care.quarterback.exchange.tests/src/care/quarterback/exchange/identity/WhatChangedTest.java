package care.quarterback.exchange.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.entry.VoidStatement;
import care.quarterback.core.spi.FileSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.desk.exchange.ImportRequest;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.desk.exchange.Matching;
import care.quarterback.model.Condition;
import care.quarterback.model.value.ObjectId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a second import says before and after it. */
class WhatChangedTest {

    private static final Path SAMPLES = Path.of("samples/identity");

    private final ImportDesk desk = new ImportDesk();

    private ImportResult read(String file, boolean dry) {
        return desk.imports()
                .importFile(
                        new FileSource(SAMPLES.resolve(file)),
                        ImportRequest.matched(Matching.unasked(), dry),
                        Progress.NONE);
    }

    /** The notes, without the one that names the case. */
    private static List<String> told(ImportResult result) {
        return result.notes().subList(1, result.notes().size());
    }

    @Test
    void aDryRunListsWhatWouldChangeAndTheImportDoesIt() {
        read("one-server-says-more/1.json", false);
        ImportResult dry = read("one-server-says-more/2.json", true);
        assertEquals(
                List.of("Changed at the source: Gout of the left foot (active) (before: Gout (active));"
                        + " Allopurinol 300 mg (before: Allopurinol 100 mg)."),
                told(dry));
        assertEquals(
                "This would add what’s new to case 00000000, Una Castell.",
                dry.notes().getFirst());
        ImportResult done = read("one-server-says-more/2.json", false);
        assertEquals(told(dry), told(done));
        assertEquals(
                "Everything in the file is already in case 00000000, Una Castell.",
                read("one-server-says-more/2.json", false).notes().getFirst());
    }

    @Test
    void whatIsNewAndWhatIsAlikeIsToldApart() {
        read("new-ids-and-one-new-entry/1.ndjson", false);
        assertEquals(
                List.of("New: Angina (active); CRP 9 mg/dL, Wed, Jul 1, 2026."),
                told(read("new-ids-and-one-new-entry/2.ndjson", false)));
    }

    @Test
    void whatIsGoneFromTheSourceIsToldAndStays() {
        read("gone-from-the-source/1.json", false);
        ImportResult second = read("gone-from-the-source/2.json", false);
        assertEquals(
                List.of("Not in the file anymore, but still in the case: Psoriasis (active). Ask if it still applies."),
                told(second),
                "the file says nothing of allergies, so nothing is said of them");
    }

    @Test
    void whatIsWithdrawnIsVoidedWithItsSourceAndComesBackWhenTheSourceSaysItAgain() {
        read("in-error-and-back-again/1.ndjson", false);
        ImportResult second = read("in-error-and-back-again/2.ndjson", false);
        assertEquals(
                List.of("Withdrawn at the source, so the case doesn’t count it anymore: Lymphoma (active)."),
                told(second));
        assertEquals(
                "The source withdrew this entry (2.ndjson, line 2).",
                desk.last()
                        .query(each ->
                                each.getConditions().getFirst().getVoided().getReason())
                        .join());
        assertTrue(desk.last().undo().join().done());
        assertFalse(desk.last()
                .query(each -> each.getConditions().getFirst().isVoided())
                .join());
        assertTrue(desk.last().redo().join().done());
        assertEquals(
                List.of("Changed at the source: Lymphoma (active)."),
                told(read("in-error-and-back-again/3.ndjson", false)));
    }

    @Test
    void anOlderVersionNeverReplacesANewerOne() {
        read("older-export-second/1.json", false);
        assertEquals(
                List.of("The case has a newer version, so we kept it: Lung nodule (active)."),
                told(read("older-export-second/2.json", false)));
    }

    @Test
    void whatAPersonHasVoidedStaysVoided() {
        read("third-export/1.ndjson", false);
        var session = desk.last();
        String gout =
                session.query(each -> each.getConditions().getFirst().getId()).join();
        session.execute(new VoidStatement(new ObjectId(gout), "Never had it.")).join();
        read("third-export/2.ndjson", false);
        assertEquals(
                List.of(true),
                desk.last()
                        .query(each -> each.getConditions().stream()
                                .map(Condition::isVoided)
                                .toList())
                        .join());
    }
}
