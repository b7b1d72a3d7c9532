package care.quarterback.presentation.opinion;

import care.quarterback.consensus.opinion.FinalizeOpinion;
import care.quarterback.consensus.opinion.OpinionEntry;
import care.quarterback.consensus.opinion.RecordLaterWord;
import care.quarterback.consensus.opinion.RecordOpinion;
import care.quarterback.consensus.opinion.ReplaceVersion;
import care.quarterback.consensus.opinion.SayPlainly;
import care.quarterback.consensus.opinion.WriteFindings;
import care.quarterback.consensus.opinion.WriteFindings.FindingKind;
import care.quarterback.consensus.talk.RevealOpinion;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.VoidStatement;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.text.DateText;
import care.quarterback.desk.chart.LetterQuery;
import care.quarterback.desk.chart.LetterRows;
import care.quarterback.desk.chart.LetterRows.Doctor;
import care.quarterback.desk.chart.LetterRows.Letter;
import care.quarterback.desk.chart.LetterRows.Version;
import care.quarterback.model.Answer;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Need;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.casefile.LiveCase;
import care.quarterback.presentation.casefile.Reply;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.referral.ChangeIndependence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The opinions of a case, entered as doctors' letters give them, with every version of each. Called on the screen's
 * thread. What is refused is said with the field's name, after the part of the page and a dot: "later.date".
 */
public final class OpinionPresenter {

    private final LiveCase live;
    private final Room room;
    private final Background.Lane reading;
    private Runnable unlisten = () -> {};
    private View view;
    private OpinionScreen screen =
            new OpinionScreen(new LetterRows(List.of(), List.of(), List.of()), Optional.empty(), Optional.empty());
    private Optional<ObjectId> chosen = Optional.empty();
    private Optional<ObjectId> chosenVersion = Optional.empty();
    private int awaited;
    private boolean fresh;

    /** What the page shows. */
    public interface View {

        void show(OpinionScreen screen);

        /** Nothing was changed. @param field part and field, such as "diagnosis.text"; empty for none */
        void refused(String field, String sentence);

        /** What was typed in this part of the page is saved. */
        void accepted(String part);
    }

    public OpinionPresenter(LiveCase live) {
        this.live = live;
        this.room = live.room();
        this.reading = room.background().lane();
    }

    public void start(View shown) {
        view = shown;
        unlisten = live.onChange(this::refresh);
        refresh();
    }

    public void stop() {
        unlisten.run();
        reading.drop();
    }

    public OpinionScreen screen() {
        return screen;
    }

    private void refresh() {
        var query = new LetterQuery(room.sentences(), room.clock().getZone());
        reading.show(
                live.read(query::rows),
                this::show,
                failure -> view.refused("", room.text().of("case.notRead")));
    }

    private void show(LetterRows rows) {
        rows.letters().stream()
                .filter(letter -> letter.number() == awaited)
                .findFirst()
                .ifPresent(letter -> {
                    chosen = Optional.of(letter.id());
                    awaited = 0;
                    fresh = false;
                });
        Optional<Letter> letter = fresh ? Optional.empty() : letter(rows);
        Optional<Version> version = letter.map(each -> each.versions().stream()
                .filter(shown -> chosenVersion.filter(shown.id()::equals).isPresent())
                .findFirst()
                .orElse(each.newest()));
        screen = new OpinionScreen(rows, letter, version);
        view.show(screen);
    }

    private Optional<Letter> letter(LetterRows rows) {
        return rows.letters().stream()
                .filter(each -> chosen.filter(each.id()::equals).isPresent())
                .findFirst()
                .or(() -> rows.letters().stream().findFirst());
    }

    /** Begins a new opinion. */
    public void begin() {
        fresh = true;
        chosenVersion = Optional.empty();
        show(screen.rows());
    }

    /** Shows an opinion, its newest version. */
    public void choose(ObjectId opinion) {
        fresh = false;
        chosen = Optional.of(opinion);
        chosenVersion = Optional.empty();
        show(screen.rows());
    }

    /** Shows a version of the opinion. */
    public void chooseVersion(ObjectId version) {
        chosenVersion = Optional.of(version);
        show(screen.rows());
    }

    /** Records a new opinion under the next free number. */
    public void record(OpinionDraft draft) {
        if (draft.clinician().isBlank()) {
            view.refused("head.clinicianName", room.text().of("opinion.noDoctor"));
            return;
        }
        Optional<LocalDate> date = day("head.date", draft.date());
        if (date.isEmpty()) {
            return;
        }
        Optional<LocalDate> came =
                draft.receivedOn().isBlank() ? Optional.empty() : DateText.date(draft.receivedOn(), room.today());
        if (came.isEmpty() && !draft.receivedOn().isBlank()) {
            view.refused("head.receivedOn", room.text().of("date.unreadable"));
            return;
        }
        boolean later = !screen.rows().letters().isEmpty();
        if (draft.mode() == null) {
            view.refused("head.mode", room.text().of("opinion.noMode"));
            return;
        } else if (draft.independence() == null && later) {
            view.refused("head.independence", room.text().of("opinion.noIndependence"));
            return;
        }
        awaited =
                screen.rows().letters().stream().mapToInt(Letter::number).max().orElse(0) + 1;
        execute("head", new RecordOpinion(entry(draft, date.get(), came.orElse(null))));
    }

    /** A doctor whom the case knows by this name is linked; what was typed of specialty and practice is kept. */
    private OpinionEntry entry(OpinionDraft draft, LocalDate date, LocalDate came) {
        Optional<Doctor> known = known(draft.clinician());
        boolean linked = known.filter(doctor ->
                        agrees(doctor.specialty(), draft.specialty()) && agrees(doctor.practice(), draft.practice()))
                .isPresent();
        return new OpinionEntry(
                awaited,
                linked ? known.map(Doctor::id) : Optional.empty(),
                draft.clinician().strip(),
                draft.specialty().strip(),
                draft.practice().strip(),
                draft.mode(),
                draft.independence() == null ? IndependenceMode.OPEN : draft.independence(),
                date,
                came,
                Need.NOT_STATED,
                "");
    }

    private static boolean agrees(String known, String typed) {
        return typed.isBlank() || typed.strip().equals(known);
    }

    /** The doctor of the case who is called so. */
    public Optional<Doctor> known(String name) {
        return screen.rows().doctors().stream()
                .filter(doctor -> doctor.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** Changes who gave the opinion and how. @param feature the model's field */
    public void changeGiver(String feature, String value) {
        screen.letter().ifPresent(letter -> execute("head", new ChangeField(letter.id(), feature, value.strip())));
    }

    /** Changes a field of the version. @param feature the model's field */
    public void changeVersion(String feature, String value) {
        screen.version().ifPresent(version -> execute("letter", new ChangeField(version.id(), feature, value.strip())));
    }

    /** Changes a day of the version; blank where it is not known. */
    public void changeDay(String feature, String typed) {
        String part = feature.equals("date") || feature.equals("receivedOn") ? "head" : "letter";
        if (typed.isBlank()) {
            changeVersion(feature, "");
            return;
        }
        day(part + "." + feature, typed)
                .ifPresent(day -> screen.version()
                        .ifPresent(version -> execute(part, new ChangeField(version.id(), feature, day.toString()))));
    }

    /** Writes what the opinion rests on, a finding a line. */
    public void writeFindings(FindingKind kind, String lines) {
        withLetter(letter -> execute(
                "findings", new WriteFindings(letter.id(), kind, lines.lines().toList())));
    }

    /** Says a diagnosis or a recommendation plainly. */
    public void sayPlainly(ObjectId of, String words, String author, Answer doctorAgreed) {
        execute("plain", new SayPlainly(of, words, author, doctorAgreed));
    }

    /** Notes that an earlier opinion was shown to this doctor. */
    public void noteShown(String typed, String opinionNumber) {
        withLetter(letter -> day("ask.date", typed).ifPresent(day -> {
            int number = opinionNumber.strip().matches("\\d{1,2}") ? Integer.parseInt(opinionNumber.strip()) : 0;
            if (number < 1 || number >= letter.number()) {
                view.refused("ask.words", room.text().of("letter.noEarlier", letter.number() - 1));
            } else {
                execute("ask", new RevealOpinion(number, letter.giver().clinician(), day));
            }
        }));
    }

    /** The letter is complete as the doctor wrote it. */
    public void markFinal() {
        withLetter(letter -> execute("state", new FinalizeOpinion(letter.id())));
    }

    /** The doctor wrote again. @param changed what is new, in a few words */
    public void laterWord(String typed, String changed) {
        if (changed.isBlank()) {
            view.refused("ask.words", room.text().of("letter.later.noWords"));
            return;
        }
        withLetter(letter -> day("ask.date", typed)
                .ifPresent(day -> newest(new RecordLaterWord(letter.id(), day, Optional.empty(), changed.strip()))));
    }

    /** The version was entered wrongly: it is taken out, and of the newest one a copy is begun if it was final. */
    public void correct(String reason) {
        boolean copied = screen.copied();
        screen.version()
                .ifPresent(version -> newest(
                        copied ? new ReplaceVersion(version.id(), reason) : new VoidStatement(version.id(), reason)));
    }

    /** Asks for an opinion that knows the earlier one, because the office needs what states it. */
    public void askOpenly(String reason) {
        withLetter(letter -> letter.independence()
                .conflicting()
                .ifPresent(search -> execute("ask", new ChangeIndependence(search, IndependenceMode.OPEN, reason))));
    }

    private void newest(CaseCommand command) {
        execute("ask", command);
        chosenVersion = Optional.empty();
    }

    /** Takes an opinion, a diagnosis or a recommendation out of use, with its reason. */
    public void takeOut(ObjectId statement, String reason) {
        execute("ask", new VoidStatement(statement, reason));
    }

    private void withLetter(Consumer<Letter> action) {
        screen.letter().ifPresent(action);
    }

    private Optional<LocalDate> day(String field, String typed) {
        Optional<LocalDate> day = DateText.date(typed, room.today());
        if (day.isEmpty()) {
            view.refused(field, room.text().of("date.unreadable"));
        }
        return day;
    }

    void refuse(String field, String sentence) {
        view.refused(field, sentence);
    }

    void execute(String part, CaseCommand command) {
        live.execute(command, new Reply() {
            @Override
            public void refused(String field, String sentence) {
                view.refused(field.isEmpty() ? part : part + "." + named(part, field), sentence);
            }

            @Override
            public void accepted() {
                view.accepted(part);
            }
        });
    }

    /** The small question of the page has a day and words, whatever the command calls them. */
    private static String named(String part, String field) {
        return part.equals("ask") && !field.equals("date") ? "words" : field;
    }
}
