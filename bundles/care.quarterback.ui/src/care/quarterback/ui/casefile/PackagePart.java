package care.quarterback.ui.casefile;

import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.records.PackageCheckPresenter;
import care.quarterback.presentation.records.PackageScreen;
import care.quarterback.presentation.records.PackageScreen.Line;
import care.quarterback.presentation.work.Choice;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The package check as two lists that meet: what the office asked for, and what is in the package. */
final class PackagePart implements StepPart, PackageCheckPresenter.View {

    private static final int MOST_ROWS = 8;

    private final ScrollPage page;
    private final Look look;
    private final Workplace workplace;
    private final PackageCheckPresenter presenter;
    private final Composite area;
    private final Label sentence;
    private final Label why;
    private final Rows<Line> asked;
    private final Rows<Line> packed;
    private final ChoiceBox<ObjectId> free;
    private final Composite putting;
    private final WhoAndWhy form;
    private final List<Button> onOpenItem = new ArrayList<>();
    private final List<Button> onDocument = new ArrayList<>();
    private Button answers;

    PackagePart(ScrollPage page, Composite parent, Workplace workplace, LiveCase live) {
        this.page = page;
        this.look = page.look();
        this.workplace = workplace;
        this.presenter = new PackageCheckPresenter(live);
        area = look.area(parent, 2, true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        look.heading(area, workplace.words("package.title"), 2);
        sentence = across(look.wrapped(area, Type.BODY, Tone.TEXT, ""));
        asked = list("package.asked");
        packed = list("package.packed");
        createButtons();
        why = across(look.wrapped(area, Type.NOTE, Tone.MUTED, ""));
        putting = across(look.area(area, 2));
        free = ChoiceBox.open(
                putting,
                look,
                "package.free",
                workplace.words("package.free"),
                List.of(),
                workplace.words("section.choose"));
        Button put = look.button(putting, "package.put", workplace.words("package.put"), () -> {
            if (free.value() != null) {
                presenter.put(free.value());
            }
        });
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.END).applyTo(put);
        form = new WhoAndWhy(page, area, workplace, "package");
        meet(asked, packed, SWT.ARROW_RIGHT);
        meet(packed, asked, SWT.ARROW_LEFT);
        packed.table().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                on(packed, presenter::remove);
            }
        });
        presenter.start(this);
        page.onShow(presenter::catchUp);
    }

    @Override
    public boolean visible() {
        return page.visible();
    }

    private <C extends Control> C across(C control) {
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(200, SWT.DEFAULT)
                .applyTo(control);
        return control;
    }

    private Rows<Line> list(String key) {
        var rows = new Rows<Line>(area, look, key + ".table", workplace.words(key));
        rows.column(workplace.words(key), 250, Line::text).icon(line -> line.open() ? Icon.DUE : Icon.OK);
        rows.column(workplace.words("package.state"), 180, Line::state);
        rows.chooseNothing();
        GridDataFactory.fillDefaults().grab(true, false).applyTo(rows.table());
        return rows;
    }

    private void createButtons() {
        Composite left = buttons();
        Composite right = buttons();
        onOpenItem.add(button(left, "package.ask", () -> on(asked, presenter::askFor)));
        onOpenItem.add(button(left, "package.notNeeded", () -> who("package.by.asked", asked, presenter::notNeeded)));
        answers = button(left, "package.answers", this::answers);
        onDocument.add(button(right, "package.remove", () -> on(packed, presenter::remove)));
        onDocument.add(button(right, "package.keep", () -> who("package.by.packed", packed, presenter::keep)));
        asked.menu(left);
        packed.menu(right);
    }

    private Button button(Composite parent, String key, Runnable action) {
        return look.button(parent, key, workplace.words(key), action);
    }

    private Composite buttons() {
        Composite buttons = look.area(area, 1);
        var row = new RowLayout(SWT.HORIZONTAL);
        row.marginLeft = 0;
        row.marginTop = 0;
        row.spacing = Look.GRID;
        buttons.setLayout(row);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.BEGINNING)
                .grab(true, false)
                .hint(120, SWT.DEFAULT)
                .applyTo(buttons);
        return buttons;
    }

    /** The counterpart of the chosen line is chosen too, and this key goes over to it. */
    private void meet(Rows<Line> from, Rows<Line> to, int key) {
        from.onSelect(line -> {
            line.ifPresent(chosen -> {
                if (!chosen.meets().isEmpty()) {
                    to.select(other -> chosen.meets().contains(other.id()));
                }
            });
            chosen(line);
        });
        from.table().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == key) {
                event.doit = false;
                to.focus();
            }
        });
    }

    private void on(Rows<Line> rows, Consumer<ObjectId> action) {
        rows.selected().map(Line::id).ifPresent(action);
    }

    private void who(String by, Rows<Line> rows, Decision decision) {
        rows.selected()
                .ifPresent(line -> form.ask(
                        line.text(), workplace.words(by), (name, reason) -> decision.done(line.id(), name, reason)));
    }

    private void answers() {
        asked.selected()
                .ifPresent(item -> packed.selected().ifPresent(line -> presenter.answers(line.id(), item.id())));
    }

    /** What a person decides about a line, by name and reason. */
    private interface Decision {
        void done(ObjectId line, String by, String reason);
    }

    private void chosen(Optional<Line> line) {
        boolean open = asked.selected().filter(Line::open).isPresent();
        onOpenItem.forEach(button -> button.setEnabled(open));
        answers.setEnabled(open && packed.selected().isPresent());
        onDocument.get(0).setEnabled(packed.selected().isPresent());
        onDocument.get(1).setEnabled(packed.selected().filter(Line::open).isPresent());
        String words = line.map(Line::why).orElse("");
        if (!why.getText().equals(Look.plain(words))) {
            why.setText(Look.plain(words));
            page.fit();
        }
    }

    @Override
    public void show(PackageScreen screen) {
        if (area.isDisposed()) {
            return;
        }
        hide(area, screen.empty());
        sentence.setText(Look.plain(screen.sentence()));
        int lines = Math.clamp(Math.max(screen.asked().size(), screen.packed().size()), 1, MOST_ROWS);
        fill(asked, screen.asked(), lines);
        fill(packed, screen.packed(), lines);
        List<Choice<ObjectId>> documents = new ArrayList<>();
        documents.add(new Choice<>(null, workplace.words("section.choose")));
        documents.addAll(screen.free());
        free.offer(documents);
        hide(putting, screen.free().isEmpty());
        chosen(asked.selected().or(packed::selected));
        page.fit();
    }

    private static void fill(Rows<Line> rows, List<Line> lines, int height) {
        rows.show(lines, Line::id);
        ((GridData) rows.table().getLayoutData()).heightHint = ToolkitStyle.height(rows.table(), height);
    }

    private static void hide(Control control, boolean hidden) {
        ((GridData) control.getLayoutData()).exclude = hidden;
        control.setVisible(!hidden);
    }

    @Override
    public void refused(String field, String problem) {
        if (!area.isDisposed() && !form.refused(problem)) {
            why.setText(Look.plain(problem));
            page.fit();
        }
    }

    @Override
    public void accepted() {
        if (!area.isDisposed()) {
            form.close();
        }
    }

    @Override
    public void leave() {
        presenter.stop();
    }
}
