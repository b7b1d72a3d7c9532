package care.quarterback.presentation.tray;

import care.quarterback.core.account.Right;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.desk.services.Incoming;
import care.quarterback.desk.services.TrayDesk;
import care.quarterback.model.practice.ArrivalWay;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.practice.PracticeCommand;
import care.quarterback.steps.tray.ChangeArrival;
import care.quarterback.steps.tray.ReturnToTray;
import care.quarterback.steps.tray.SetArrivalAside;
import care.quarterback.steps.tray.TrayRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The tray: what arrived and is in no case yet, the longest waiting first. Called on the screen's thread, and calls back on it;
 * files are read and stored beside it.
 */
public final class TrayPresenter {

    private static final Set<String> RECORDS = Set.of("FHIR", "CCDA", "ZIP");

    private final LiveCases cases;
    private final Room room;
    private final TrayDesk desk;
    private final Background.Lane lane;
    private View view = new Nowhere();
    private List<TrayRow> rows = List.of();
    private boolean all;
    private Optional<ObjectId> next = Optional.empty();
    private Runnable unlisten = () -> {};

    /** What the page shows. */
    public interface View {

        void show(TrayScreen screen);

        /** Files are being taken in. @param sentence how far it is; empty when it is over */
        void working(String sentence);

        /** A word about what was done, or why it wasn't. */
        void said(String sentence, boolean problem);
    }

    /** The page is gone. */
    private static final class Nowhere implements View {

        @Override
        public void show(TrayScreen screen) {
            // nobody looks
        }

        @Override
        public void working(String sentence) {
            // nobody looks
        }

        @Override
        public void said(String sentence, boolean problem) {
            // nobody looks
        }
    }

    public TrayPresenter(LiveCases cases) {
        this.cases = cases;
        this.room = cases.room();
        this.desk = cases.desk().tray(cases::lend);
        this.lane = room.background().lane();
    }

    public void start(View shown) {
        view = shown;
        unlisten = cases.practice().onChange(this::refresh);
        refresh();
    }

    public void stop() {
        unlisten.run();
        lane.drop();
        view = new Nowhere();
    }

    /** Whether the role of the person here includes changes of the tray. */
    public boolean changes() {
        return cases.desk().may(Right.OFFICE_WORK);
    }

    /** Whether what was set aside is shown too. */
    public void showAll(boolean shown) {
        all = shown;
        show();
    }

    /** Reads the tray again. */
    public void refresh() {
        lane.run(
                desk::rows,
                read -> {
                    rows = read;
                    show();
                },
                failure -> view.said(room.sentence(failure, "tray.notRead"), true));
    }

    private void show() {
        List<TrayLine> lines =
                rows.stream().filter(row -> all || row.waits()).map(this::line).toList();
        view.show(new TrayScreen(
                lines, TraySummary.sentence(room, rows), lines.isEmpty() ? words("tray.empty") : "", next));
        next = Optional.empty();
    }

    private TrayLine line(TrayRow row) {
        return new TrayLine(
                row.id(),
                row.waits()
                        ? room.text().date(row.waitingSince(), room.today())
                        : room.text().of("tray.aside", row.reason()),
                row.label(),
                row.sender(),
                room.sentences().word(row.kind()),
                Objects.toString(row.bytes().pages(), ""),
                row.owner(),
                row.note(),
                row.waits(),
                RECORDS.contains(row.kind().name()));
    }

    /** The item with this id, as it was read last. */
    Optional<TrayRow> find(ObjectId item) {
        return rows.stream().filter(row -> row.id().equals(item)).findFirst();
    }

    /** Asks into which case an item goes; empty where it doesn't wait any more. */
    public Optional<FilingPresenter> filing(ObjectId item) {
        return find(item).filter(TrayRow::waits).map(row -> new FilingPresenter(cases, this, row));
    }

    /** The tray, by the sessions of the window. */
    TrayDesk desk() {
        return desk;
    }

    /** The item went into a case: the next one is chosen. */
    void filed(ObjectId item, String sentence) {
        next = after(item);
        view.said(sentence, false);
        refresh();
    }

    /** Takes files in, one after the other; what is refused is said, by name. */
    public void add(List<Path> files, ArrivalWay way) {
        take(files.stream().<Supplier<Took>>map(file -> () -> take(file, way)).toList());
    }

    /** Takes pasted words in as a text. */
    public void paste(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        var incoming = new Incoming(words("tray.pasted") + ".txt", ArrivalWay.PASTED);
        take(List.of(() -> take(incoming, () -> new ByteArrayInputStream(bytes))));
    }

    /** What became of a file. @param refusal empty when it was taken in */
    private record Took(String name, String refusal) {}

    private void take(List<Supplier<Took>> files) {
        if (!changes()) {
            view.said(room.sentences().of("refusals", "case.role"), true);
            return;
        }
        view.working(room.text().of("tray.taking", files.size()));
        room.background().run(() -> files.stream().map(Supplier::get).toList(), this::took, failure -> {
            view.working("");
            view.said(room.sentence(failure, "tray.notTaken"), true);
        });
    }

    private void took(List<Took> all) {
        view.working("");
        List<String> sentences = new ArrayList<>();
        long taken = all.stream().filter(each -> each.refusal().isEmpty()).count();
        sentences.add(room.text().of("tray.taken", taken));
        all.stream()
                .filter(each -> !each.refusal().isEmpty())
                .forEach(each -> sentences.add(room.text().of("tray.refused", each.name(), each.refusal())));
        view.said(String.join("\n", sentences), taken < all.size());
        refresh();
    }

    private Took take(Path file, ArrivalWay way) {
        if (!Files.isRegularFile(file)) {
            return new Took(file.getFileName().toString(), words("tray.noFile"));
        }
        return take(new Incoming(file.getFileName().toString(), way), () -> Files.newInputStream(file));
    }

    /** Opens a file. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    private Took take(Incoming incoming, Opening opening) {
        try (InputStream in = opening.open()) {
            return new Took(incoming.name(), refusal(desk.add(incoming, in)));
        } catch (IOException unreadable) {
            return new Took(incoming.name(), words("tray.unreadable"));
        }
    }

    /** Why it wasn't done; empty when it was. */
    String refusal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> "";
            case Outcome.Rejected rejected -> rejected.problems().getFirst().sentence(room.sentences());
            case Outcome.Conflicted conflicted -> words("practice.conflict");
        };
    }

    /** The item isn't ours. @param reason why */
    public void drop(ObjectId item, String reason) {
        next = after(item);
        execute(new SetArrivalAside(item, reason), "tray.dropped");
    }

    /** An item that was set aside waits again. */
    public void takeBack(ObjectId item) {
        execute(new ReturnToTray(item), "tray.back");
    }

    /** Another label, sender, owner or note. */
    public void change(ObjectId item, String label, String sender, String owner, String note) {
        execute(new ChangeArrival(item, label, sender, owner, note), "tray.changed");
    }

    private void execute(PracticeCommand command, String key) {
        room.background()
                .run(
                        () -> refusal(desk.execute(command)),
                        refusal -> {
                            view.said(refusal.isEmpty() ? words(key) : refusal, !refusal.isEmpty());
                            refresh();
                        },
                        failure -> view.said(room.sentence(failure, "tray.notDone"), true));
    }

    /** An item as a file to be imported. */
    public Optional<ImportSource> source(ObjectId item) {
        return find(item).map(desk::source);
    }

    /** Its record was imported. @param into the cases that it went into; where it is not one, it goes on waiting */
    public void imported(ObjectId item, List<CaseId> into) {
        if (into.size() == 1) {
            next = after(item);
            room.background()
                    .run(
                            () -> refusal(desk.imported(item, into.getFirst())),
                            refusal -> {
                                view.said(refusal.isEmpty() ? words("tray.imported") : refusal, !refusal.isEmpty());
                                refresh();
                            },
                            failure -> view.said(room.sentence(failure, "tray.notDone"), true));
        }
    }

    /** The one that waits after this one; the first where it was the last. */
    private Optional<ObjectId> after(ObjectId item) {
        List<ObjectId> waiting =
                rows.stream().filter(TrayRow::waits).map(TrayRow::id).toList();
        int at = waiting.indexOf(item);
        return at < 0 || waiting.size() < 2 ? Optional.empty() : Optional.of(waiting.get((at + 1) % waiting.size()));
    }

    private String words(String key) {
        return room.text().of(key);
    }
}
