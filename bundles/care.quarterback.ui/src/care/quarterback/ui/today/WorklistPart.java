package care.quarterback.ui.today;

import care.quarterback.model.TaskKind;
import care.quarterback.presentation.today.TaskForm;
import care.quarterback.presentation.today.WorkAct;
import care.quarterback.presentation.today.WorkDetail;
import care.quarterback.presentation.today.WorklistPresenter;
import care.quarterback.presentation.work.Choice;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;

/** The worklist with its filters, and below it the chosen line. Everything works by the keyboard alone. */
final class WorklistPart implements WorklistPresenter.View {

    private static final Map<Character, WorkAct> KEYS = Map.of(
            '1', WorkAct.REACHED,
            '2', WorkAct.NO_ANSWER,
            '3', WorkAct.VOICEMAIL,
            '4', WorkAct.CALL_BACK,
            'd', WorkAct.DONE,
            's', WorkAct.SNOOZE,
            'w', WorkAct.WAIT,
            'h', WorkAct.HAND_OVER);

    private final Look look;
    private final Workplace workplace;
    private final WorklistPresenter presenter;
    private final Consumer<WorkDetail> opens;
    private final Composite area;
    private final ChoiceBox<String> owner;
    private final ChoiceBox<TaskKind> kind;
    private final Map<Character, Runnable> filterKeys;
    private final WorklistTable table;
    private final TaskPart task;
    private final TaskFormPart form;
    private final Label counts;
    private final Label empty;
    private final Label said;
    private final Button undo;
    private final Button calls;
    private final Button skip;
    private final Runnable search;

    /** @param opens opens the case of a line on the page where it is worked on; @param search goes to the search */
    WorklistPart(Composite parent, Look look, Workplace workplace, Consumer<WorkDetail> opens, Runnable search) {
        this.look = look;
        this.workplace = workplace;
        this.opens = opens;
        this.search = search;
        presenter = new WorklistPresenter(workplace.cases(), workplace.room());
        area = look.area(parent, 1);
        Composite filters = look.area(area, 7);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filters);
        owner = box(filters, "work.owner", List.of(new Choice<>(null, workplace.words("work.owner.all"))));
        owner.onChoose(this::narrow);
        kind = kindBox(filters);
        kind.onChoose(this::narrow);
        Button blocking = tick(filters, "work.blocking", (part, on) -> part.filter(filter -> filter.blocking(on)));
        Button waiting = tick(filters, "work.waiting", (part, on) -> part.filter(filter -> filter.waiting(on)));
        filterKeys = Map.of('m', this::mine, 'k', this::nextKind, 'b', () -> turn(blocking), 'o', () -> turn(waiting));
        Composite counted = look.area(filters, 1);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.END).applyTo(counted);
        counts = look.label(counted, Type.BODY, Tone.MUTED, "");
        look.onFieldLine(counted, counts);
        calls = look.button(filters, "work.call", workplace.words("work.call"), this::turnCalls);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.END).applyTo(calls);
        skip = look.button(filters, "work.skip", workplace.words("work.skip"), presenter::skip);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.END).applyTo(skip);
        hide(skip, true);
        table = new WorklistTable(area, look, workplace, presenter::row);
        table.prints(presenter::everything);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.table());
        empty = look.wrapped(area, Type.BODY, Tone.MUTED, "");
        hide(empty, true);
        Composite word = look.area(area, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(word);
        said = look.label(word, Type.BOLD, Tone.TEXT, "");
        said.setData(Look.KEY, "work.said");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(said);
        undo = look.button(word, "work.undo", workplace.words("work.undo"), presenter::undo);
        hide(undo, true);
        task = new TaskPart(area, look, workplace, presenter, opens, sentence -> said(sentence, false));
        table.menu(task.area());
        form = new TaskFormPart(area, look, workplace, presenter, this::focus);
        form.control().moveAbove(task.area());
        listen();
    }

    private void listen() {
        table.table()
                .addListener(
                        SWT.Selection, event -> presenter.choose(table.table().getSelectionIndex()));
        table.table().addListener(SWT.DefaultSelection, event -> presenter.about(opens));
        table.table().addListener(SWT.KeyDown, this::key);
    }

    private void key(Event event) {
        WorkAct act = KEYS.get(Character.toLowerCase(event.character));
        if ((event.stateMask & (SWT.MOD1 | SWT.ALT)) != 0) {
            return;
        }
        event.doit = false;
        Runnable filter = filterKeys.get(Character.toLowerCase(event.character));
        if (act != null) {
            presenter.begin(act);
        } else if (filter != null) {
            filter.run();
        } else if (event.character == '/') {
            search.run();
        } else if (Character.toLowerCase(event.character) == 'c' && !presenter.calling()) {
            presenter.startCalls();
        } else if (event.character == '5' && presenter.calling()) {
            presenter.skip();
        } else if (event.character == SWT.ESC && presenter.calling()) {
            presenter.endCalls();
        } else {
            event.doit = true;
        }
    }

    private void turnCalls() {
        if (presenter.calling()) {
            presenter.endCalls();
        } else {
            presenter.startCalls();
        }
        focus();
    }

    private <T> ChoiceBox<T> box(Composite filters, String key, List<Choice<T>> choices) {
        var box = new ChoiceBox<>(filters, look, key, workplace.words(key), choices);
        GridDataFactory.fillDefaults()
                .hint(look.width(filters, 22), SWT.DEFAULT)
                .applyTo(box.control().getParent());
        return box;
    }

    private ChoiceBox<TaskKind> kindBox(Composite filters) {
        List<Choice<TaskKind>> kinds = new ArrayList<>();
        kinds.add(new Choice<>(null, workplace.words("work.kind.all")));
        kinds.addAll(presenter.kinds());
        return box(filters, "work.kind", kinds);
    }

    private void narrow() {
        presenter.filter(filter -> filter.ofOwner(Optional.ofNullable(owner.value()))
                .ofKind(Optional.ofNullable(kind.value()).map(TaskKind::name)));
    }

    private void mine() {
        owner.show(presenter.me().equals(owner.value()) ? null : presenter.me());
        narrow();
    }

    private void nextKind() {
        kind.next();
        narrow();
    }

    private static void turn(Button tick) {
        tick.setSelection(!tick.getSelection());
        tick.notifyListeners(SWT.Selection, new Event());
    }

    private Button tick(Composite filters, String key, BiConsumer<WorklistPresenter, Boolean> set) {
        Composite cell = look.area(filters, 1);
        GridDataFactory.fillDefaults().applyTo(cell);
        Button tick = look.tick(cell, SWT.CHECK, key, workplace.words(key));
        look.onFieldLine(cell, tick);
        tick.addListener(SWT.Selection, event -> set.accept(presenter, tick.getSelection()));
        return tick;
    }

    private static void hide(Control control, boolean hidden) {
        if (!(control.getLayoutData() instanceof GridData)) {
            control.setLayoutData(new GridData());
        }
        ((GridData) control.getLayoutData()).exclude = hidden;
        control.setVisible(!hidden);
    }

    Composite control() {
        return area;
    }

    void start() {
        presenter.start(this);
    }

    void stop() {
        presenter.stop();
    }

    /** Whether the list is in sight. */
    void seen(boolean now) {
        presenter.seen(now);
    }

    /** Due dates were made anew. */
    void refresh() {
        presenter.refresh();
    }

    void search(String words) {
        presenter.filter(filter -> filter.matching(words));
    }

    /** Puts the keyboard where it belongs: into a form in hand, else on the list. */
    void focus() {
        if (!form.focus()) {
            table.table().setFocus();
        }
    }

    @Override
    public void show(int rows, boolean more, int selected, String line, String nothing) {
        if (area.isDisposed()) {
            return;
        }
        counts.setText(line);
        empty.setText(nothing);
        hide(empty, nothing.isEmpty());
        table.show(rows, more, selected);
        area.layout(true, true);
    }

    @Override
    public void selected(int place) {
        table.table().setSelection(place);
    }

    @Override
    public void loaded(int first, int last, int rows, boolean more) {
        if (!area.isDisposed()) {
            table.know(first, last, more ? rows + 1 : rows);
        }
    }

    @Override
    public void people(List<String> names) {
        if (area.isDisposed()) {
            return;
        }
        List<Choice<String>> choices = new ArrayList<>();
        choices.add(new Choice<>(null, workplace.words("work.owner.all")));
        choices.add(new Choice<>(presenter.me(), workplace.words("work.owner.me", presenter.me())));
        names.stream()
                .filter(name -> !name.equals(presenter.me()))
                .forEach(name -> choices.add(new Choice<>(name, name)));
        owner.offer(choices);
    }

    @Override
    public void chosen(Optional<WorkDetail> detail) {
        if (!area.isDisposed()) {
            task.show(detail);
        }
    }

    @Override
    public void form(Optional<TaskForm> open) {
        if (!area.isDisposed()) {
            form.show(open);
        }
    }

    @Override
    public void calling(boolean on) {
        calls.setText(workplace.words(on ? "work.calls.end" : "work.call"));
        hide(skip, !on);
        said(on ? workplace.words("work.calling") : "", false);
    }

    @Override
    public void said(String sentence, boolean offerUndo) {
        said.setForeground(look.color(Tone.TEXT));
        said.setText(Look.plain(sentence));
        hide(undo, !offerUndo);
        area.layout(true, true);
    }

    @Override
    public void refused(String sentence) {
        if (!area.isDisposed() && !form.refused(sentence)) {
            said(sentence, false);
            said.setForeground(look.color(Tone.BLOCKED));
        }
    }
}
