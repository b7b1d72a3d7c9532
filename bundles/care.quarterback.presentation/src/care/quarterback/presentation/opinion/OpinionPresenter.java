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
import care.quarterback.desk.chart.LetterQuery;
import care.quarterback.desk.chart.LetterRows;
import care.quarterback.desk.chart.LetterRows.Doctor;
import care.quarterback.desk.chart.LetterRows.Letter;
import care.quarterback.desk.chart.LetterRows.Version;
import care.quarterback.model.Answer;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Need;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.Drafts;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.Reply;
import care.quarterback.presentation.opinion.LetterPlace.Part;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.referral.ChangeIndependence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The opinions of a case, entered as doctors' letters give them, with every version of each. Called on the screen's
 * thread.
 */
public final class OpinionPresenter {

    /** What the commands behind the small question call its day. */
    /** The lists of a letter whose lines are typed before they are added. */
    private static final List<String> LISTS = List.of("diagnosis", "recommendation");

    private static final Set<String> ASKED_DAYS = Set.of("date", "on");

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

        /** Nothing was changed. @param place empty for none */
        void refused(Optional<LetterPlace> place, String sentence);

        /** What was typed in this part of the page is saved. */
        void accepted(Part part);
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

    /** What is typed into the letters and is not saved. */
    public Drafts drafts() {
        return live.drafts();
    }

    public OpinionScreen screen() {
        return screen;
    }

    private void refresh() {
        var query = new LetterQuery(room.sentences(), room.clock().getZone());
        reading.show(
                live.read(query::rows),
                this::show,
                failure -> view.refused(Optional.empty(), room.text().of("case.notRead")));
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
            refuse(Part.HEAD.field("clinicianName"), room.text().of("opinion.noDoctor"));
            return;
        }
        Optional<LocalDate> date = day(Part.HEAD.field("date"), draft.date());
        if (date.isEmpty()) {
            return;
        }
        Optional<LocalDate> came = draft.receivedOn().isBlank() ? Optional.empty() : room.date(draft.receivedOn());
        if (came.isEmpty() && !draft.receivedOn().isBlank()) {
            refuse(Part.HEAD.field("receivedOn"), room.text().of("date.unreadable"));
            return;
        }
        boolean later = !screen.rows().letters().isEmpty();
        if (draft.mode() == null) {
            refuse(Part.HEAD.field("mode"), room.text().of("opinion.noMode"));
            return;
        } else if (draft.independence() == null && later) {
            refuse(Part.HEAD.field("independence"), room.text().of("opinion.noIndependence"));
            return;
        }
        awaited =
                screen.rows().letters().stream().mapToInt(Letter::number).max().orElse(0) + 1;
        execute(Part.HEAD, new RecordOpinion(entry(draft, date.get(), came.orElse(null))));
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
        screen.letter().ifPresent(letter -> execute(Part.HEAD, new ChangeField(letter.id(), feature, value.strip())));
    }

    /** Changes a field of the version. @param feature the model's field */
    public void changeVersion(String feature, String value) {
        screen.version()
                .ifPresent(version -> execute(Part.LETTER, new ChangeField(version.id(), feature, value.strip())));
    }

    /** Changes a day of the version; blank where it is not known. */
    public void changeDay(String feature, String typed) {
        Part part = feature.equals("date") || feature.equals("receivedOn") ? Part.HEAD : Part.LETTER;
        if (typed.isBlank()) {
            changeVersion(feature, "");
            return;
        }
        day(part.field(feature), typed)
                .ifPresent(day -> screen.version()
                        .ifPresent(version -> execute(part, new ChangeField(version.id(), feature, day.toString()))));
    }

    /** Writes what the opinion rests on, a finding a line. */
    public void writeFindings(FindingKind kind, String lines) {
        withLetter(letter -> execute(
                Part.FINDINGS,
                field -> LetterPlace.findings(kind),
                new WriteFindings(letter.id(), kind, lines.lines().toList())));
    }

    /** Says a diagnosis or a recommendation plainly. */
    public void sayPlainly(ObjectId of, String words, String author, Answer doctorAgreed) {
        execute(Part.PLAIN, new SayPlainly(of, words, author, doctorAgreed));
    }

    /** Notes that an earlier opinion was shown to this doctor. */
    public void noteShown(String typed, String opinionNumber) {
        withLetter(letter -> day(LetterPlace.ASKED_DAY, typed).ifPresent(day -> {
            int number = opinionNumber.strip().matches("\\d{1,2}") ? Integer.parseInt(opinionNumber.strip()) : 0;
            if (number < 1 || number >= letter.number()) {
                refuse(LetterPlace.ASKED_WORDS, room.text().of("letter.noEarlier", letter.number() - 1));
            } else {
                ask(new RevealOpinion(number, letter.giver().clinician(), day));
            }
        }));
    }

    /** The letter is complete as the doctor wrote it: refused while something is typed that isn't in its lists yet. */
    public void markFinal() {
        withLetter(letter -> {
            if (screen.version().filter(this::typedAndNotAdded).isPresent()) {
                view.refused(Optional.empty(), room.text().of("letter.final.typed"));
            } else {
                execute(Part.BUTTONS, new FinalizeOpinion(letter.id()));
            }
        });
    }

    private boolean typedAndNotAdded(Version version) {
        return LISTS.stream().anyMatch(list -> drafts().begun(draftPlace(list, version.id(), "")));
    }

    /** Where the draft of a line in one of the letter's lists is kept. @param line its id, or "new" */
    public static String draftPlace(String list, ObjectId version, String line) {
        return "letter/" + list + "/" + version.value() + "/" + line;
    }

    /** The doctor wrote again. @param changed what is new, in a few words */
    public void laterWord(String typed, String changed) {
        if (changed.isBlank()) {
            refuse(LetterPlace.ASKED_WORDS, room.text().of("letter.later.noWords"));
            return;
        }
        withLetter(letter -> day(LetterPlace.ASKED_DAY, typed)
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
                .ifPresent(search -> ask(new ChangeIndependence(search, IndependenceMode.OPEN, reason))));
    }

    private void newest(CaseCommand command) {
        ask(command);
        chosenVersion = Optional.empty();
    }

    /** Takes an opinion, a diagnosis or a recommendation out of use, with its reason. */
    public void takeOut(ObjectId statement, String reason) {
        ask(new VoidStatement(statement, reason));
    }

    private void withLetter(Consumer<Letter> action) {
        screen.letter().ifPresent(action);
    }

    private Optional<LocalDate> day(LetterPlace place, String typed) {
        Optional<LocalDate> day = room.date(typed);
        if (day.isEmpty()) {
            refuse(place, room.text().of("date.unreadable"));
        }
        return day;
    }

    void refuse(LetterPlace place, String sentence) {
        view.refused(Optional.of(place), sentence);
    }

    /** Does what the small question was asked for; whatever else is refused is said at its words. */
    private void ask(CaseCommand command) {
        execute(
                Part.ASK,
                field -> ASKED_DAYS.contains(field) ? LetterPlace.ASKED_DAY : LetterPlace.ASKED_WORDS,
                command);
    }

    void execute(Part part, CaseCommand command) {
        execute(part, part::field, command);
    }

    /** @param place where a part of the command was typed */
    private void execute(Part part, Function<String, LetterPlace> place, CaseCommand command) {
        live.execute(command, new Reply() {
            @Override
            public void refused(String field, String sentence) {
                view.refused(field.isEmpty() ? Optional.empty() : Optional.of(place.apply(field)), sentence);
            }

            @Override
            public void accepted() {
                view.accepted(part);
            }
        });
    }
}
