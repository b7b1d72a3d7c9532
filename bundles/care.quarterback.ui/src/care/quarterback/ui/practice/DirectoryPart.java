package care.quarterback.ui.practice;

import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.practice.DirectoryPage;
import care.quarterback.presentation.practice.DirectoryPresenter;
import care.quarterback.presentation.practice.DirectoryRow;
import care.quarterback.presentation.practice.DirectoryScreen;
import care.quarterback.presentation.practice.ListFilePresenter;
import care.quarterback.presentation.work.Offer;
import care.quarterback.ui.look.LongTable;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.SearchField;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.section.SectionForm;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A list of the directory: filter, table, what can be done, and the form that opens below. Draws any page of it. */
final class DirectoryPart implements PracticePart, DirectoryPresenter.View {

    private static final int TABLE_LINES = 6;

    private final Look look;
    private final Workplace workplace;
    private final DirectoryPresenter presenter;
    private final ListFiles files;
    private final Composite area;
    private final Text filter;
    private final Label count;
    private final LongTable<DirectoryRow> table;
    private final Label empty;
    private final Label detail;
    private final ScrollPage formPage;
    private Button add;
    private Button change;
    private Button remove;
    private Optional<Button> like = Optional.empty();
    private Optional<SectionForm> form = Optional.empty();

    DirectoryPart(Composite parent, Look look, Workplace workplace, WindowParts parts, DirectoryPage page) {
        this.look = look;
        this.workplace = workplace;
        this.presenter = new DirectoryPresenter(workplace.cases().practice(), page);
        this.files = new ListFiles(
                workplace, parts, new ListFilePresenter(workplace.cases().practice(), page), presenter.title());
        area = look.area(parent, 1);
        Composite bar = look.area(area, 4);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        filter = filter(bar);
        count = look.label(bar, Type.BODY, Tone.MUTED, "");
        GridDataFactory.fillDefaults()
                .align(SWT.BEGINNING, SWT.CENTER)
                .hint(look.width(count, 18), SWT.DEFAULT)
                .applyTo(count);
        if (changes()) {
            look.button(
                    bar, page.key() + ".import", workplace.words("practice.import"), () -> files.read(area.getShell()));
        }
        if (workplace.may(Offer.LIST_FILE)) {
            look.button(
                    bar, page.key() + ".export", workplace.words("practice.export"), () -> files.save(area.getShell()));
        }
        table = table(page);
        empty = look.wrapped(area, Type.BODY, Tone.MUTED, "");
        exclude(empty, true);
        detail = look.wrapped(area, Type.NOTE, Tone.MUTED, "");
        exclude(detail, true);
        createButtons(page.key());
        formPage = new ScrollPage(area, look, 1);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(formPage.control());
        presenter.start(this);
    }

    /** Whether the role of the person here includes changes of the practice. */
    private boolean changes() {
        return workplace.may(Offer.CHANGE_PRACTICE);
    }

    /** Shows what matches these words. */
    void find(String words) {
        filter.setText(words);
    }

    private Text filter(Composite bar) {
        Text text = SearchField.of(
                bar,
                look,
                presenter.page().key() + ".filter",
                workplace.words("practice.filter"),
                SearchField.Words.BEFORE);
        text.addListener(SWT.Modify, event -> presenter.filter(text.getText()));
        SearchField.leads(text, () -> table().setFocus());
        SearchField.empties(text);
        return text;
    }

    private Control table() {
        return table.table();
    }

    private LongTable<DirectoryRow> table(DirectoryPage page) {
        var made = new LongTable<DirectoryRow>(area, look, page.key() + ".table", presenter.title(), DirectoryRow::key);
        List<String> titles = presenter.titles();
        for (int i = 0; i < titles.size(); i++) {
            int at = i;
            made.column(
                    titles.get(i),
                    page.columns().get(i).width(),
                    row -> row.cells().get(at));
        }
        made.tone(row -> row.old() ? Tone.DUE : row.entry().isEmpty() ? Tone.MUTED : null);
        made.onOpen(row -> open(row));
        made.onSelect(this::chosen);
        made.onSort(presenter::sort);
        made.onKey(this::key);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, ToolkitStyle.height(made.table(), TABLE_LINES))
                .applyTo(made.table());
        return made;
    }

    /** Whoever doesn't change the practice reads the entry, and is told so when saving. */
    private void open(DirectoryRow row) {
        if (row.entry().isPresent() || changes()) {
            row.entry().ifPresentOrElse(presenter::change, () -> presenter.addLike(row));
        }
    }

    private void createButtons(String key) {
        Composite row = look.area(area, presenter.shipped() ? 4 : 3);
        add = look.button(row, key + ".add", presenter.addWords(), presenter::add);
        change = look.button(row, key + ".change", workplace.words("practice.change"), () -> onOwn(presenter::change));
        if (presenter.shipped()) {
            String words = presenter.page() == DirectoryPage.RULES ? "practice.like" : "practice.like.suggestion";
            like = Optional.of(look.button(
                    row,
                    key + ".like",
                    workplace.words(words),
                    () -> table.selected().ifPresent(presenter::addLike)));
        }
        remove = look.button(row, key + ".remove", workplace.words("practice.remove"), () -> onOwn(presenter::takeOut));
        add.setEnabled(changes());
        table.menu(row);
        chosen(Optional.empty());
    }

    private void onOwn(Consumer<ObjectId> action) {
        table.selected().flatMap(DirectoryRow::entry).ifPresent(action);
    }

    private void chosen(Optional<DirectoryRow> row) {
        boolean own = changes() && row.flatMap(DirectoryRow::entry).isPresent();
        change.setEnabled(own);
        remove.setEnabled(own);
        String words = Look.plain(row.map(DirectoryRow::detail).orElse(""));
        if (!detail.getText().equals(words)) {
            detail.setText(words);
            exclude(detail, words.isEmpty());
            area.layout(true, true);
        }
        like.ifPresent(button -> button.setEnabled(
                changes() && row.filter(each -> !each.template().isEmpty()).isPresent()));
    }

    private void key(Event event, Optional<DirectoryRow> row) {
        if (event.keyCode == SWT.INSERT && changes()) {
            presenter.add();
        } else if (event.keyCode == SWT.DEL && changes()) {
            row.flatMap(DirectoryRow::entry).ifPresent(presenter::takeOut);
        } else if (event.character == '/') {
            filter.setFocus();
            event.doit = false;
        }
    }

    @Override
    public void show(DirectoryScreen screen) {
        if (area.isDisposed()) {
            return;
        }
        table.show(screen.rows(), screen.sorted(), screen.descending());
        screen.select().ifPresent(table::select);
        count.setText(screen.count());
        empty.setText(Look.plain(screen.empty()));
        exclude(empty, screen.empty().isEmpty());
        exclude(table(), !screen.empty().isEmpty());
        showForm(screen);
        area.layout(true, true);
    }

    private void showForm(DirectoryScreen screen) {
        if (form.isPresent() && screen.form().filter(form.get()::shows).isPresent()) {
            form.get().show(screen.form().get());
            return;
        }
        boolean focused = form.filter(SectionForm::focused).isPresent();
        form.ifPresent(SectionForm::dispose);
        form = screen.form()
                .map(opened -> new SectionForm(
                        formPage.body(),
                        look,
                        workplace,
                        presenter.page().key(),
                        presenter,
                        opened,
                        this::fit,
                        formPage::bring));
        exclude(formPage.control(), form.isEmpty());
        fit();
        if (form.isPresent()) {
            form.get().focus();
        } else if (focused) {
            focus();
        }
    }

    /** The form takes what it needs, as long as some of the list stays in sight. */
    private void fit() {
        if (form.isPresent()) {
            int width = Math.max(1, area.getClientArea().width);
            int wanted = formPage.body().computeSize(width, SWT.DEFAULT, true).y;
            int most = Math.max(wanted / 2, area.getClientArea().height * 3 / 5);
            ((GridData) formPage.control().getLayoutData()).heightHint = Math.min(wanted, most);
        }
        area.layout(true, true);
        formPage.fit();
    }

    private static void exclude(Control control, boolean excluded) {
        ((GridData) control.getLayoutData()).exclude = excluded;
        control.setVisible(!excluded);
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void focus() {
        if (table().isVisible()) {
            table().setFocus();
        } else if (!add.setFocus()) {
            filter.setFocus();
        }
    }

    @Override
    public void enter() {
        presenter.reload();
    }

    @Override
    public void leave() {
        presenter.stop();
    }
}
