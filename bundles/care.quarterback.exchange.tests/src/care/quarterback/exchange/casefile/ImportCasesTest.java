package care.quarterback.exchange.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.CaseExport;
import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.Progress;
import care.quarterback.desk.exchange.ImportCases;
import care.quarterback.desk.exchange.ImportRequest;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.desk.exchange.Matching;
import care.quarterback.exchange.fhir.MemorySource;
import care.quarterback.exchange.fhir.TestImporters;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.CaseId;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ImportCasesTest {

    private static final Path RECORD = Path.of("../care.quarterback.exchange/samples/achterberg-record.json");

    private final MemoryRepository repository = new MemoryRepository();
    private final Store store = new Store(repository);

    private static final class Store implements ImportCases.ImportSessions {
        private final CaseServices services;
        private CaseSession last;

        Store(MemoryRepository repository) {
            services = new CaseServices(
                    repository,
                    Store::project,
                    Fixed.on("2026-03-02"),
                    Fixed.ids(),
                    Fixed.sentences(),
                    () -> Runnable::run);
        }

        private static CaseProjection project(CareCase c) {
            String name = c.getPatient() == null
                    ? ""
                    : c.getPatient().getFamilyName() + ", " + c.getPatient().getGivenName();
            var summary = new CaseSummary(
                    new CaseId(c.getId()),
                    "",
                    name,
                    c.getPatient() == null ? null : c.getPatient().getBirthDate(),
                    "",
                    "",
                    null,
                    "",
                    null,
                    "",
                    null);
            Set<String> identifiers = c.getPatient() == null
                    ? Set.of()
                    : c.getPatient().getIdentifiers().stream()
                            .map(each -> each.getSystem() + "|" + each.getValue())
                            .collect(Collectors.toSet());
            return new CaseProjection(summary, Set.of(), identifiers, List.of(), List.of(), List.of());
        }

        @Override
        public CaseSession open(CaseId id) {
            last = CaseSession.open(services, new Actor("N. Okonjo"), id);
            return last;
        }

        @Override
        public CaseSession create() {
            last = CaseSession.create(services, new Actor("N. Okonjo"));
            return last;
        }

        @Override
        public CaseSession create(CaseId id) {
            last = CaseSession.create(services, new Actor("N. Okonjo"), id);
            return last;
        }
    }

    private ImportResult read(String name, byte[] bytes, ImportRequest request) {
        List<CaseImporter> importers = List.of(new QcaseImporter(), TestImporters.fhir());
        return new ImportCases(importers, store.services, store, null)
                .importFile(new MemorySource(name, bytes), request, Progress.NONE);
    }

    private String file() {
        return store.last.query(ImportCasesTest::written).join();
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
        assertEquals(ImportResult.Outcome.IMPORTED, first.outcome());
        assertEquals(1, repository.ids().size());
        String once = file();
        CaseSession session = store.last;
        ImportResult second = read("a.json", Files.readAllBytes(RECORD), ImportRequest.plain());
        assertEquals(first.cases(), second.cases());
        assertEquals(once, file());
        assertEquals(1, repository.audit(first.cases().getFirst()).size());
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
                store.last.query(c -> c.getAllergies().getFirst().getReaction()).join());
    }

    @Test
    void aDryRunAndARefusedFileLeaveTheStoreAsItWas() throws IOException {
        read("a.json", Files.readAllBytes(RECORD), new ImportRequest(Optional.empty(), true, Matching.unasked()));
        read(
                "a.json",
                Files.readString(RECORD).substring(0, 3000).getBytes(StandardCharsets.UTF_8),
                ImportRequest.plain());
        assertEquals(List.of(), repository.ids());
    }

    @Test
    void anotherPersonsRecordIsRefusedForACase() throws IOException {
        var first = read("a.json", Files.readAllBytes(RECORD), ImportRequest.plain());
        String other =
                "{\"resourceType\":\"Patient\",\"id\":\"x\",\"name\":[{\"family\":\"Quill\"}],\"birthDate\":\"1960-04-02\"}";
        var second = read(
                "b.json",
                other.getBytes(StandardCharsets.UTF_8),
                new ImportRequest(Optional.of(first.cases().getFirst()), false, Matching.unasked()));
        assertEquals(ImportResult.Outcome.REFUSED, second.outcome());
        assertEquals(1, repository.audit(first.cases().getFirst()).size());
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
    void aCaseFileThatPointsOutsideIsRefused() throws IOException {
        read("a.json", Files.readAllBytes(RECORD), ImportRequest.plain());
        String outside = file().replaceFirst(" clinician=\"[^\"]*\"", " clinician=\"file:/etc/hosts#x\"");
        assertTrue(outside.contains("/etc/hosts"));
        var elsewhere = new ImportCasesTest();
        var result = elsewhere.read("a.qcase", outside.getBytes(StandardCharsets.UTF_8), ImportRequest.plain());
        assertEquals(ImportResult.Outcome.REFUSED, result.outcome());
        assertEquals(List.of(), elsewhere.repository.ids());
    }
}
