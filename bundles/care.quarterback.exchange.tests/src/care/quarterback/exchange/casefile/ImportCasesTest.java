package care.quarterback.exchange.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.CaseExporter.CaseExport;
import care.quarterback.core.spi.Progress;
import care.quarterback.desk.exchange.ImportRequest;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.desk.exchange.Matching;
import care.quarterback.exchange.fhir.MemorySource;
import care.quarterback.exchange.identity.ImportDesk;
import care.quarterback.model.CareCase;
import care.quarterback.testkit.Fixed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportCasesTest {

    private static final Path RECORD = Path.of("../care.quarterback.exchange/samples/achterberg-record.json");

    private final ImportDesk desk = new ImportDesk();

    private ImportResult read(String name, byte[] bytes, ImportRequest request) {
        return desk.imports().importFile(new MemorySource(name, bytes), request, Progress.NONE);
    }

    private String file() {
        return desk.last().query(ImportCasesTest::written).join();
    }

    private static String written(CareCase careCase) {
        var out = new ByteArrayOutputStream();
        try {
            new QcaseExporter().write(new CaseExport(careCase, 1, Fixed.on("2026-03-02"), List::of), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theSameRecordTwiceDoublesNothingAndUndoTakesItBack() throws IOException {
        ImportResult first = read("a.json", Files.readAllBytes(RECORD), ImportRequest.plain());
        assertEquals(ImportResult.Outcome.PARTLY, first.outcome(), "a date that there is not is left out");
        assertEquals(1, desk.repository().ids().size());
        String once = file();
        CaseSession session = desk.last();
        ImportResult second = read("a.json", Files.readAllBytes(RECORD), ImportRequest.plain());
        assertEquals(first.cases(), second.cases());
        assertEquals(once, file());
        assertEquals(1, desk.repository().audit(first.cases().getFirst()).size());
        assertTrue(session.undo().join().done());
        assertTrue(session.query(c -> c.getPatient() == null && c.eContents().isEmpty())
                .join());
    }

    @Test
    void whatTheSourceChangedIsSetAndTold() throws IOException {
        read("a.json", Files.readAllBytes(RECORD), ImportRequest.plain());
        String changed = Files.readString(RECORD).replace("Rash over the whole body", "Swelling of the face");
        ImportResult second = read("b.json", changed.getBytes(StandardCharsets.UTF_8), ImportRequest.plain());
        assertTrue(
                second.notes().stream().anyMatch(note -> note.contains("Penicillin")),
                second.notes().toString());
        assertEquals(
                "Swelling of the face",
                desk.last()
                        .query(c -> c.getAllergies().getFirst().getReaction())
                        .join());
    }

    @Test
    void aDryRunAndARefusedFileLeaveTheStoreAsItWas() throws IOException {
        read("a.json", Files.readAllBytes(RECORD), ImportRequest.matched(Matching.unasked(), true));
        read(
                "a.json",
                Files.readString(RECORD).substring(0, 3000).getBytes(StandardCharsets.UTF_8),
                ImportRequest.plain());
        assertEquals(List.of(), desk.repository().ids());
    }

    @Test
    void anotherPersonsRecordIsRefusedForACase() throws IOException {
        var first = read("a.json", Files.readAllBytes(RECORD), ImportRequest.plain());
        String other =
                "{\"resourceType\":\"Patient\",\"id\":\"x\",\"name\":[{\"family\":\"Quill\"}],\"birthDate\":\"1960-04-02\"}";
        var second = read(
                "b.json",
                other.getBytes(StandardCharsets.UTF_8),
                ImportRequest.into(first.cases().getFirst()));
        assertEquals(ImportResult.Outcome.REFUSED, second.outcome());
        assertEquals(1, desk.repository().audit(first.cases().getFirst()).size());
    }

    @Test
    void aCaseFileIsTheSameCaseAgainAndOnlyOnce() throws IOException {
        read("a.json", Files.readAllBytes(RECORD), ImportRequest.plain());
        String written = file();
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        assertEquals(
                ImportResult.Outcome.REFUSED,
                read("a.qcase", bytes, ImportRequest.plain()).outcome());
        var elsewhere = new ImportCasesTest();
        assertEquals(
                ImportResult.Outcome.IMPORTED,
                elsewhere.read("a.qcase", bytes, ImportRequest.plain()).outcome());
        assertEquals(written, elsewhere.file());
    }

    @Test
    void aCaseFileWithADateThatCannotBeIsRefusedAndTheDateNamed() throws IOException {
        read("a.json", Files.readAllBytes(RECORD), ImportRequest.plain());
        String wrong = file().replaceAll("birthDate=\"\\d{4}", "birthDate=\"0195");
        ImportResult result =
                new ImportCasesTest().read("a.qcase", wrong.getBytes(StandardCharsets.UTF_8), ImportRequest.plain());
        assertEquals(ImportResult.Outcome.REFUSED, result.outcome());
        assertTrue(result.toString().contains("Date of birth"), result.toString());
    }

    @Test
    void aCaseFileThatPointsOutsideIsRefused() throws IOException {
        read("a.json", Files.readAllBytes(RECORD), ImportRequest.plain());
        String outside = file().replaceFirst(" clinician=\"[^\"]*\"", " clinician=\"file:/etc/hosts#x\"");
        assertTrue(outside.contains("/etc/hosts"));
        var elsewhere = new ImportCasesTest();
        var result = elsewhere.read("a.qcase", outside.getBytes(StandardCharsets.UTF_8), ImportRequest.plain());
        assertEquals(ImportResult.Outcome.REFUSED, result.outcome());
        assertEquals(List.of(), elsewhere.desk.repository().ids());
    }
}
