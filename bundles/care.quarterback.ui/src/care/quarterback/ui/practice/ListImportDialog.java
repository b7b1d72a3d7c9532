package care.quarterback.ui.practice;

import care.quarterback.presentation.practice.ListFilePresenter;
import care.quarterback.presentation.practice.ListImportScreen;
import care.quarterback.presentation.practice.ListImportScreen.Line;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.LongTable;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.nio.file.Path;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** What a file would change in a list, before anything is changed. */
public final class ListImportDialog extends DialogFrame {

    private final Workplace workplace;
    private final ListFilePresenter presenter;
    private final String title;
    private Label headline;
    private Label notes;
    private LongTable<Line> lines;
    private Button apply;
    private Button close;

    /** @param title what the list is called */
    public ListImportDialog(Shell parent, Workplace workplace, ListFilePresenter presenter, String title) {
        super(parent, workplace.words("practice.file.title", title), "");
        this.workplace = workplace;
        this.presenter = presenter;
        this.title = title;
        setBlockOnOpen(false);
    }

    /** Opens and reads the file that a person chose. */
    public void open(Path file) {
        open();
        presenter.preview(file, this::show);
    }

    @Override
    protected Point getInitialSize() {
        return new Point(900, 560);
    }

    @Override
    protected void content(Composite page) {
        headline = look().wrapped(page, Type.BOLD, Tone.TEXT, workplace.words("practice.file.reading"));
        headline.setData(Look.KEY, "list.headline");
        notes = look().wrapped(page, Type.NOTE, Tone.MUTED, "");
        lines = new LongTable<>(
                page, look(), "list.lines", workplace.words("practice.file.title", title), Line::number);
        lines.column(workplace.words("practice.file.column.line"), 60, line -> Long.toString(line.number()));
        lines.column(workplace.words("practice.file.column.effect"), 120, Line::effect);
        lines.column(workplace.words("practice.file.column.entry"), 220, Line::name);
        lines.column(workplace.words("practice.file.column.details"), 460, Line::details);
        lines.tone(line -> line.wrong() ? Tone.BLOCKED : null);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(lines.table());
    }

    @Override
    protected void buttons() {
        close = button("list.close", workplace.words("section.close"), this::close);
        apply = next("list.apply", workplace.words("practice.file.apply", 0), this::apply);
        apply.setEnabled(false);
    }

    private void show(ListImportScreen screen) {
        if (headline.isDisposed()) {
            return;
        }
        headline.setText(Look.plain(screen.headline()));
        notes.setText(Look.plain(String.join(" ", screen.notes())));
        lines.show(screen.lines());
        apply.setEnabled(!screen.apply().isEmpty());
        if (!screen.apply().isEmpty()) {
            apply.setText(Look.plain(screen.apply()));
            apply.setFocus();
        } else {
            close.setFocus();
        }
        fit();
    }

    private void apply() {
        apply.setEnabled(false);
        presenter.apply(
                () -> {
                    if (!headline.isDisposed()) {
                        close();
                    }
                },
                this::refused);
    }

    private void refused(String sentence) {
        if (!headline.isDisposed()) {
            headline.setText(Look.plain(sentence));
            headline.setForeground(look().color(Tone.BLOCKED));
            fit();
        }
    }
}
