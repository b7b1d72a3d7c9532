package care.quarterback.ui.tray;

import care.quarterback.model.DocumentType;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.presentation.tray.FilingPresenter;
import care.quarterback.presentation.tray.FilingScreen;
import care.quarterback.presentation.tray.FilingScreen.Found;
import care.quarterback.presentation.tray.FilingScreen.Suggested;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks into which case an item of the tray goes, and what it is. No case is chosen beforehand. */
final class FilingDialog extends DialogFrame implements FilingPresenter.View {

    private static final int LINES = 5;
    private static final int PAGE_LINES = 3;

    private final Workplace workplace;
    private final FilingPresenter presenter;
    private Composite suggested;
    private List<Suggested> offered = List.of();
    private Text search;
    private Rows<Found> cases;
    private Label nothing;
    private Text title;
    private ChoiceBox<DocumentType> type;
    private Text date;
    private Text author;
    private Text pages;
    private Button file;

    FilingDialog(Shell parent, Workplace workplace, FilingPresenter presenter) {
        super(parent, workplace.words("tray.file.title"), HelpPlaces.TRAY);
        this.workplace = workplace;
        this.presenter = presenter;
        setBlockOnOpen(false);
    }

    @Override
    protected void content(Composite content) {
        sentence(presenter.label()).setFont(look().font(Type.BOLD));
        suggested = look().area(content, 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(suggested);
        there(suggested, false);
        search = look().field(content, "tray.file.search", workplace.words("tray.file.search"));
        search.addListener(SWT.Modify, event -> presenter.search(search.getText()));
        search.addListener(SWT.KeyDown, this::toCases);
        cases = new Rows<>(content, look(), "tray.file.cases", workplace.words("tray.file.cases"));
        cases.chooseNothing();
        cases.column(workplace.words("today.column.patient"), 200, Found::patient);
        cases.column(workplace.words("merge.column.birth"), 150, Found::born);
        cases.column(workplace.words("today.column.question"), 330, Found::question);
        cases.column(workplace.words("tray.file.number"), 90, Found::number);
        cases.onSelect(row -> row.ifPresent(found -> presenter.choose(found.id())));
        cases.onOpen(this::chosen);
        cases.table().addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_RETURN) {
                event.doit = false; // Enter chooses the case; the button is pressed from the fields
                cases.selected().ifPresent(this::chosen);
            }
        });
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, ToolkitStyle.height(cases.table(), LINES))
                .applyTo(cases.table());
        nothing = look().wrapped(content, Type.BODY, Tone.MUTED, "");
        there(nothing, false);
        fields(look().area(content, 2, true));
        if (presenter.paged()) {
            pages = look().field(
                            content, "tray.file.pages", workplace.words("tray.file.pages"), SWT.MULTI | SWT.V_SCROLL);
            GridDataFactory.fillDefaults()
                    .grab(true, false)
                    .hint(SWT.DEFAULT, look().height(pages, PAGE_LINES))
                    .applyTo(pages);
            pages.addListener(SWT.Traverse, event -> {
                boolean leaves = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
                event.doit = leaves || event.detail == SWT.TRAVERSE_ESCAPE;
            });
        }
        whenGone(presenter::stop);
    }

    private void chosen(Found found) {
        presenter.choose(found.id());
        type.control().setFocus();
    }

    private void fields(Composite area) {
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        type = ChoiceBox.open(
                area,
                look(),
                "tray.file.type",
                workplace.words("tray.file.type"),
                presenter.types(),
                workplace.words("tray.file.type.none"));
        date = look().field(area, "tray.file.date", workplace.words("tray.file.date"));
        title = look().field(area, "tray.file.document", workplace.words("tray.file.document"));
        title.setText(presenter.label());
        author = look().field(area, "tray.file.author", workplace.words("tray.file.author"));
        author.setText(presenter.sender());
    }

    private void toCases(Event event) {
        if (event.keyCode == SWT.ARROW_DOWN && !cases.rows().isEmpty()) {
            cases.focus();
            if (cases.table().getSelectionIndex() < 0) {
                cases.table().setSelection(0);
                cases.table().notifyListeners(SWT.Selection, new Event());
            }
            event.doit = false;
        }
    }

    @Override
    protected void buttons() {
        button("tray.file.cancel", workplace.words("preferences.cancel"), this::close);
        file = next("tray.file.do", workplace.words("tray.file.do"), this::file);
        presenter.start(this);
        search.setFocus();
    }

    private void file() {
        presenter.file(new FilingPresenter.Said(
                title.getText(), type.value(), date.getText(), author.getText(), pages == null ? "" : pages.getText()));
    }

    @Override
    public void show(FilingScreen screen) {
        if (file == null || file.isDisposed()) {
            return;
        }
        offer(screen.suggested());
        cases.show(screen.cases(), Found::id);
        screen.chosen().ifPresent(this::mark);
        nothing.setText(Look.plain(screen.empty()));
        there(nothing, !screen.empty().isEmpty());
        file.setEnabled(!screen.busy());
        say(Tone.BLOCKED, screen.refusal());
        fit();
    }

    /** The suggestions, a button each that Alt and its number press. */
    private void offer(List<Suggested> now) {
        if (now.equals(offered)) {
            return;
        }
        offered = now;
        for (Control old : suggested.getChildren()) {
            old.dispose();
        }
        for (int i = 0; i < now.size(); i++) {
            Suggested each = now.get(i);
            String words = workplace.words(
                    "tray.file.suggested",
                    i + 1,
                    each.found().patient(),
                    each.found().born(),
                    each.reason());
            Button button = look().button(suggested, "tray.file.suggested." + (i + 1), words, () -> take(each));
            button.setText("&" + Look.plain(words)); // Alt and the number press it
        }
        there(suggested, !now.isEmpty());
        suggested.layout(true, true);
    }

    private void take(Suggested each) {
        presenter.take(each);
        type.control().setFocus();
    }

    private void mark(CaseId id) {
        int at = cases.rows().stream().map(Found::id).toList().indexOf(id);
        if (at >= 0 && cases.table().getSelectionIndex() != at) {
            cases.table().setSelection(at);
        }
    }

    @Override
    public void done() {
        if (!file.isDisposed()) {
            close();
        }
    }
}
