package care.quarterback.ui.casefile;

import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.Reply;
import care.quarterback.presentation.practice.DirectoryPage;
import care.quarterback.presentation.practice.DirectoryPresenter;
import care.quarterback.presentation.practice.DirectoryRow;
import care.quarterback.presentation.practice.DirectoryScreen;
import care.quarterback.presentation.practice.TakenPresenter;
import care.quarterback.presentation.work.Choice;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.LongTable;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.SearchField;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Chooses an entry of the directory for the case: type to find it, Enter takes it. */
final class TakeDialog extends DialogFrame implements DirectoryPresenter.View, Reply {

    private final Workplace workplace;
    private final TakenPresenter taking;
    private final DirectoryPage page;
    private final DirectoryPresenter directory;
    private LongTable<DirectoryRow> table;
    private Label said;
    private Composite which;
    private Button take;
    private Optional<ChoiceBox<ObjectId>> opinion = Optional.empty();
    private List<Choice<ObjectId>> opinions = List.of();

    TakeDialog(Shell parent, Workplace workplace, TakenPresenter taking, DirectoryPage page) {
        super(parent, workplace.words("practice.taken." + page.key()), "");
        this.workplace = workplace;
        this.taking = taking;
        this.page = page;
        this.directory = new DirectoryPresenter(workplace.cases().practice(), page);
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.addListener(SWT.Dispose, event -> directory.stop());
    }

    @Override
    protected Point getInitialSize() {
        return new Point(900, 520);
    }

    @Override
    protected void content(Composite sheet) {
        filter(sheet);
        table = new LongTable<>(sheet, look(), "take.table", directory.title(), DirectoryRow::key);
        List<String> titles = directory.titles();
        for (int i = 0; i < titles.size(); i++) {
            int at = i;
            table.column(
                    titles.get(i),
                    page.columns().get(i).width(),
                    row -> row.cells().get(at));
        }
        table.onSort(directory::sort);
        table.onOpen(row -> take());
        table.onSelect(row -> take.setEnabled(row.isPresent() && !missing()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.table());
        which = look().area(sheet, 1);
        GridDataFactory.swtDefaults().applyTo(which);
        said = look().wrapped(sheet, Type.BODY, Tone.MUTED, "");
        said.setData(Look.KEY, "take.said");
    }

    @Override
    protected void buttons() {
        button("take.close", workplace.words("section.close"), this::close);
        take = button("take.take", workplace.words("practice.taken.take"), this::take);
        take.setEnabled(false);
        if (page == DirectoryPage.PROGRAMS) {
            taking.opinions(this::ask);
        }
        directory.start(this);
    }

    private void filter(Composite sheet) {
        Text filter = SearchField.of(
                sheet, look(), "take.filter", workplace.words("practice.filter"), SearchField.Words.BEFORE);
        filter.addListener(SWT.Modify, event -> directory.filter(filter.getText()));
        SearchField.leads(filter, () -> table.table().setFocus());
    }

    /** A program is an option for one further opinion; if there are several, the person says which. */
    private void ask(List<Choice<ObjectId>> found) {
        if (which.isDisposed()) {
            return;
        }
        opinions = found;
        if (found.isEmpty()) {
            said.setText(workplace.words("practice.taken.none"));
        } else if (found.size() > 1) {
            opinion = Optional.of(
                    new ChoiceBox<>(which, look(), "take.opinion", workplace.words("practice.taken.which"), found));
        }
        take.setEnabled(table.selected().isPresent() && !missing());
        which.getParent().layout(true, true);
    }

    private boolean missing() {
        return page == DirectoryPage.PROGRAMS && opinions.isEmpty();
    }

    private void take() {
        Optional<ObjectId> referral = opinion.map(ChoiceBox::value)
                .or(() -> opinions.stream().map(Choice::value).findFirst());
        if (!missing()) {
            table.selected().flatMap(DirectoryRow::entry).ifPresent(entry -> taking.take(page, entry, referral, this));
        }
    }

    @Override
    public void show(DirectoryScreen screen) {
        if (said.isDisposed()) {
            return;
        }
        table.show(screen.rows(), screen.sorted(), screen.descending());
        if (!missing()) {
            said.setText(Look.plain(screen.empty()));
            said.getParent().layout(true, true);
        }
    }

    @Override
    public void accepted() {
        if (!said.isDisposed()) {
            close();
        }
    }

    @Override
    public void refused(String field, String sentence) {
        if (!said.isDisposed()) {
            said.setText(Look.plain(sentence));
            said.setForeground(look().color(Tone.BLOCKED));
            said.getParent().layout(true, true);
        }
    }
}
