package care.quarterback.presentation.today;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.spi.Worklist;
import care.quarterback.model.TaskKind;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.live.SightGate;
import care.quarterback.presentation.today.TaskForm.Typed;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Room;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What is to be done over all cases, in its order: the list with its filters, the chosen line, and what is done with it.
 * Each act is saved in the line's case and can be undone; then the list moves on. Call mode walks the lines that have a
 * telephone number. Only what is looked at is in memory. Called on the screen's thread.
 */
public final class WorklistPresenter {

    /** After a change the list is read again as far as the chosen line, but no further than so many pages. */
    private static final int MOST_PAGES = 10;

    private final LiveCases cases;
    private final Room room;
    private final WorkReading reading;
    private final WorkPaging paging;
    private final TaskForms forms;
    private final WorkDeeds deeds;
    private final WorkSaving saving;
    private String undone = "";
    private final Background.Lane listLane;
    private final ChosenLine chosen;
    private final Set<Integer> asked = new HashSet<>();
    private final Set<String> people = new TreeSet<>();
    private Runnable unlisten = () -> {};
    private View view;
    private Worklist.Filter filter = Worklist.Filter.NONE;
    private Optional<Worklist.Filter> beforeCalls = Optional.empty();
    private WorkPages pages = new WorkPages();
    private Optional<String> wanted = Optional.empty();
    private Optional<String> passed = Optional.empty();
    private final SightGate sight = new SightGate();
    private int place;
    private Optional<BegunWork> begun = Optional.empty();
    private boolean skipping;

    /** What the list shows. */
    public interface View {

        /** The list was read. @param selected the place of the chosen row, or -1; @param empty why there is no row, else "" */
        void show(int rows, boolean more, int selected, String counts, String empty);

        /** Another row is chosen; the list is the same. */
        void selected(int place);

        /** Rows that were asked for are there now. @param first the place of the first; @param last that of the last one */
        void loaded(int first, int last, int rows, boolean more);

        /** Whose work the list knows of, for the filter and for handing over. */
        void people(List<String> names);

        void chosen(Optional<WorkDetail> detail);

        void form(Optional<TaskForm> open);

        void calling(boolean on);

        /** A word about what was done; @param undo whether it can be taken back here */
        void said(String sentence, boolean undo);

        /** What was typed is not accepted, or something did not work. */
        void refused(String sentence);
    }

    public WorklistPresenter(LiveCases cases, Room room) {
        this.cases = cases;
        this.room = room;
        this.reading = new WorkReading(room, me(), cases.desk().practice()::settings);
        this.paging = new WorkPaging(cases.desk().lists(), reading);
        this.forms = new TaskForms(room, cases.desk());
        this.deeds = new WorkDeeds(room);
        this.saving = new WorkSaving(cases, room, sentence -> view.refused(sentence));
        this.listLane = room.background().lane();
        this.chosen = new ChosenLine(room, reading, saving);
    }

    /** Shows the whole list. */
    public void start(View shown) {
        view = shown;
        people.add(me());
        unlisten = cases.onChange(this::changed);
        refresh();
    }

    private void changed() {
        sight.changed(this::refresh);
    }

    /** Whether anybody sees the list: what changes while nobody does is read once somebody does. */
    public void seen(boolean now) {
        sight.seen(now);
    }

    /** Nothing is shown any more. */
    public void stop() {
        unlisten.run();
        listLane.drop();
        chosen.drop();
    }

    /** The person who sits here, as tasks name their owner. */
    public String me() {
        return cases.desk().seat().actor().name();
    }

    /** The kinds of task to filter by. */
    public List<Choice<TaskKind>> kinds() {
        return Choice.of(room.sentences(), TaskKind.values());
    }

    /** Shows another part of the list. A form in hand stays, and is about the line that it was begun for. */
    public void filter(UnaryOperator<Worklist.Filter> change) {
        filter = change.apply(filter);
        if (begun.isEmpty()) {
            chosen.leave();
            place = 0;
        }
        refresh();
    }

    /** Reads the list again, such as after a save; the chosen line stays so while it is there. */
    public void refresh() {
        LocalDate today = room.today();
        Worklist.Filter only = filter;
        int depth = Math.min(MOST_PAGES, (place + 1) / WorkPages.SIZE + 1);
        listLane.run(
                () -> paging.first(only, today, depth), this::shown, failure -> view.refused(words("today.failed")));
    }

    /** All rows of the list as it is filtered now. What is returned reads them, and is called beside the screen. */
    public Supplier<List<WorkRow>> everything() {
        Worklist.Filter only = filter;
        LocalDate today = room.today();
        return () -> paging.all(only, today);
    }

    private void shown(WorkPages fresh) {
        if (calling() && fresh.size() == 0 && begun.isEmpty()) {
            endCalls();
            view.said(words("work.calls.none"), false);
            return;
        }
        pages = fresh;
        asked.clear();
        know(fresh.kept());
        OptionalInt found = begun.isPresent() ? find(chosen.identity()) : next();
        boolean kept = begun.isPresent() && found.isEmpty(); // a form in hand outlives its line
        place = found.orElse(Math.min(place, fresh.size() - 1));
        wanted = Optional.empty();
        passed = Optional.empty();
        view.show(fresh.size(), fresh.more(), kept ? -1 : place, reading.counts(pages), empty());
        if (!kept) {
            choose(place);
        }
    }

    /** Where the line is that is to be chosen in the list as it was read. */
    private OptionalInt next() {
        OptionalInt found = find(wanted);
        OptionalInt behind = find(passed);
        if (found.isEmpty() && behind.isPresent()) {
            found = OptionalInt.of(Math.min(behind.getAsInt() + 1, pages.size() - 1));
        }
        return found.isPresent() ? found : find(chosen.identity());
    }

    private OptionalInt find(Optional<String> identity) {
        return identity.map(pages::find).orElse(OptionalInt.empty());
    }

    private void know(List<WorkRow> rows) {
        int before = people.size();
        rows.stream().map(WorkRow::owner).filter(owner -> !owner.isBlank()).forEach(people::add);
        if (people.size() > before || before == 1) {
            view.people(List.copyOf(people));
        }
    }

    private String empty() {
        if (pages.size() > 0) {
            return "";
        }
        return words(filter.equals(Worklist.Filter.NONE) ? "work.empty" : "work.nothingFound");
    }

    /** The row at a place; empty while it is being read, which the view is told of. */
    public Optional<WorkRow> row(int index) {
        Optional<WorkRow> row = pages.row(index);
        int page = index / WorkPages.SIZE;
        if (row.isEmpty() && page <= pages.count() && asked.add(page)) {
            WorkPages of = pages;
            Worklist.Filter only = filter;
            LocalDate today = room.today();
            Optional<Worklist.Row> after = of.before(page);
            room.background()
                    .run(
                            () -> paging.page(only, today, after),
                            rows -> arrived(of, page, rows),
                            failure -> view.refused(words("today.failed")));
        }
        return row;
    }

    private void arrived(WorkPages of, int page, List<WorkRow> rows) {
        if (of == pages) { // else the list was read again meanwhile
            asked.remove(page);
            if (!of.put(page, rows)) {
                refresh();
                return;
            }
            know(rows);
            int first = page * WorkPages.SIZE;
            view.loaded(first, Math.max(first, first + rows.size() - 1), of.size(), of.more());
            if (skipping) {
                skip();
            }
        }
    }

    /** Chooses the line at a place; what is known about it is read. */
    public void choose(int index) {
        place = Math.max(0, index);
        skipping = false;
        if (chosen.choose(pages.row(index))) {
            close();
        }
        chosen.read(read -> {
            view.chosen(read);
            if (read.isEmpty() && chosen.row().isPresent()) {
                view.refused(words("case.notRead"));
            }
        });
    }

    /** Does something about the chosen line, as soon as it is known: a key may be quicker than the reading. */
    public void about(Consumer<WorkDetail> action) {
        chosen.about(action);
    }

    /** Asks what is needed for an act on the chosen line. */
    public void begin(WorkAct act) {
        about(known -> {
            if (act.needsTask() && !known.task()) {
                view.refused(words("work.notATask"));
            } else {
                begun = Optional.of(new BegunWork(forms.of(act, known, people), known));
                view.form(begun.map(BegunWork::form));
            }
        });
    }

    /** Nothing is done. */
    public void close() {
        if (begun.isPresent()) {
            begun = Optional.empty();
            view.form(Optional.empty());
            if (chosen.row().isPresent() && find(chosen.identity()).isEmpty()) { // its line went while it was in hand
                place = Math.min(place, pages.size() - 1);
                view.show(pages.size(), pages.more(), place, reading.counts(pages), empty());
                choose(place);
            }
        }
    }

    /** Does it, in the case of the line; then the list moves on to the line that followed. */
    public void submit(Typed typed) {
        if (begun.isEmpty()) {
            return;
        }
        BegunWork done = begun.get();
        Optional<LocalDate> date = room.date(typed.date());
        if (!typed.date().isBlank() && date.isEmpty()) {
            view.refused(words("date.unreadable"));
            return;
        }
        try {
            WorkAct act = done.form().act();
            WorkDetail about = done.about(chosen.detail());
            CaseCommand command = deeds.command(act, about, typed, date.orElse(null));
            saving.save(about.row().source().caseId(), command, () -> {
                if (begun.filter(done::equals).isPresent()) {
                    close();
                }
                String patient = about.row().patient();
                undone = room.text().of("work.undid." + act.name(), patient);
                view.said(room.text().of("work.did." + act.name(), patient), true);
                moveOn(done);
            });
        } catch (CommandRejected rejected) {
            view.refused(rejected.problems().getFirst().sentence(room.sentences()));
        }
    }

    /** To the line that follows, before the list is read again: the next key is about that one already. */
    private void moveOn(BegunWork done) {
        if (begun.isPresent() || !done.isAbout(chosen.row())) {
            return; // somebody has gone elsewhere meanwhile
        }
        if (pages.row(place + 1).isPresent()) {
            step();
        } else if (calling() && !pages.more()) {
            endCalls();
            view.said(words("work.calls.over"), true);
        } else {
            passed = chosen.identity();
            chosen.leave();
        }
    }

    private void step() {
        choose(place + 1);
        view.selected(place);
    }

    /** Takes the last act of this list back, and says which. */
    public void undo() {
        String said = undone;
        saving.undo(() -> view.said(said, false));
    }

    /** Whether the list shows calls alone and walks from one to the next. */
    public boolean calling() {
        return beforeCalls.isPresent();
    }

    /** Walks what has a telephone number, from the chosen line on. */
    public void startCalls() {
        if (beforeCalls.isPresent()) {
            return;
        }
        beforeCalls = Optional.of(filter);
        wanted = pages.kept().stream()
                .skip(Math.max(0, place))
                .filter(row -> !row.telephone().isEmpty())
                .map(WorkRow::identity)
                .findFirst();
        view.calling(true);
        filter(all -> all.calls(true));
    }

    /** The next call, without a word about this one. */
    public void skip() {
        row(place + 1);
        if (pages.row(place + 1).isPresent()) {
            step();
        } else if (pages.more()) {
            skipping = true; // it is being read
        } else {
            endCalls();
            view.said(words("work.calls.over"), false);
        }
    }

    /** The list is as it was before the calls. */
    public void endCalls() {
        beforeCalls.ifPresent(before -> {
            beforeCalls = Optional.empty();
            view.calling(false);
            filter = before;
            refresh();
        });
    }

    private String words(String key) {
        return room.text().of(key);
    }
}
