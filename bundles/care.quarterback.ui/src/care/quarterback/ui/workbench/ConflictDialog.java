package care.quarterback.ui.workbench;

import care.quarterback.presentation.live.Conflict;
import care.quarterback.ui.look.DialogFrame;
import care.quarterback.ui.look.LongTable;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.look.ToolkitStyle;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Shows what two people made of the same field; one of them counts. Closing it goes back to what was typed. */
public final class ConflictDialog extends DialogFrame {

    private static final int LINES = 4;

    private final Workplace workplace;
    private final Conflict conflict;
    private Runnable chosen;

    public ConflictDialog(Shell parent, Workplace workplace, Conflict conflict) {
        super(parent, workplace.words("conflict.title"), "");
        this.workplace = workplace;
        this.conflict = conflict;
        this.chosen = conflict.back();
    }

    @Override
    protected void content(Composite content) {
        sentence(workplace.words("conflict.explanation"));
        var table = new LongTable<Conflict.Line>(
                content, look(), "conflict.table", workplace.words("conflict.title"), line -> line);
        table.column(workplace.words("conflict.field"), 160, Conflict.Line::field);
        table.column(workplace.words("conflict.mine"), 200, Conflict.Line::mine);
        table.column(workplace.words("conflict.theirs"), 200, Conflict.Line::theirs);
        table.column(workplace.words("conflict.who"), 120, Conflict.Line::who);
        table.column(workplace.words("conflict.when"), 170, Conflict.Line::when);
        table.show(conflict.lines(), -1, false);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, ToolkitStyle.height(table.table(), LINES))
                .applyTo(table.table());
        if (!conflict.whole()) {
            look().wrapped(content, Type.NOTE, Tone.MUTED, workplace.words("conflict.part"));
        }
    }

    @Override
    protected void buttons() {
        button("conflict.back", workplace.words("conflict.back"), this::close);
        button("conflict.keep", workplace.words("conflict.keep"), () -> choose(conflict.theirs()))
                .setEnabled(conflict.whole());
        button("conflict.use", workplace.words("conflict.use"), () -> choose(conflict.mine()));
    }

    private void choose(Runnable what) {
        chosen = what;
        close();
    }

    @Override
    public boolean close() {
        boolean closed = super.close();
        Runnable now = chosen;
        chosen = () -> {};
        now.run();
        return closed;
    }
}
