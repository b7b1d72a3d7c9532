package care.quarterback.presentation.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.PdfPages;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.desk.services.Desk;
import care.quarterback.desk.services.Formats;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.Seat;
import care.quarterback.model.Document;
import care.quarterback.model.DocumentType;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.LetterMail;
import care.quarterback.testkit.MemoryStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A person at the tray, with three cases of a practice in memory. */
final class TraySeat {

    static final List<String> PATIENTS = List.of("Blum", "Achterberg", "Okafor");

    private final Path folder;
    private final MemoryStore store = new MemoryStore();
    final OpenDesk desk = open();
    final LiveCases cases = new LiveCases(desk, MemoryStores.room("2026-12-01"));
    final TrayPresenter tray = new TrayPresenter(cases);
    final Page page = new Page();
    final Map<String, CaseId> ids = new TreeMap<>();

    private OpenDesk open() {
        var made = new Desk(
                store,
                new Formats(List.of(), List.of(), null, null, new Letters(), null, new LetterMail()),
                null,
                null);
        return made.open(
                new StoreLocation.Embedded(Path.of("nowhere")),
                StoreSecret.passphrase(MemoryStores.PASSPHRASE.toCharArray()),
                Seat.direct(new Actor("Nadia"), Fixed.on("2026-12-01")));
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

    /** What the page shows; the chosen item is the first that waits, or the one it is told. */
    static final class Page implements TrayPresenter.View {

        TrayScreen screen = new TrayScreen(List.of(), "", "", Optional.empty());
        Optional<ObjectId> chosen = Optional.empty();
        String said = "";
        boolean problem;

        @Override
        public void show(TrayScreen shown) {
            screen = shown;
            chosen = shown.select()
                    .or(() -> chosen.filter(this::listed))
                    .or(() -> shown.lines().stream().map(TrayLine::id).findFirst());
        }

        private boolean listed(ObjectId id) {
            return screen.lines().stream().anyMatch(line -> line.id().equals(id));
        }

        @Override
        public void working(String sentence) {
            said = sentence;
        }

        @Override
        public void said(String sentence, boolean wrong) {
            said = sentence;
            problem = wrong;
        }

        TrayLine line() {
            return screen.lines().stream()
                    .filter(line -> line.id().equals(chosen.orElseThrow()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What the dialog shows. */
    static final class Asking implements FilingPresenter.View {

        FilingScreen screen;
        boolean done;

        @Override
        public void show(FilingScreen shown) {
            screen = shown;
        }

        @Override
        public void done() {
            done = true;
        }
    }

    TraySeat(Path folder) {
        this.folder = folder;
        begin();
    }

    private void begin() {
        for (String family : PATIENTS) {
            CaseSession session = desk.sessions().create();
            session.execute(new OpenCase(new PersonName("Ada", family), LocalDate.of(1950, 3, 14), "Why?"))
                    .join();
            ids.put(family, session.id());
        }
        tray.start(page);
    }

    Path saved(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> documents(String family) {
        return desk.sessions()
                .open(ids.get(family))
                .query(careCase -> CaseFacts.standing(careCase.getDocuments())
                        .map(Document::getTitle)
                        .toList())
                .join();
    }

    /** Puts the chosen item into a case, as a person does: a few letters, the case, the kind. */
    Asking file(String family, String pages) {
        var asking = new Asking();
        FilingPresenter filing = tray.filing(page.line().id()).orElseThrow();
        filing.start(asking);
        assertEquals(Optional.empty(), asking.screen.chosen(), "nothing is chosen beforehand");
        filing.search(family.substring(0, 4));
        assertEquals(Optional.empty(), asking.screen.chosen(), "not even the only one");
        asking.screen.cases().stream()
                .filter(found -> found.patient().startsWith(family))
                .findFirst()
                .ifPresent(found -> {
                    assertTrue(found.born().contains("1950"), found.born());
                    filing.choose(found.id());
                });
        filing.file(
                new FilingPresenter.Said(page.line().label(), DocumentType.CLINIC_NOTE, "11/20/2026", "Dr. Wu", pages));
        return asking;
    }
}
