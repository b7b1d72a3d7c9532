package care.quarterback.desk.services;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.spi.Cohort;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.Worklist;
import care.quarterback.desk.cohort.CohortRows;
import care.quarterback.desk.report.CaseLedger;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.DocumentSource;
import care.quarterback.desk.report.DocumentSource.DocumentDesk;
import care.quarterback.desk.report.PracticeReach;
import care.quarterback.desk.report.PracticeSource;
import care.quarterback.desk.report.PracticeSource.PracticeLists;
import care.quarterback.desk.report.PracticeSource.PracticePapers;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportLayout.Format;
import care.quarterback.desk.report.ReportRenderer.RenderedReport;
import care.quarterback.desk.report.SentMoves;
import care.quarterback.desk.report.SentPaper;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.CaseId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** Makes and prints the documents of a case, from the same rows as the screen. Blocking and thread-safe. */
public final class ReportDesk {

    private static final int ALL = 1_000_000;

    private final DeskServices services;
    private final Supplier<Optional<CodeCatalogue>> release;
    private final CaseSessions sessions;
    private final PracticeDesk practice;
    private final CaseLists lists;
    private final PaperDesk papers;
    private final AccessDesk accesses;

    ReportDesk(
            DeskServices services,
            CaseSessions sessions,
            PracticeDesk practice,
            CaseLists lists,
            Supplier<Optional<CodeCatalogue>> release,
            PaperDesk papers,
            AccessDesk accesses) {
        this.papers = papers;
        this.accesses = accesses;
        this.services = services;
        this.lists = lists;
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
        papers.require(kind);
        DocumentDesk desk = papers.with(desk(), kind, id);
        return noted(
                id,
                kind,
                sessions.open(id)
                        .query(careCase -> {
                            var source = new DocumentSource(careCase, on, desk);
                            return kind.of(brief ? source.inBrief() : source);
                        })
                        .join());
    }

    /** A document that can be sent. @param to whom it goes to unless somebody says otherwise; may be empty */
    public record Sendable(Document document, String to) {}

    /** What of a kind a stored case could send on the day: a document for each reader. */
    public List<Sendable> sendable(DocumentKind kind, CaseId id, LocalDate on) {
        papers.require(kind);
        DocumentDesk desk = papers.with(desk(), kind, id);
        return noted(
                id,
                kind,
                sessions.open(id)
                        .query(careCase -> kind.of(new DocumentSource(careCase, on, desk)).stream()
                                .map(document -> new Sendable(document, SentPaper.reader(careCase, document)))
                                .toList())
                        .join());
    }

    /** What moves on in the case with a document that goes out on the day. */
    public List<CaseCommand> moves(CaseId id, SentPaper sent, LocalDate on) {
        DocumentDesk desk = desk();
        return sessions.open(id)
                .query(careCase -> SentMoves.of(new DocumentSource(careCase, on, desk), sent))
                .join();
    }

    /**
     * The documents of a kind that somebody needs on a day.
     *
     * @param on what today is
     */
    public List<Document> due(DocumentKind kind, CaseId id, LocalDate day, LocalDate on) {
        papers.require(kind);
        DocumentDesk desk = papers.with(desk(), kind, id);
        return noted(
                id,
                kind,
                sessions.open(id)
                        .query(careCase -> {
                            var source = new DocumentSource(careCase, on, desk);
                            return kind.due(source, day) ? kind.of(source) : List.<Document>of();
                        })
                        .join());
    }

    /** Documents are made to be printed: so that is noted where there are some. */
    private <T> List<T> noted(CaseId id, DocumentKind kind, List<T> made) {
        if (!made.isEmpty()) {
            papers.made(id, kind);
        }
        return made;
    }

    /**
     * A list about all cases, as they stand on the day; none where there is nothing to list. Lists of money and time open
     * every case.
     *
     * @param format how it is printed or saved
     * @param progress told of each case that is opened
     * @throws CancellationException when it is stopped
     */
    public List<Document> practice(DocumentKind kind, Format format, LocalDate on, Progress progress) {
        papers.requireList(format);
        List<Document> made = kind.of(new PracticeSource(
                on,
                new PracticePapers(services.sentences(), practice.settings(), PracticeReach.of(practice.rows())),
                new AllCases(on, progress)));
        if (!made.isEmpty()) {
            accesses.list(kind, format.tables());
        }
        return made;
    }

    /** The lists behind those documents. */
    private final class AllCases implements PracticeLists {

        private final LocalDate on;
        private final Progress progress;

        private AllCases(LocalDate on, Progress progress) {
            this.on = on;
            this.progress = progress;
        }

        @Override
        public List<Worklist.Row> work() {
            return lists.worklist(Worklist.Query.all(on, lists.soon(on), ALL));
        }

        @Override
        public List<CaseSummary> cases() {
            return lists.readable();
        }

        @Override
        public CohortRows cohort() {
            return lists.cohort(Cohort.Query.ALL, on);
        }

        @Override
        public List<CaseLedger> ledgers() {
            List<CaseSummary> cases = cases();
            List<CaseLedger> ledgers = new ArrayList<>();
            for (CaseSummary summary : cases) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                progress.report(ledgers.size(), cases.size(), "");
                ledgers.add(sessions.open(summary.id())
                        .query(careCase -> CaseLedger.of(
                                new CaseFacts(careCase, on, practice.settings(), release.get()), services.sentences()))
                        .join());
            }
            return ledgers;
        }
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
