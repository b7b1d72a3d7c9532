package care.quarterback.exchange.identity;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.CaseImporter;
import care.quarterback.desk.exchange.ImportCases;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.exchange.casefile.QcaseImporter;
import care.quarterback.exchange.fhir.TestImporters;
import care.quarterback.model.value.CaseId;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.HashedFiles;
import care.quarterback.testkit.MemoryRepository;
import java.util.List;

/** Imports into cases in memory. */
public final class ImportDesk implements ImportCases.ImportSessions {

    private static final Actor NURSE = new Actor("N. Okonjo");

    private final MemoryRepository repository = new MemoryRepository();
    private final CaseServices services = new CaseServices(
            repository,
            new CaseProjector(careCase -> List.of(), careCase -> List.of()),
            Fixed.on("2026-03-02"),
            Fixed.ids(),
            Fixed.sentences(),
            () -> Runnable::run);
    private final HashedFiles files = new HashedFiles();
    private CaseSession last;

    public MemoryRepository repository() {
        return repository;
    }

    /** The session that was opened last. */
    public CaseSession last() {
        return last;
    }

    /** The bytes of documents that were imported. */
    HashedFiles files() {
        return files;
    }

    public ImportCases imports() {
        List<CaseImporter> importers = List.of(new QcaseImporter(), TestImporters.fhir());
        return new ImportCases(importers, services, this, files);
    }

    @Override
    public CaseSession open(CaseId id) {
        last = CaseSession.open(services, NURSE, id);
        return last;
    }

    @Override
    public CaseSession create() {
        last = CaseSession.create(services, NURSE);
        return last;
    }

    @Override
    public CaseSession create(CaseId id) {
        last = CaseSession.create(services, NURSE, id);
        return last;
    }
}
