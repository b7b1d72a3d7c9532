package care.quarterback.desk.services;

import care.quarterback.core.account.Right;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.spi.StoreException;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.DocumentSource.DocumentDesk;
import care.quarterback.desk.report.ReportLayout.Format;
import care.quarterback.model.value.CaseId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks whether the role of the person at the desk includes a document, and notes who had it: for the window, the command
 * line and scripts alike. Ask before anything is made, and note it once it is there. Thread-safe.
 */
public final class PaperDesk {

    /** Letters, and the sheets that go with an appointment, are the office's own work. */
    private static final Set<DocumentKind> OFFICE = EnumSet.of(
            DocumentKind.SUMMARY_REQUEST,
            DocumentKind.PACKAGE_COVER,
            DocumentKind.RELEASE_FORM,
            DocumentKind.OFFICE_LETTER,
            DocumentKind.DAY_BEFORE,
            DocumentKind.CALENDAR_PAGE,
            DocumentKind.ACCESS_REQUEST,
            DocumentKind.ACCESS_FOLLOW_UP,
            DocumentKind.ACCESS_ESCALATION,
            DocumentKind.SCHEDULING_SCRIPT);

    private final Actor actor;
    private final AccessDesk accesses;

    PaperDesk(Actor actor, AccessDesk accesses) {
        this.actor = actor;
        this.accesses = accesses;
    }

    /** Whether the role includes documents of the kind. */
    public boolean includes(DocumentKind kind) {
        return actor.role().may(needed(kind));
    }

    /** Whether the role includes any documents. */
    public boolean any() {
        return Stream.of(DocumentKind.values()).anyMatch(this::includes);
    }

    /** Whether it includes any that are made for many cases; who looked is told to the patient who asks. */
    public boolean many() {
        return Stream.of(DocumentKind.values())
                .filter(kind -> kind != DocumentKind.WHO_LOOKED)
                .anyMatch(this::includes);
    }

    /** Whether the role includes lists about all cases. */
    public boolean lists() {
        return actor.role().may(Right.PRINT);
    }

    /** @throws StoreException REFUSED where the role doesn't include documents of the kind */
    public void require(DocumentKind kind) {
        Rights.require(actor, needed(kind));
    }

    private static Right needed(DocumentKind kind) {
        if (kind == DocumentKind.WHO_LOOKED) {
            return Right.LOOKS;
        }
        return OFFICE.contains(kind) ? Right.PRINT_LETTERS : Right.PRINT;
    }

    /**
     * With who looked at the case, for the document that tells it; as it is for any other. Reads the log: not for the thread
     * that owns the case.
     *
     * @throws StoreException REFUSED where the role doesn't include it
     */
    public DocumentDesk with(DocumentDesk desk, DocumentKind kind, CaseId id) {
        return kind == DocumentKind.WHO_LOOKED ? desk.with(accesses.looks(id)) : desk;
    }

    /** A case always has a use for it: nothing has to be read to know so. */
    public static boolean always(DocumentKind kind) {
        return kind == DocumentKind.WHO_LOOKED;
    }

    /**
     * Asks whether a page of the window may be printed or saved. Whoever is asked who looked may print that.
     *
     * @param table as a file for a spreadsheet
     * @param looks it is the list of who looked
     * @throws StoreException REFUSED where the role doesn't include it
     */
    public void requirePage(boolean table, boolean looks) {
        Rights.require(actor, table ? Right.EXPORT : looks ? Right.LOOKS : Right.PRINT);
    }

    /** A page of the window was printed or saved. @param title of what is about no case alone */
    public void madePage(Optional<CaseId> id, String title, boolean table) {
        accesses.page(id, title, table);
    }

    /** @throws StoreException REFUSED where the role doesn't include lists about all cases in this form */
    void requireList(Format format) {
        Rights.require(actor, format.tables() ? Right.EXPORT : Right.PRINT);
    }

    /** @throws StoreException REFUSED where the role doesn't include saving documents that lie in a case */
    public void requireSaving() {
        Rights.require(actor, Right.EXPORT);
    }

    /** A document that lies in a case was opened. */
    public void opened(CaseId id) {
        accesses.attached(id, false);
    }

    /** A document that lies in a case was saved outside. */
    public void saved(CaseId id) {
        accesses.attached(id, true);
    }

    /** A document of a case was shown as pages, printed, saved or sent. */
    public void made(CaseId id, DocumentKind kind) {
        accesses.printed(Optional.of(id), kind);
    }
}
