package care.quarterback.ui.section;

import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.section.Companion;
import care.quarterback.presentation.section.FormIntent;
import care.quarterback.presentation.section.Section;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.presentation.section.SectionPresenter;
import care.quarterback.presentation.section.SectionPresenter.DeedButton;
import care.quarterback.presentation.section.SectionRow;
import care.quarterback.presentation.section.SectionScreen;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;

/** A list of entries of one kind with what can be done to them, and the form that opens below. Draws any section. */
public final class SectionPart implements SectionPresenter.View {

    private static final int MOST_ROWS = 8;

    private final Look look;
    private final Workplace workplace;
    private final SectionPresenter presenter;
    private final ScrollPage page;
    private final Composite area;
    private final Rows<SectionRow> rows;
    private final Label empty;
    private final Label detail;
    private final Composite buttons;
    private final Map<String, Button> onRow = new LinkedHashMap<>();
    private final Map<String, Button> onPage = new LinkedHashMap<>();
    private final Button takenOut;
    private final List<Consumer<Optional<ObjectId>>> selections = new ArrayList<>();
    private Optional<SectionForm> form = Optional.empty();
    private Optional<ObjectId> wanted = Optional.empty();
    private boolean foldable;
    private Consumer<Boolean> folding = folded -> {};
    private Consumer<ObjectId> opening;

    /** On a page, in its look. It is as high as its rows need. */
    public SectionPart(ScrollPage page, Composite parent, Workplace workplace, LiveCase live, Section section) {
        this.look = page.look();
        this.workplace = workplace;
        this.presenter = new SectionPresenter(live, section);
        this.page = page;
        opening = presenter::change;
        area = look.area(parent, 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        look.heading(area, presenter.title(), 1);
        rows = createTable(section);
        empty = look.wrapped(area, Type.BODY, Tone.MUTED, presenter.emptySentence());
        buttons = new Composite(area, SWT.NONE);
        buttons.setBackground(area.getBackground());
        var row = new RowLayout(SWT.HORIZONTAL);
        row.marginLeft = 0;
        row.marginTop = 0;
        row.marginBottom = 0;
        row.spacing = Look.GRID;
        row.center = true;
        buttons.setLayout(row);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(buttons);
        createButtons();
        rows.menu(buttons);
        takenOut = look.tick(buttons, SWT.CHECK, section.key() + ".takenOut", "");
        takenOut.setVisible(false); // it has its words with the first rows
        takenOut.addListener(SWT.Selection, event -> presenter.showTakenOut(takenOut.getSelection()));
        detail = look.wrapped(area, Type.NOTE, Tone.MUTED, "");
        exclude(detail, true);
        presenter.start(this);
        page.onShow(presenter::catchUp);
    }

    @Override
    public boolean visible() {
        return page.visible();
    }

    private Rows<SectionRow> createTable(Section section) {
        var table = new Rows<SectionRow>(area, look, section.key() + ".table", presenter.title());
        List<String> titles = presenter.titles();
        for (int i = 0; i < titles.size(); i++) {
            int at = i;
            table.column(
                    titles.get(i),
                    section.columns().get(i).width(),
                    row -> row.cells().get(at));
        }
        table.tone(row -> row.inUse() ? null : Tone.MUTED);
        table.chooseOnFocus();
        table.onOpen(row -> open(row));
        table.onSelect(row -> chosen());
        table.table().addListener(SWT.KeyDown, this::key);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(table.table());
        return table;
    }

    private void createButtons() {
        String key = presenter.section().key();
        if (!presenter.addWords().isEmpty()) {
            look.button(buttons, key + ".add", presenter.addWords(), presenter::add);
        }
        presenter.deeds().stream()
                .filter(deed -> !deed.row())
                .forEach(deed -> onPage.put(deed.name(), deed(key, deed)));
        onRow.put(
                "change",
                look.button(
                        buttons,
                        key + ".change",
                        workplace.words("section.change"),
                        () -> onChosen(presenter::change)));
        presenter.deeds().stream().filter(DeedButton::row).forEach(deed -> onRow.put(deed.name(), deed(key, deed)));
        if (presenter.section().moving().isPresent()) {
            move("up", true);
            move("down", false);
        }
        if (!presenter.removeWords().isEmpty()) {
            onRow.put(
                    "remove",
                    look.button(buttons, key + ".remove", presenter.removeWords(), () -> onChosen(presenter::takeOut)));
        }
    }

    private Button deed(String key, DeedButton deed) {
        Runnable action = deed.row()
                ? () -> onChosen(row -> presenter.perform(deed.name(), row))
                : () -> presenter.begin(deed.name());
        Button button = look.button(buttons, key + "." + deed.name(), deed.label(), action);
        button.setToolTipText(deed.hint());
        return button;
    }

    private void move(String way, boolean up) {
        Button button = look.button(
                buttons,
                presenter.section().key() + "." + way,
                workplace.words("section." + way),
                () -> onChosen(row -> presenter.move(row, up)));
        button.setToolTipText(workplace.words("section." + way + ".key"));
        onRow.put(way, button);
    }

    private void open(SectionRow row) {
        if (row.inUse()) {
            opening.accept(row.id());
        }
    }

    /** What Enter and a double click on a row do, where it is not to change the entry. */
    public void onOpen(Consumer<ObjectId> action) {
        opening = action;
    }

    /** A button before those of the section. */
    public void buttonFirst(String key, String words, Runnable action) {
        look.button(buttons, presenter.section().key() + "." + key, words, action)
                .moveAbove(null);
    }

    /** A button that does something with the chosen row. */
    public void buttonOnRow(String key, String words, Consumer<ObjectId> action) {
        Button button = look.button(buttons, presenter.section().key() + "." + key, words, () -> onChosen(action));
        button.moveAbove(takenOut);
        onRow.put(key, button);
        chosen();
    }

    /** Opens the form of a deed, filled in beforehand. */
    public void begin(Companion companion) {
        presenter.begin(companion);
    }

    /** Opens a place in the one of these sections that has it. */
    public static void open(List<SectionPart> parts, SectionPlace place) {
        parts.stream()
                .filter(part -> part.presenter.section().key().equals(place.part()))
                .findFirst()
                .ifPresent(part -> part.open(place));
    }

    /** Opens a place in the section. */
    public void open(SectionPlace place) {
        unfold();
        place.row().ifPresent(this::choose);
        page.bring(area);
        if (place.intent().isPresent()) {
            presenter.open(place);
        } else {
            focus();
        }
    }

    /** Chooses a row. */
    public void choose(ObjectId entry) {
        wanted = rows.rows().isEmpty() ? Optional.of(entry) : Optional.empty(); // not read yet: once it is
        rows.select(row -> row.id().equals(entry));
        chosen();
    }

    /** The list itself. */
    public Control table() {
        return rows.table();
    }

    private void onChosen(Consumer<ObjectId> action) {
        worked().map(SectionRow::id).ifPresent(action);
    }

    /** The chosen row; where there is one row and never another, that needs no choosing. */
    private Optional<SectionRow> worked() {
        boolean only = rows.rows().size() == 1 && presenter.addWords().isEmpty();
        return rows.selected()
                .or(() -> rows.rows().stream().filter(row -> only).findFirst())
                .filter(SectionRow::inUse);
    }

    private void key(Event event) {
        if (event.stateMask == SWT.MOD3 && (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN)) {
            event.doit = false;
            onChosen(row -> presenter.move(row, event.keyCode == SWT.ARROW_UP));
        } else if (event.keyCode == SWT.INSERT && !presenter.addWords().isEmpty()) {
            presenter.add();
        } else if (event.keyCode == SWT.DEL && !presenter.removeWords().isEmpty()) {
            onChosen(presenter::takeOut);
        }
    }

    /** Takes all the height that the page has to give. */
    public void fill() {
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        ((GridData) rows.table().getLayoutData()).grabExcessVerticalSpace = true;
    }

    /** What the section is called. */
    public String title() {
        return presenter.title();
    }

    public Control control() {
        return area;
    }

    /** Hides the section while nothing is in it and nobody has opened it. @param told whether it is hidden now */
    public void foldWhileEmpty(Consumer<Boolean> told) {
        foldable = true;
        folding = told;
        fold();
    }

    /** Shows the section though nothing is in it. */
    public void unfold() {
        foldable = false;
        fold();
    }

    private void fold() {
        boolean folded = foldable && rows.rows().isEmpty() && form.isEmpty();
        exclude(area, folded);
        folding.accept(folded);
    }

    /** What another chosen row does. */
    public void onSelect(Consumer<Optional<ObjectId>> action) {
        selections.add(action);
    }

    /** The chosen row. */
    public Optional<ObjectId> selected() {
        return rows.selected().map(SectionRow::id);
    }

    private void chosen() {
        Optional<SectionRow> worked = worked();
        onRow.forEach((deed, button) -> button.setEnabled(
                worked.filter(row -> !row.withheld().contains(deed)).isPresent()));
        String words = rows.selected().map(SectionRow::takenOut).orElse("");
        if (!detail.getText().equals(Look.plain(words))) {
            detail.setText(Look.plain(words));
            exclude(detail, words.isEmpty());
            page.fit();
        }
        selections.forEach(each -> each.accept(selected()));
    }

    @Override
    public void show(SectionScreen screen) {
        if (area.isDisposed()) {
            return;
        }
        rows.show(screen.rows(), SectionRow::id);
        screen.select()
                .or(() -> wanted)
                .ifPresent(id -> rows.select(row -> row.id().equals(id)));
        wanted = Optional.empty();
        boolean none = screen.rows().isEmpty();
        exclude(rows.table(), none);
        exclude(empty, !none);
        onRow.values().forEach(button -> inRow(button, !none));
        onPage.forEach((deed, button) -> button.setEnabled(!screen.withheld().contains(deed)));
        int lines = Math.max(1, Math.min(MOST_ROWS, screen.rows().size()));
        GridData data = (GridData) rows.table().getLayoutData();
        data.heightHint = ToolkitStyle.height(rows.table(), lines);
        takenOut.setText(Look.plain(screen.takenOut()));
        takenOut.setVisible(!screen.takenOut().isEmpty());
        chosen();
        showForm(screen);
        fold();
        area.layout(); // nothing lies over another thing until the page is laid out
        page.fit();
    }

    private void showForm(SectionScreen screen) {
        if (form.isPresent() && screen.form().filter(form.get()::shows).isPresent()) {
            form.get().show(screen.form().get());
            return;
        }
        Optional<FormIntent> before = form.map(SectionForm::intent);
        boolean focused = form.filter(SectionForm::focused).isPresent();
        form.ifPresent(SectionForm::dispose);
        form = screen.form()
                .map(opened -> new SectionForm(
                        area, look, workplace, presenter.section().key(), presenter, opened, page::fit, page::bring));
        if (form.isPresent()) {
            page.fit();
            page.bring(form.get().control());
            form.get().focus();
        } else if (before.isPresent() && focused) {
            focus();
        }
    }

    /** What works on a row is not there while there is none. */
    private static void inRow(Button button, boolean shown) {
        if (button.getLayoutData() == null) {
            button.setLayoutData(new RowData());
        }
        ((RowData) button.getLayoutData()).exclude = !shown;
        button.setVisible(shown);
    }

    private static void exclude(Control control, boolean excluded) {
        ((GridData) control.getLayoutData()).exclude = excluded;
        control.setVisible(!excluded);
    }

    /** Puts the keyboard on the list, or where there is none yet on the button that begins it. */
    public void focus() {
        if (rows.rows().isEmpty()) {
            buttons.setFocus();
        } else {
            rows.focus();
        }
    }

    /** The page goes. */
    public void leave() {
        presenter.stop();
    }
}
