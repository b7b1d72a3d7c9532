package care.quarterback.presentation.practice;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.session.Problem;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LivePractice;
import care.quarterback.presentation.section.FormIntent;
import care.quarterback.presentation.section.FormScreen;
import care.quarterback.presentation.section.FormWork;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.CellOrder;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.chase.TrackWords;
import care.quarterback.steps.practice.PracticeCommand;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A page of the practice's directory: its list, filtered and sorted, and the form that adds, changes or takes out. Reading,
 * filtering and sorting happen beside the screen. Called on the screen's thread, and calls back on it.
 */
public final class DirectoryPresenter implements FormWork {

    private final LivePractice practice;
    private final Room room;
    private final DirectoryPage page;
    private final DirectoryCells cells;
    private final DirectoryForms forms;
    private final Background.Lane lane;
    private final CellOrder order;
    private final Map<FormIntent, Map<String, String>> drafts = new HashMap<>();
    private Map<String, String> refusals = Map.of();
    private Runnable unlisten = () -> {};
    private View view = screen -> {};
    private Optional<FormIntent> intent = Optional.empty();
    private Optional<Set<String>> before = Optional.empty();
    private volatile List<DirectoryRow> all;
    private String filter = "";
    private int sorted = -1;
    private boolean descending;

    /** What the page shows. */
    public interface View {

        void show(DirectoryScreen screen);
    }

    public DirectoryPresenter(LivePractice practice, DirectoryPage page) {
        this.practice = practice;
        this.room = practice.room();
        this.page = page;
        this.cells = new DirectoryCells(room, page);
        this.forms = new DirectoryForms(room, page);
        this.lane = room.background().lane();
        this.order = new CellOrder(room.text().locale());
    }

    public DirectoryPage page() {
        return page;
    }

    public void start(View part) {
        view = part;
        unlisten = practice.onChange(this::reload);
        reload();
        if (page == DirectoryPage.OFFICES) {
            room.background().run(practice.tracks()::count, offices -> refresh(), failure -> {});
        }
    }

    public void stop() {
        unlisten.run();
        lane.drop();
        view = screen -> {};
    }

    /** What the columns are called, in their order. */
    public List<String> titles() {
        return page.columns().stream()
                .map(column -> cells.title(column.field()))
                .toList();
    }

    /** What the page is called. */
    public String title() {
        return words("practice.page." + page.key());
    }

    /** The words of the button that adds. */
    public String addWords() {
        return words("practice.add." + page.key());
    }

    /** Whether the page also lists what ships and can't be changed. */
    public boolean shipped() {
        return page == DirectoryPage.RULES || page == DirectoryPage.SUGGESTIONS;
    }

    /** Reads the practice again, such as after another desk has changed it. */
    public void reload() {
        all = null;
        refresh();
    }

    /** Lists what holds each of these words. */
    public void filter(String typed) {
        filter = typed;
        refresh();
    }

    /** Sorts by a column, then the other way round, then as the rows came. */
    public void sort(int column) {
        boolean third = sorted == column && descending;
        descending = sorted == column && !descending;
        sorted = third ? -1 : column;
        refresh();
    }

    /** What a reading is to show, as it was when it was asked for. */
    private record Asked(
            Optional<FormIntent> open,
            Map<String, String> typed,
            Map<String, String> refusals,
            Optional<Set<String>> known,
            String filter,
            int sorted,
            boolean descending) {}

    private void refresh() {
        var asked = new Asked(intent, standingTyped(), refusals, before, filter, sorted, descending);
        lane.run(
                () -> read(asked),
                screen -> show(asked, screen),
                failure -> view.show(new DirectoryScreen(
                        List.of(), "", words("practice.notRead"), Optional.empty(), Optional.empty(), -1, false)));
    }

    private Map<String, String> standingTyped() {
        return intent.map(open -> Map.copyOf(draft(open))).orElse(Map.of());
    }

    /** What was typed while it was read is not in it, and must not be typed over: it is read again. */
    private void show(Asked asked, DirectoryScreen screen) {
        if (!asked.typed().equals(standingTyped())) {
            refresh();
            return;
        }
        before = Optional.empty();
        view.show(screen);
    }

    private DirectoryScreen read(Asked asked) {
        List<DirectoryRow> rows = all;
        if (rows == null) {
            practice.desk().rows(); // takes over what another desk has saved
            rows = cells.rows(practice.session());
            all = rows;
        }
        List<String> wanted = Arrays.stream(
                        asked.filter().toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<DirectoryRow> shown =
                ordered(rows.stream().filter(row -> row.matches(wanted)).toList(), asked.sorted(), asked.descending());
        Optional<String> added = asked.known()
                .flatMap(known -> shown.stream()
                        .map(DirectoryRow::key)
                        .filter(key -> !known.contains(key))
                        .findFirst());
        return new DirectoryScreen(
                page == DirectoryPage.OFFICES
                        ? shown.stream().map(this::tracked).toList()
                        : shown,
                count(rows.size(), shown.size()),
                shown.isEmpty()
                        ? rows.isEmpty()
                                ? words("practice.empty." + page.key())
                                : room.text()
                                        .of(
                                                "practice.nothingFound",
                                                asked.filter().strip())
                        : "",
                asked.open().flatMap(open -> form(open, asked)),
                added,
                asked.sorted(),
                asked.descending());
    }

    /** With how the office answered our own requests so far. */
    private DirectoryRow tracked(DirectoryRow office) {
        return practice.tracks()
                .of(office.cells().getFirst())
                .map(record -> office.saying(new TrackWords(room.sentences()).whole(record)))
                .orElse(office);
    }

    /** By the words of the first column where nothing else is wanted; what ships keeps its order, behind the own. */
    private List<DirectoryRow> ordered(List<DirectoryRow> rows, int column, boolean backwards) {
        if (column < 0 && shipped()) {
            return rows;
        }
        int by = Math.max(0, column);
        return order.sorted(rows, row -> row.cells().get(by), backwards);
    }

    private String count(int all, int shown) {
        return all == shown
                ? room.text().of("practice.count", all)
                : room.text().of("practice.count.some", shown, all);
    }

    private Optional<FormScreen> form(FormIntent open, Asked asked) {
        DirectoryForms.Standing standing = forms.standing(practice.session(), open);
        boolean gone =
                DirectoryForms.subject(open).isPresent() && standing.entry().isEmpty();
        return gone ? Optional.empty() : Optional.of(forms.screen(open, standing, asked.typed(), asked.refusals()));
    }

    /** Opens the form for a new entry, with what was typed into it before. */
    public void add() {
        open(new FormIntent.Add());
    }

    /** Opens the form for a new entry that begins with what a shipped one says. */
    public void addLike(DirectoryRow row) {
        drafts.put(new FormIntent.Add(), forms.typed(row.template()));
        add();
    }

    /** Opens the fields of an entry. */
    public void change(ObjectId entry) {
        open(new FormIntent.Change(entry));
    }

    /** Asks why an entry is taken out. */
    public void takeOut(ObjectId entry) {
        open(new FormIntent.TakeOut(entry));
    }

    private void open(FormIntent wanted) {
        refusals = Map.of();
        intent = Optional.of(wanted);
        refresh();
    }

    @Override
    public void close() {
        refusals = Map.of();
        intent = Optional.empty();
        refresh();
    }

    @Override
    public void typed(String field, String value) {
        intent.ifPresent(open -> draft(open).put(field, value));
    }

    @Override
    public void left(String field) {
        intent.filter(open -> draft(open).containsKey(field)).ifPresent(open -> {
            Map<String, String> left = new HashMap<>(refusals);
            try {
                draft(open).put(field, forms.left(field, draft(open).get(field)));
                left.remove(field);
            } catch (CommandRejected rejected) {
                left.put(field, rejected.problems().getFirst().sentence(room.sentences()));
            }
            refusals = Map.copyOf(left);
            refresh();
        });
    }

    @Override
    public void submit() {
        intent.ifPresent(open -> {
            Map<String, String> typed = Map.copyOf(draft(open));
            room.background()
                    .run(
                            () -> made(open, typed),
                            made -> submit(open, made),
                            failure -> refuse(Map.of("", words("case.notSaved"))));
        });
    }

    /** What a form comes to. @param problems what is wrong; empty when the command can be tried */
    private record Made(Optional<PracticeCommand> command, List<Problem> problems) {}

    private Made made(FormIntent open, Map<String, String> typed) {
        try {
            var standing = forms.standing(practice.session(), open);
            return new Made(forms.command(open, standing, typed), List.of());
        } catch (CommandRejected rejected) {
            return new Made(Optional.empty(), rejected.problems());
        }
    }

    private void submit(FormIntent open, Made made) {
        if (!made.problems().isEmpty()) {
            refuse(forms.refusals(open, made.problems()));
        } else if (made.command().isEmpty()) {
            done(open);
        } else {
            List<DirectoryRow> present = all;
            practice.execute(made.command().get(), outcome -> {
                switch (outcome) {
                    case Outcome.Done saved -> {
                        before = open instanceof FormIntent.Add && present != null
                                ? Optional.of(
                                        present.stream().map(DirectoryRow::key).collect(Collectors.toSet()))
                                : Optional.empty();
                        done(open);
                    }
                    case Outcome.Rejected rejected -> refuse(forms.refusals(open, rejected.problems()));
                    case Outcome.Conflicted conflicted -> refuse(Map.of("", words("practice.conflict")));
                }
            });
        }
    }

    private void done(FormIntent open) {
        drafts.remove(open);
        close();
    }

    private void refuse(Map<String, String> sentences) {
        refusals = Map.copyOf(sentences);
        refresh();
    }

    private Map<String, String> draft(FormIntent open) {
        return drafts.computeIfAbsent(open, none -> new HashMap<>());
    }

    private String words(String key) {
        return room.text().of(key);
    }
}
