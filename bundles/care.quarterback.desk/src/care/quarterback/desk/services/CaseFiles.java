package care.quarterback.desk.services;

import care.quarterback.core.account.Right;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.Attachments;
import care.quarterback.core.spi.CalendarEntry;
import care.quarterback.core.spi.CaseExporter;
import care.quarterback.core.spi.CaseExporter.CaseExport;
import care.quarterback.desk.exchange.ImportCases;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.CaseId;
import care.quarterback.steps.records.DocumentBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** What comes into the cases of an open store as a file, and what goes out as one. Blocking and thread-safe. */
public final class CaseFiles {

    private final Formats formats;
    private final Function<CareCase, List<CalendarEntry>> calendar;
    private final CaseSessions sessions;
    private final Attachments attachments;
    private final DocumentBytes documents;
    private final AccessDesk accesses;
    private final Path home;

    CaseFiles(DeskServices services, CaseSessions sessions, Attachments attachments, AccessDesk accesses, Path home) {
        this.home = home;
        this.formats = services.formats();
        this.calendar = services.calendar();
        this.sessions = sessions;
        this.attachments = attachments;
        this.accesses = accesses;
        this.documents = new DocumentBytes(attachments, formats.pdf(), formats.importers());
    }

    /** Imports files in sessions of its own. */
    public ImportCases imports() {
        return imports(sessions);
    }

    /** Imports files in the sessions given: where a case is open already, so that undo works there. */
    public ImportCases imports(ImportCases.ImportSessions places) {
        return new ImportCases(
                formats.importers().stream().map(each -> each.in(home)).toList(),
                sessions.services(),
                places,
                attachments);
    }

    /** Takes documents in and gives them out. */
    public DocumentBytes documents() {
        return documents;
    }

    /**
     * Writes a stored case.
     *
     * @param kind one of {@link Desk#exportKinds}
     * @throws IllegalArgumentException for another kind
     */
    public void export(CaseId id, String kind, OutputStream out) throws IOException {
        sessions.require(Right.EXPORT);
        CaseExporter exporter = formats.exporters().stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such kind of file"));
        try {
            CaseSession session = sessions.open(id);
            long revision = session.revision().join();
            session.query(careCase -> {
                        try {
                            var export = new CaseExport(
                                    careCase, revision, sessions.services().clock(), () -> calendar.apply(careCase));
                            exporter.write(export, out);
                            return true;
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .join();
            accesses.exported(id, kind);
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            throw e;
        }
    }

    /** Reads all attached documents, one after the other. @return hashes of those that were altered or damaged */
    public List<String> altered() {
        return attachments.verify();
    }
}
