package care.quarterback.presentation.today;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.spi.Worklist;
import care.quarterback.desk.services.CaseLists;
import care.quarterback.model.TaskKind;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.live.SightGate;
import care.quarterback.presentation.today.TaskForm.Typed;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Room;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    private final CaseLists lists;
    private final Room room;
    private final WorkReading reading;
    private final TaskForms forms;
    private final WorkDeeds deeds;
    private final WorkSaving saving;
    private final Background.Lane listLane;
    private final Background.Lane detailLane;
    private final Set<Integer> asked = new HashSet<>();
    private final Set<String> people = new TreeSet<>();
    private Runnable unlisten = () -> {};
    private View view;
    private Worklist.Filter filter = Worklist.Filter.NONE;
    private Optional<Worklist.Filter> beforeCalls = Optional.empty();
    private WorkPages pages = new WorkPages();
    private Optional<String> wanted = Optional.empty();
    private final SightGate sight = new SightGate();
    private Optional<WorkRow> chosen = Optional.empty();
    private int place;
    private Optional<WorkDetail> detail = Optional.empty();
    private Optional<Consumer<WorkDetail>> early = Optional.empty();
    private Optional<TaskForm> form = Optional.empty();

    /** What the list shows. */
    public interface View {

        /** The list was read. @param selected the place of the chosen row, or -1; @param empty why there is no row, else "" */
        void show(int rows, boolean more, int selected, String counts, String empty);

        /** Rows that were asked for are there now. */
        void loaded(int rows, boolean more);

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
        this.lists = cases.desk().lists();
        this.room = room;
        this.reading = new WorkReading(room, me());
        this.forms = new TaskForms(room, cases.desk());
        this.deeds = new WorkDeeds(room);
        this.saving = new WorkSaving(cases, room, sentence -> view.refused(sentence));
        this.listLane = room.background().lane();
        this.detailLane = room.background().lane();
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
        detailLane.drop();
    }

    /** The person who sits here, as tasks name their owner. */
    public String me() {
        return cases.desk().seat().actor().name();
    }

    /** The kinds of task to filter by. */
    public List<Choice<TaskKind>> kinds() {
        return Choice.of(room.sentences(), TaskKind.values());
    }

    /** Shows another part of the list. */
    public void filter(UnaryOperator<Worklist.Filter> change) {
        filter = change.apply(filter);
        chosen = Optional.empty();
        detail = Optional.empty();
        refresh();
    }

    /** Reads the list again, such as after a save; the chosen line stays so while it is there. */
    public void refresh() {
        LocalDate today = room.today();
        Worklist.Filter only = filter;
        int depth = chosen.isEmpty() && wanted.isEmpty() ? 1 : Math.min(MOST_PAGES, place / WorkPages.SIZE + 1);
        listLane.run(() -> read(only, today, depth), this::shown, failure -> view.refused(words("today.failed")));
    }

    private WorkPages read(Worklist.Filter only, LocalDate today, int depth) {
        var fresh = new WorkPages();
        for (int page = 0; page < depth && fresh.more(); page++) {
            fresh.put(page, page(only, today, fresh.before(page)));
        }
        return fresh;
    }

    private List<WorkRow> page(Worklist.Filter only, LocalDate today, Optional<Worklist.Row> after) {
        var query = new Worklist.Query(today, lists.soon(today), only, after, WorkPages.SIZE);
        return lists.worklist(query).stream()
                .map(row -> reading.row(row, today))
                .toList();
    }

    /** All rows of the list as it is filtered now. What is returned reads them, and is called beside the screen. */
    public Supplier<List<WorkRow>> everything() {
        Worklist.Filter only = filter;
        LocalDate today = room.today();
        return () -> {
            List<WorkRow> all = new ArrayList<>();
            List<WorkRow> page;
            do {
                page = page(
                        only,
                        today,
                        all.isEmpty()
                                ? Optional.empty()
                                : Optional.of(all.getLast().source()));
                all.addAll(page);
            } while (page.size() == WorkPages.SIZE);
            return all;
        };
    }

    private void shown(WorkPages fresh) {
        if (calling() && fresh.size() == 0) {
            endCalls();
            view.said(words("work.calls.none"), false);
            return;
        }
        pages = fresh;
        asked.clear();
        know(fresh.kept());
        int before = chosen.isPresent() ? place : 0;
        place = wanted.map(fresh::find)
                .filter(found -> found.isPresent())
                .or(() -> chosen.map(row -> fresh.find(row.identity())).filter(found -> found.isPresent()))
                .map(found -> found.getAsInt())
                .orElse(Math.min(before, fresh.size() - 1));
        wanted = Optional.empty();
        view.show(fresh.size(), fresh.more(), place, reading.counts(pages), empty());
        choose(place);
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
                            () -> page(only, today, after),
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
            view.loaded(of.size(), of.more());
        }
    }

    /** Chooses the line at a place; what is known about it is read. */
    public void choose(int index) {
        Optional<WorkRow> before = chosen;
        chosen = pages.row(index);
        place = Math.max(0, index);
        if (!before.map(WorkRow::identity).equals(chosen.map(WorkRow::identity))) {
            close();
            detail = Optional.empty(); // what was known was known of another patient
            early = before.isEmpty() ? early : Optional.empty();
        }
        if (chosen.isEmpty()) {
            detail = Optional.empty();
            early = Optional.empty();
            view.chosen(detail);
            return;
        }
        WorkRow row = chosen.get();
        LocalDate today = room.today();
        detailLane.run(
                () -> saving.session(row.source().caseId())
                        .query(careCase -> reading.detail(row, careCase, today))
                        .join(),
                read -> {
                    detail = Optional.of(read);
                    view.chosen(detail);
                    early.ifPresent(wanted -> wanted.accept(read));
                    early = Optional.empty();
                },
                failure -> {
                    detail = Optional.empty();
                    view.chosen(detail);
                    view.refused(words("case.notRead"));
                });
    }

    /** Does something about the chosen line, as soon as it is known: a key may be quicker than the reading. */
    public void about(Consumer<WorkDetail> action) {
        early = detail.isEmpty() ? Optional.of(action) : Optional.empty();
        detail.ifPresent(action);
    }

    /** Asks what is needed for an act on the chosen line. */
    public void begin(WorkAct act) {
        about(known -> {
            if (act.needsTask() && !known.task()) {
                view.refused(words("work.notATask"));
            } else {
                form = Optional.of(forms.of(act, known, people));
                view.form(form);
            }
        });
    }

    /** Nothing is done. */
    public void close() {
        if (form.isPresent()) {
            form = Optional.empty();
            view.form(form);
        }
    }

    /** Does it, in the case of the line; then the list moves on to the line that followed. */
    public void submit(Typed typed) {
        if (form.isEmpty() || detail.isEmpty()) {
            return;
        }
        Optional<LocalDate> date = room.date(typed.date());
        if (!typed.date().isBlank() && date.isEmpty()) {
            view.refused(words("date.unreadable"));
            return;
        }
        try {
            WorkAct act = form.get().act();
            WorkDetail about = detail.get();
            CaseCommand command = deeds.command(act, about, typed, date.orElse(null));
            Optional<String> following = pages.row(place + 1).map(WorkRow::identity);
            saving.save(about.row().source().caseId(), command, () -> {
                close();
                view.said(room.text().of("work.did." + act.name(), about.row().patient()), true);
                moveOn(following);
            });
        } catch (CommandRejected rejected) {
            view.refused(rejected.problems().getFirst().sentence(room.sentences()));
        }
    }

    private void moveOn(Optional<String> following) {
        wanted = following;
        if (following.isEmpty() && beforeCalls.isPresent()) {
            endCalls();
            view.said(words("work.calls.over"), true);
        }
    }

    /** Takes the last act of this list back. */
    public void undo() {
        saving.undo(() -> view.said(words("work.undone"), false));
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
        Optional<WorkRow> next = pages.row(place + 1);
        if (next.isEmpty()) {
            endCalls();
            view.said(words("work.calls.over"), false);
            return;
        }
        choose(place + 1);
        view.show(pages.size(), pages.more(), place, reading.counts(pages), "");
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
