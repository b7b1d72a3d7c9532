package care.quarterback.desk.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Role;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.spi.PdfPages;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.text.Message;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.Document;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import care.quarterback.model.practice.ArrivalWay;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.records.DocumentEntry;
import care.quarterback.steps.records.FileArrival;
import care.quarterback.steps.records.SplitDocument;
import care.quarterback.steps.tray.BeginFiling;
import care.quarterback.steps.tray.SetArrivalAside;
import care.quarterback.steps.tray.TrayRow;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.LetterMail;
import care.quarterback.testkit.MemoryPractice;
import care.quarterback.testkit.MemoryStore;
import care.quarterback.testkit.Requirement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What arrives, from the tray into its case and back, also where the computer stops in between. */
class TrayDeskTest {

    private final MemoryStore store = new MemoryStore();
    private OpenDesk open = sit("Nadia");

    private OpenDesk sit(String name) {
        return sit(name, "2026-03-02");
    }

    private OpenDesk sit(String name, String day) {
        var desk = new Desk(
                store,
                new Formats(List.of(), List.of(), null, null, new Letters(), null, new LetterMail()),
                null,
                null);
        return desk.open(
                new StoreLocation.Embedded(Path.of("nowhere")),
                StoreSecret.passphrase("four unrelated words".toCharArray()),
                Seat.direct(new Actor(name), Fixed.on(day)));
    }

    /** A PDF has a page for each letter after its sign. */
    private static final class Letters implements PdfPages {

        @Override
        public int count(byte[] pdf) {
            return pdf.length - 4;
        }

        @Override
        public String words(byte[] pdf, int most) {
            return new String(pdf, StandardCharsets.UTF_8).substring(4);
        }

        @Override
        public void cut(byte[] pdf, int from, int to, OutputStream out) {
            throw new UnsupportedOperationException();
        }
    }

    @AfterEach
    void close() {
        open.close();
    }

    private Outcome add(String name, String text) throws IOException {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return open.tray().add(new Incoming(name, ArrivalWay.DROPPED), in);
    }

    private TrayRow first() {
        return open.tray().rows().getFirst();
    }

    private CaseId newCase(String given) {
        CaseSession session = open.sessions().create();
        assertTrue(session.execute(new OpenCase(new PersonName(given, "Blum"), LocalDate.of(1950, 3, 14), "Why?"))
                .join()
                .done());
        return session.id();
    }

    private static EntryDesk.How how() {
        return new EntryDesk.How(Optional.empty(), false, DeskTexts.in(Locale.US));
    }

    private static DocumentEntry entry(String title) {
        return new DocumentEntry(title, DocumentType.CLINIC_NOTE, DocumentFormat.REPORT, null, "", 0);
    }

    private TrayDesk.Filed file(ObjectId item, CaseId to) {
        return open.tray().file(item, to, how(), (bytes, typed) -> new FileArrival(entry("Fax"), bytes, List.of()));
    }

    private List<String> documents(CaseId id) {
        return open.sessions()
                .open(id)
                .query(careCase -> CaseFacts.standing(careCase.getDocuments())
                        .map(Document::getTitle)
                        .toList())
                .join();
    }

    private static Message said(Outcome outcome) {
        return assertInstanceOf(Outcome.Rejected.class, outcome)
                .problems()
                .getFirst()
                .message();
    }

    @Test
    void whatArrivesWaitsUntilAPersonPutsItIntoACase() throws IOException {
        CaseId ada = newCase("Ada");
        assertTrue(add("Fax from Harbor Spine.pdf", "%PDFab").done());
        TrayRow row = first();
        assertEquals("Fax from Harbor Spine", row.label());
        assertEquals("pdf", row.ending());
        assertEquals(2, row.bytes().pages());
        assertEquals(List.of(), documents(ada), "nothing goes into a case by itself");
        TrayDesk.Filed filed = file(row.id(), ada);
        assertTrue(filed.done() && !filed.already());
        assertEquals(List.of("Fax"), documents(ada));
        assertEquals(List.of(), open.tray().rows());
        assertEquals("gone", said(file(row.id(), ada).outcome()).key());
    }

    @Test
    void theSameFileIsTakenOnce() throws IOException {
        assertTrue(add("a.txt", "Dear Dr. Wu").done());
        assertEquals("here", said(add("b.txt", "Dear Dr. Wu")).key());
        open.tray().execute(new SetArrivalAside(first().id(), "Another office’s patient"));
        assertEquals("hereAside", said(add("b.txt", "Dear Dr. Wu")).key());
        assertEquals(1, open.tray().rows().size());
    }

    @Test
    void whatTheCaseHasAlreadyIsThereOnce() throws IOException {
        CaseId ada = newCase("Ada");
        add("a.txt", "Dear Dr. Wu");
        file(first().id(), ada);
        add("again.txt", "Dear Dr. Wu");
        assertTrue(file(first().id(), ada).already());
        assertEquals(List.of("Fax"), documents(ada));
        assertEquals(List.of(), open.tray().rows());
    }

    @Test
    @Requirement("S139")
    void aFaxBecomesDocumentsByPagesAndGoesBackWhole() throws IOException {
        CaseId ada = newCase("Ada");
        add("fax.pdf", "%PDFabcd");
        TrayDesk.Filing filing = (bytes, typed) -> new FileArrival(
                entry("Fax"),
                bytes,
                List.of(new SplitDocument.Part(entry("Note"), 1, 3), new SplitDocument.Part(entry("Lab"), 4, 4)));
        assertTrue(open.tray().file(first().id(), ada, how(), filing).done());
        assertEquals(List.of("Fax", "Note", "Lab"), documents(ada));
        ObjectId lab = open.sessions()
                .open(ada)
                .query(careCase ->
                        new ObjectId(careCase.getDocuments().getLast().getId()))
                .join();
        assertTrue(open.tray().putBack(ada, lab, "Another patient’s fax").done());
        assertEquals(List.of(), documents(ada));
        assertEquals(ArrivalWay.PUT_BACK, first().way());
        var out = new ByteArrayOutputStream();
        open.tray().write(first().id(), out);
        assertEquals("%PDFabcd", out.toString(StandardCharsets.UTF_8));
        assertTrue(file(first().id(), newCase("Bo")).done());
    }

    /** The case had the file by another way, and the fax was set aside for that. */
    @Test
    void whatComesBackFromACaseWaitsAlsoWhereItWasSetAsideBefore() throws IOException {
        CaseId ada = newCase("Ada");
        add("a.txt", "Dear Dr. Wu");
        file(first().id(), ada);
        add("again.txt", "Dear Dr. Wu");
        open.tray().execute(new SetArrivalAside(first().id(), "Ada’s case has it"));
        ObjectId fax = open.sessions()
                .open(ada)
                .query(careCase ->
                        new ObjectId(careCase.getDocuments().getFirst().getId()))
                .join();
        assertTrue(open.tray().putBack(ada, fax, "It’s about Bo Blum").done());
        assertEquals(List.of(), documents(ada));
        assertTrue(first().waits(), "nobody looks for it among what isn’t ours");
        assertEquals(1, open.tray().rows().size());
        assertTrue(file(first().id(), newCase("Bo")).done());
    }

    @Test
    void aLabelTurnsNoLettersAround() throws IOException {
        add("Fax \u202Efdp.exe\u2066 of\u0007Ada.txt", "Dear Dr. Wu");
        assertEquals("Fax fdp.exe of Ada", first().label());
        add("x".repeat(199) + "\uD83D\uDCE0\uD83D\uDCE0.txt", "Dear Dr. Ortiz");
        assertEquals("x".repeat(199), open.tray().rows().getLast().label(), "no half letter");
    }

    @Test
    void wrongPagesLeaveItInTheTray() throws IOException {
        CaseId ada = newCase("Ada");
        add("fax.pdf", "%PDFabcd");
        TrayDesk.Filing filing = (bytes, typed) ->
                new FileArrival(entry("Fax"), bytes, List.of(new SplitDocument.Part(entry("Note"), 1, 5)));
        assertFalse(open.tray().file(first().id(), ada, how(), filing).done());
        assertEquals(List.of(), documents(ada));
        assertEquals(Optional.empty(), first().going());
    }

    @Test
    void stoppedBetweenCaseAndTrayItIsInTheCaseOnceAndLeavesTheTray() throws IOException {
        CaseId ada = newCase("Ada");
        add("a.txt", "Dear Dr. Wu");
        ((MemoryPractice) store.practice()).failNextSaveOf("FinishFiling", new IllegalStateException("stopped"));
        ObjectId item = first().id();
        assertThrows(RuntimeException.class, () -> file(item, ada));
        assertEquals(List.of("Fax"), documents(ada), "the case has it");

        open = sit("Nadia");
        assertEquals(List.of(), open.tray().rows(), "brought to its end");
        assertEquals(List.of("Fax"), documents(ada), "never twice");
    }

    @Test
    void stoppedBeforeTheCaseItGoesOnWaiting() throws IOException {
        CaseId ada = newCase("Ada");
        add("a.txt", "Dear Dr. Wu");
        open.tray().execute(new BeginFiling(first().id(), ada, "Nadia"));
        open = sit("Nadia", "2026-03-03");
        assertEquals(Optional.empty(), first().going());
        assertTrue(first().waits());
        assertTrue(file(first().id(), ada).done());
    }

    @Test
    void twoPeopleDoNotPutItIntoTwoCases() throws IOException {
        CaseId ada = newCase("Ada");
        CaseId bo = newCase("Bo");
        add("a.txt", "Dear Dr. Wu");
        open.tray().execute(new BeginFiling(first().id(), ada, "Omar"));
        Outcome refused = file(first().id(), bo).outcome();
        assertEquals("busy", said(refused).key());
        assertEquals(List.of(), documents(bo));
    }

    @Test
    void anAuditorOnlySees() throws IOException {
        add("a.txt", "Dear Dr. Wu");
        CaseId ada = newCase("Ada");
        store.accounts().signIn("Alma Reyes", Role.AUDITOR);
        open = sit("Alma Reyes");
        ObjectId item = first().id();
        assertThrows(StoreException.class, () -> add("b.txt", "Dear Dr. Ortiz"));
        assertThrows(StoreException.class, () -> file(item, ada));
        assertThrows(StoreException.class, () -> open.tray().execute(new SetArrivalAside(item, "Why not")));
    }

    @Test
    void theFrontDeskTakesInAndAssigns() throws IOException {
        CaseId ada = newCase("Ada");
        store.accounts().signIn("Sam Lee", Role.FRONT_DESK);
        open = sit("Sam Lee");
        assertTrue(add("a.txt", "Dear Dr. Wu").done());
        assertTrue(file(first().id(), ada).done());
    }

    private String labels() {
        return open.tray().rows().stream()
                .map(row -> row.label() + " < " + row.cameIn())
                .toList()
                .toString();
    }

    @Test
    void aMailComesWithItsAttachmentsAsItemsOfTheirOwn() throws IOException {
        add("Note.txt", "Known");
        add(
                "m.eml",
                "Records\nDear all\n+Scan.pdf:%PDFx\n+same.txt:Known\n+again.pdf:%PDFx\n+n.eml:Inner|+deep.txt:Deep");
        assertEquals(
                "[Note < , Records < , Scan < Records, Mon, 2 Mar 2026, Inner < Records, Mon, 2 Mar 2026,"
                        + " deep < Inner, Mon, 2 Mar 2026]",
                labels());
        TrayRow scan = open.tray().rows().get(2);
        assertEquals("Jo <jo@example.org>", scan.sender());
        assertEquals(ArrivalWay.MAIL, scan.way());
        TrayRow mail = open.tray().rows().get(1);
        assertEquals(ArrivalWay.DROPPED, mail.way());
        assertEquals("Dear all", open.tray().mail(mail).orElseThrow().words());
        assertEquals(Optional.empty(), open.tray().mail(scan));
    }

    @Test
    void nothingOfAMailThatIsRefusedIsInTheTray() throws IOException {
        assertFalse(add("m.eml", "\n+Scan.pdf:%PDFx").done());
        assertFalse(add("m.eml", "").done());
        assertFalse(add("m.eml", "Outer\n+a.pdf:%PDFx\n+n.eml:|").done());
        String many = IntStream.range(0, TrayMail.MOST_ITEMS)
                .mapToObj(i -> "\n+a.txt:" + i)
                .collect(Collectors.joining());
        assertFalse(add("m.eml", "Many" + many).done());
        assertEquals(List.of(), open.tray().rows());
        assertTrue(add("m.eml", "Twice").done());
        assertFalse(add("copy.eml", "Twice").done());
        assertEquals(1, open.tray().rows().size());
    }
}
