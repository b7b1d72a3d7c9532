package care.quarterback.ui.consensus;

import care.quarterback.presentation.consensus.ConsensusScreen;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Sheet;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Where the diagnoses part in the tree of codes, drawn and said. */
final class ForkPanel implements ConsensusPanel {

    private final Composite page;
    private final Sheet sheet;
    private final Look look;
    private final Workplace workplace;
    private ForkCanvas canvas;

    ForkPanel(Composite parent, Look look, Workplace workplace) {
        this.look = look;
        this.workplace = workplace;
        page = look.sheet(parent, 1);
        GridLayoutFactory.fillDefaults().margins(Look.GRID, Look.GRID).applyTo(page);
        sheet = new Sheet(page, look);
    }

    /** The fork comes with the comparison: it is one reading. */
    void show(ConsensusScreen screen) {
        sheet.fill(1, body -> {
            canvas = null;
            if (screen.fork().isEmpty()) {
                look.wrapped(body, Type.BODY, Tone.MUTED, workplace.words("fork.none"));
                return;
            }
            look.wrapped(body, Type.BOLD, Tone.ACCENT, screen.forkWords());
            canvas = new ForkCanvas(body, look);
            canvas.show(screen.fork().get(), screen.forkWords());
            GridDataFactory.fillDefaults().grab(true, false).applyTo(canvas);
        });
    }

    @Override
    public Control control() {
        return page;
    }

    @Override
    public void about(Optional<LiveCase> live) {
        if (live.isEmpty()) {
            sheet.fill(1, body -> {});
        }
    }

    @Override
    public boolean focus() {
        return canvas != null && !canvas.isDisposed() && canvas.forceFocus();
    }

    @Override
    public void stop() {
        canvas = null;
    }
}
