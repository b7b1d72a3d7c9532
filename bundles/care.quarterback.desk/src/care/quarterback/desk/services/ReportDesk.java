package care.quarterback.desk.services;

import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.DocumentSource;
import care.quarterback.desk.report.DocumentSource.DocumentDesk;
import care.quarterback.desk.report.PracticeReach;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportRenderer.RenderedReport;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.CaseId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes and prints the documents of a case, from the same rows as the screen. Blocking and thread-safe. */
public final class ReportDesk {

    private final DeskServices services;
    private final Supplier<Optional<CodeCatalogue>> release;
    private final CaseSessions sessions;
    private final PracticeDesk practice;

    ReportDesk(
            DeskServices services,
            CaseSessions sessions,
            PracticeDesk practice,
            Supplier<Optional<CodeCatalogue>> release) {
        this.services = services;
        this.sessions = sessions;
        this.practice = practice;
        this.release = release;
    }

    /** The documents of a kind of a stored case, on the day; none where the case has no use for it. */
    public List<Document> documents(DocumentKind kind, CaseId id, LocalDate on) {
        return documents(kind, id, on, false);
    }

    /** The same. @param brief in the short form, where the kind has one */
    public List<Document> documents(DocumentKind kind, CaseId id, LocalDate on, boolean brief) {
        DocumentDesk desk = desk();
        return sessions.open(id)
                .query(careCase -> {
                    var source = new DocumentSource(careCase, on, desk);
                    return kind.of(brief ? source.inBrief() : source);
                })
                .join();
    }

    /**
     * The documents of a kind that somebody needs on a day.
     *
     * @param on what today is
     */
    public List<Document> due(DocumentKind kind, CaseId id, LocalDate day, LocalDate on) {
        DocumentDesk desk = desk();
        return sessions.open(id)
                .query(careCase -> {
                    var source = new DocumentSource(careCase, on, desk);
                    return kind.due(source, day) ? kind.of(source) : List.<Document>of();
                })
                .join();
    }

    /**
     * Prints a document. Nothing is left on disk; the stream is not closed.
     *
     * @throws IOException when the stream cannot be written
     */
    public RenderedReport print(Document document, ReportLayout layout, OutputStream out) throws IOException {
        return services.renderer().print(document, layout, out);
    }

    /** What documents of a case are made from; read on the case's own thread. */
    DocumentSource source(CareCase careCase, LocalDate on) {
        return new DocumentSource(careCase, on, desk());
    }

    private DocumentDesk desk() {
        return new DocumentDesk(
                services.sentences(),
                practice.settings(),
                PracticeReach.of(practice.rows()),
                practice.clock().getZone(),
                release.get());
    }
}
