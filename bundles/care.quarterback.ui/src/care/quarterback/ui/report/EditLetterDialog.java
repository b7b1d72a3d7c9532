package care.quarterback.ui.report;

import care.quarterback.desk.report.DocumentKind;
import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.report.EditLetterPresenter;
import care.quarterback.presentation.report.EditLetterScreen;
import care.quarterback.presentation.report.EditLetterScreen.Paragraph;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Edits the paragraphs of a letter that are plain words. */
public final class EditLetterDialog extends DialogFrame {

    private static final int LETTERS = 80;
    private static final int LINE = 60; // as many letters as fit at least, beside the scroll bar
    private static final int MOST_LINES = 4;

    private final Workplace workplace;
    private final EditLetterPresenter presenter;
    private final List<Text> fields = new ArrayList<>();
    private ReaderBox readers;
    private Label warning;
    private ScrollPage page;
    private Composite letter;
    private Button throwAway;
    private Button save;

    public EditLetterDialog(Shell parent, Workplace workplace, LiveCase live, DocumentKind kind) {
        super(parent, workplace.words("letter.title", kind.name(workplace.room().sentences())), HelpPlaces.REPORT);
        this.workplace = workplace;
        this.presenter = new EditLetterPresenter(workplace.reports(), live, kind);
    }

    @Override
    protected void content(Composite content) {
        sentence(workplace.words("letter.explanation"));
        readers = new ReaderBox(content, look(), "letter.reader", workplace.words("letter.reader"), presenter::choose);
        warning = look().wrapped(content, Type.BODY, Tone.BLOCKED, "");
        warning.setData(Look.KEY, "letter.warning");
        page = new ScrollPage(content, look(), 1);
        page.columns(1, Look.GRID);
        letter = page.body();
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(look().width(content, LETTERS), SWT.DEFAULT)
                .applyTo(page.control());
        there(warning, false);
    }

    @Override
    protected void buttons() {
        button("letter.close", workplace.words("send.close"), this::close);
        throwAway = button("letter.throwAway", workplace.words("letter.throwAway"), presenter::throwAway);
        save = button(
                "letter.save",
                workplace.words("letter.save"),
                () -> presenter.save(fields.stream().map(Text::getText).toList()));
        throwAway.setEnabled(false);
        save.setEnabled(false); // until the letter is read
        presenter.start(this::show);
        whenGone(presenter::stop);
    }

    private void show(EditLetterScreen screen) {
        if (letter.isDisposed()) {
            return;
        }
        readers.show(screen.readers(), screen.reader());
        List<String> warnings = new ArrayList<>(screen.lost());
        if (!screen.warning().isEmpty()) {
            warnings.addFirst(screen.warning());
        }
        warning.setText(Look.plain(String.join("\n", warnings)));
        there(warning, !warnings.isEmpty());
        for (Control old : letter.getChildren()) {
            old.dispose();
        }
        fields.clear();
        screen.paragraphs().forEach(this::field);
        throwAway.setEnabled(screen.changed());
        save.setEnabled(!fields.isEmpty());
        say(screen.problem() ? Tone.BLOCKED : Tone.TEXT, screen.sentence());
        ((GridData) page.control().getLayoutData()).heightHint = height();
        page.fit();
        fit();
    }

    /** As high as the letter, but never more than half of the screen: then it scrolls. */
    private int height() {
        int most = getShell().getMonitor().getClientArea().height / 2;
        return Math.min(letter.computeSize(look().width(letter, LETTERS), SWT.DEFAULT).y, most);
    }

    private void field(Paragraph paragraph) {
        Text field = look().field(
                        letter,
                        "letter.paragraph." + fields.size(),
                        paragraph.label(),
                        SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        field.setText(paragraph.text());
        int lines = Math.clamp(2 + paragraph.text().length() / LINE, 2, MOST_LINES);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(look().width(letter, LETTERS), lines * field.getLineHeight())
                .applyTo(field);
        field.addListener(SWT.Traverse, event -> {
            boolean tab = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
            event.doit = tab || event.doit;
        });
        if (!paragraph.note().isEmpty()) {
            look().wrapped(letter, Type.NOTE, Tone.MUTED, paragraph.note());
        }
        fields.add(field);
    }
}
