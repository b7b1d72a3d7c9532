package care.quarterback.desk.services;

import care.quarterback.core.account.Right;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.person.PatientName;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.CaseExporter;
import care.quarterback.core.spi.CaseExporter.CaseExport;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.report.DocumentSource;
import care.quarterback.desk.share.PageLock;
import care.quarterback.desk.share.ShareCheck;
import care.quarterback.desk.share.ShareQuery;
import care.quarterback.desk.share.ShareQuery.Planned;
import care.quarterback.desk.share.ShareQuery.Wish;
import care.quarterback.desk.share.SharedView;
import care.quarterback.desk.share.SharedView.SharedFile;
import care.quarterback.desk.share.ViewPrinter;
import care.quarterback.desk.worklist.CalendarQuery;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.records.DocumentBytes;
import care.quarterback.steps.records.StoredPart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;

/** Writes a family's own view of a case, and says first what it would tell. Blocking and thread-safe. */
public final class ShareDesk {

    private static final String FEATURE = "share";

    private final CaseSessions sessions;
    private final BiFunction<CareCase, LocalDate, DocumentSource> sources;
    private final List<CaseExporter> exporters;
    private final DocumentBytes documents;
    private final ViewPrinter printer;
    private final Sentences sentences;
    private final Clock clock;
    private final AccessDesk accesses;

    ShareDesk(
            DeskServices services,
            CaseSessions sessions,
            BiFunction<CareCase, LocalDate, DocumentSource> sources,
            DocumentBytes documents,
            Clock clock,
            AccessDesk accesses) {
        this.accesses = accesses;
        this.sessions = sessions;
        this.sources = sources;
        this.exporters = services.formats().exporters();
        this.documents = documents;
        this.printer = services.views();
        this.sentences = services.sentences();
        this.clock = clock;
    }

    /** What is known of the case for the view. */
    private record Read(
            Planned planned,
            byte[] calendar,
            List<StoredPart> parts,
            List<String> titles,
            String call,
            String number) {}

    /**
     * Who could read a view of the case, and what could go along.
     *
     * @param people the patient's name, then everybody around the patient
     * @param documents the documents that are stored, by their titles
     */
    public record Offered(String patient, List<Named> people, List<Named> documents) {

        public Offered {
            people = List.copyOf(people);
            documents = List.copyOf(documents);
        }
    }

    /** Somebody or something in the case, as people call it. */
    public record Named(ObjectId id, String name) {}

    public Offered offered(CaseId id) {
        return sessions.open(id)
                .query(careCase -> new Offered(
                        PatientName.whole(careCase.getPatient()),
                        CaseFacts.standing(careCase.getContacts())
                                .map(contact -> new Named(new ObjectId(contact.getId()), contact.getName()))
                                .toList(),
                        CaseFacts.standing(careCase.getDocuments())
                                .filter(document -> !CaseFacts.blank(document.getSha256()))
                                .map(document -> new Named(new ObjectId(document.getId()), document.getTitle()))
                                .toList()))
                .join();
    }

    /**
     * What the view would tell, and to whom.
     *
     * @throws IllegalArgumentException when the person or a document is not in the case
     * @throws care.quarterback.core.spi.StoreException REFUSED where the role doesn't include it
     */
    public ShareCheck check(CaseId id, Wish wish, LocalDate on) {
        sessions.require(Right.EXPORT);
        return read(id, wish, on).planned().check();
    }

    /**
     * Writes the view, if there is anything that may be told.
     *
     * @return what it tells; nothing was written when it is not {@link ShareCheck#writable}
     */
    public ShareCheck write(CaseId id, Wish wish, LocalDate on, PageLock lock, OutputStream out) throws IOException {
        sessions.require(Right.EXPORT);
        Read read = read(id, wish, on);
        if (!read.planned().check().writable()) {
            return read.planned().check();
        }
        List<SharedFile> files = new ArrayList<>();
        if (read.calendar().length > 0) {
            files.add(new SharedFile(
                    say("page.calendar"), read.number() + "-visits.ics", "text/calendar", read.calendar()));
        }
        for (int i = 0; i < read.parts().size(); i++) {
            StoredPart part = read.parts().get(i);
            var bytes = new ByteArrayOutputStream();
            documents.write(part, bytes);
            files.add(new SharedFile(
                    say("page.document", read.titles().get(i)),
                    read.number() + "-document-" + (i + 1) + part.ending(),
                    part.mediaType().isBlank() ? "application/octet-stream" : part.mediaType(),
                    bytes.toByteArray()));
        }
        var view = new SharedView(sentences.locale(), read.planned().pages(), files, words(read.call()));
        printer.print(view, lock, out);
        accesses.exported(id, AccessDesk.FAMILY);
        return read.planned().check();
    }

    private Read read(CaseId id, Wish wish, LocalDate on) {
        CaseSession session = sessions.open(id);
        long revision = session.revision().join();
        try {
            return session.query(careCase -> read(careCase, revision, wish, on)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IllegalArgumentException unknown) {
                throw unknown;
            }
            throw e;
        }
    }

    private Read read(CareCase careCase, long revision, Wish wish, LocalDate on) {
        DocumentSource source = sources.apply(careCase, on);
        Planned planned = new ShareQuery(sentences).plan(careCase, source, on, wish);
        List<StoredPart> parts = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (ObjectId document : planned.documents()) {
            StoredPart.of(careCase, document).ifPresent(part -> {
                parts.add(part);
                titles.add(careCase.getDocuments().stream()
                        .filter(each -> each.getId().equals(document.value()))
                        .findFirst()
                        .orElseThrow()
                        .getTitle());
            });
        }
        String number = source.reference().replaceAll("[^A-Za-z0-9]+", "-");
        return new Read(
                planned,
                calendar(careCase, revision, on),
                parts,
                titles,
                source.whomToCall().orElse(""),
                number);
    }

    /** Empty where no visit lies ahead. */
    private byte[] calendar(CareCase careCase, long revision, LocalDate on) {
        var ahead = CalendarQuery.ofFamily(careCase, on, sentences);
        if (ahead.isEmpty()) {
            return new byte[0];
        }
        CaseExporter exporter = exporters.stream()
                .filter(each -> each.kind().equals("ics"))
                .findFirst()
                .orElseThrow();
        var bytes = new ByteArrayOutputStream();
        try {
            exporter.write(new CaseExport(careCase, revision, clock, () -> ahead), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private SharedView.Words words(String call) {
        return new SharedView.Words(
                say("page.title"),
                say("page.intro"),
                say("page.label"),
                say("page.show"),
                say("page.open"),
                say("page.opening"),
                say("page.wrong"),
                say("page.oldBrowser"),
                say("page.noScript"),
                call,
                say("page.files"),
                say("page.print"),
                say("page.close"),
                say("page.secret"));
    }

    private String say(String key, Object... arguments) {
        return sentences.of(FEATURE, key, arguments);
    }
}
