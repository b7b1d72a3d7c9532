package care.quarterback.presentation.report;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.OnDay;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.session.Problem;
import care.quarterback.core.session.Together;
import care.quarterback.core.spi.StoreException;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.ReportRenderer.ReportException;
import care.quarterback.desk.report.SentPaper;
import care.quarterback.model.SendMethod;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.report.LetterReading.Paper;
import care.quarterback.presentation.report.LetterReading.Papers;
import care.quarterback.presentation.report.ReportPresenter.Options;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.letters.SendLetter;
import care.quarterback.steps.records.StoredBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Records that a document went out: how, when and to whom, with the very pages and what proves it. Called on the screen's
 * thread; the work is done beside it.
 */
public final class SendPresenter {

    private final Keeping files;
    private final ReportPresenter reports;
    private final LiveCase live;
    private final DocumentKind kind;
    private final Options options;
    private final Room room;
    private final LetterReading reading;
    private final Background.Lane lane;
    private Consumer<SendScreen> view = screen -> {};
    private Papers papers = new Papers(List.of(), List.of());
    private LocalDate on;
    private int reader;
    private boolean recording;

    /** Keeps a file in the store. */
    @FunctionalInterface
    public interface Keeping {

        /** @param in read to its end, not closed */
        StoredBytes take(InputStream in) throws IOException;
    }

    /** What a person says of it. @param proof a document of the case @param proofFile a file that is kept with the case */
    public record Said(
            String to,
            SendMethod method,
            String date,
            Optional<ObjectId> proof,
            Optional<Path> proofFile,
            String remark) {}

    public SendPresenter(ReportPresenter reports, Keeping files, LiveCase live, DocumentKind kind, Options options) {
        this.reports = reports;
        this.files = files;
        this.live = live;
        this.kind = kind;
        this.options = options;
        this.room = live.room();
        this.reading = new LetterReading(reports, live, kind, options);
        this.lane = room.background().lane();
        this.on = room.today();
    }

    /** How it may go out. */
    public List<Choice<SendMethod>> methods() {
        return Choice.of(room.sentences(), SendMethod.values());
    }

    /** Today, as it would be typed. */
    public String today() {
        return room.text().date(room.today());
    }

    /** Shows what there is to send. @param meant the reader that is chosen first, from 0 */
    public void start(Consumer<SendScreen> shown, int meant) {
        view = shown;
        reader = meant;
        read();
    }

    /** The window is gone: nothing is shown any more. What is still being recorded is said in the status line. */
    public void stop() {
        lane.drop();
        view = recording ? this::tell : screen -> {};
    }

    private void tell(SendScreen screen) {
        if (screen.problem()) {
            live.tell(screen.sentence());
        } else {
            live.say(screen.sentence());
        }
    }

    /** Another reader is meant. */
    public void choose(int wanted) {
        reader = wanted;
        show("", false, "", false);
    }

    /** It went out on another day: then it reads as on that day. */
    public void date(String typed) {
        room.date(typed)
                .filter(day -> !day.isAfter(room.today()) && !day.equals(on))
                .ifPresent(day -> {
                    on = day;
                    read();
                });
    }

    private void read() {
        LocalDate day = on;
        lane.run(
                () -> reading.read(day),
                found -> {
                    papers = found;
                    reader = Math.min(reader, Math.max(0, found.all().size() - 1));
                    boolean none = found.all().isEmpty();
                    show(none ? say("report.none") : "", none, "", false);
                },
                failure -> show(ReportPresenter.failed(room, failure), true, "", false));
    }

    /** Records it. */
    public void record(Said said) {
        if (recording || papers.all().isEmpty()) {
            return;
        }
        Optional<LocalDate> day = room.date(said.date());
        if (day.isEmpty()) {
            show(say("date.unreadable"), true, "on", false);
            return;
        }
        Paper chosen = papers.all().get(reader);
        recording = true; // what was asked for is recorded, also when the dialog is closed meanwhile
        room.background().run(() -> ready(chosen, day.get(), said), this::execute, this::failed);
    }

    /** The letter with its pages in the store, and what moves with it. */
    private record Ready(SendLetter letter, List<CaseCommand> moves) {}

    private Ready ready(Paper chosen, LocalDate day, Said said) {
        var sent = new SentPaper(asOn(day, chosen), said.to(), said.method(), day, said.proof(), said.remark());
        try {
            var out = new ByteArrayOutputStream();
            reports.print(sent.document(), options, out);
            live.papers().made(live.id(), kind);
            StoredBytes proof = said.proofFile().map(this::stored).orElse(StoredBytes.NONE);
            StoredBytes pages = files.take(new ByteArrayInputStream(out.toByteArray()));
            return new Ready(
                    sent.command(pages, proof), sent.method() == null ? List.of() : reading.moves(sent, sent.on()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document as it reads on the day; as it was shown where there is none for the reader on that day. */
    private Document asOn(LocalDate day, Paper chosen) {
        return reading.read(day).all().stream()
                .filter(paper -> paper.to().equals(chosen.to())
                        && paper.document()
                                .draft()
                                .about()
                                .equals(chosen.document().draft().about()))
                .map(Paper::document)
                .findFirst()
                .orElse(chosen.document());
    }

    private StoredBytes stored(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return files.take(in);
        } catch (IOException unreadable) {
            throw new ProofUnread();
        }
    }

    /** The file that proves it can't be read. */
    private static final class ProofUnread extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private ProofUnread() {
            super("the file can't be read");
        }
    }

    private void execute(Ready ready) {
        List<CaseCommand> all = new ArrayList<>(List.of(ready.letter()));
        all.addAll(ready.moves());
        live.execute(whole(all), outcome -> {
            switch (outcome) {
                case Outcome.Done done ->
                    show(
                            say(
                                    ready.moves().isEmpty() ? "send.done" : "send.moved",
                                    ready.letter().title()),
                            false,
                            "",
                            true);
                case Outcome.Rejected rejected when !ready.moves().isEmpty() -> alone(ready, rejected.problems());
                case Outcome.Rejected rejected -> refused(rejected.problems());
                case Outcome.Conflicted conflicted -> show(say("case.conflict"), true, "", false);
            }
        });
    }

    /** What went out is recorded, also where its step can't move on. */
    private void alone(Ready ready, List<Problem> problems) {
        live.execute(whole(List.of(ready.letter())), outcome -> {
            if (outcome.done()) {
                String why = problems.getFirst().sentence(room.sentences());
                show(say("send.notMoved", ready.letter().title(), why), false, "", true);
            } else if (outcome instanceof Outcome.Rejected rejected) {
                refused(rejected.problems());
            } else {
                show(say("case.conflict"), true, "", false);
            }
        });
    }

    private CaseCommand whole(List<CaseCommand> all) {
        CaseCommand command = all.size() == 1 ? all.getFirst() : new Together(all);
        return new OnDay(command, room.today());
    }

    private void refused(List<Problem> problems) {
        Problem first = problems.getFirst();
        show(first.sentence(room.sentences()), true, first.field(), false);
    }

    private void failed(Throwable failure) {
        switch (failure) {
            case CommandRejected rejected -> refused(rejected.problems());
            case ProofUnread unread -> show(say("documents.unreadable"), true, "proof", false);
            case StoreException refused -> show(ReportPresenter.failed(room, refused), true, "", false);
            case ReportException unmade -> show(ReportPresenter.failed(room, unmade), true, "", false);
            default -> show(say("send.failed"), true, "", false);
        }
    }

    private void show(String sentence, boolean problem, String field, boolean recorded) {
        recording &= !problem && !recorded;
        Optional<Paper> chosen = papers.all().isEmpty()
                ? Optional.empty()
                : Optional.of(papers.all().get(reader));
        view.accept(new SendScreen(
                papers.readers(),
                reader,
                chosen.map(Paper::to).orElse(""),
                chosen.flatMap(Paper::earlier)
                        .map(earlier -> say(
                                "send.earlier",
                                room.text().date(earlier.on()),
                                earlier.method(),
                                earlier.attempt(),
                                earlier.attempt() + 1))
                        .orElse(""),
                chosen.map(this::changed).orElse(""),
                papers.proofs(),
                sentence,
                problem,
                field,
                recorded));
    }

    private String changed(Paper paper) {
        var draft = paper.document().draft();
        if (draft.toBeReadAgain()) {
            return say("letter.readAgain");
        }
        return draft.edits().isEmpty()
                ? ""
                : say(
                        "letter.isEdited",
                        draft.edits().size(),
                        draft.edits().getLast().by());
    }

    private String say(String key, Object... arguments) {
        return room.text().of(key, arguments);
    }
}
