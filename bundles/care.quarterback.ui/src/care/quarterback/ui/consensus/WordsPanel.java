package care.quarterback.ui.consensus;

import care.quarterback.consensus.comparison.Explanation;
import care.quarterback.presentation.consensus.ConsensusScreen;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Sheet;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The comparison to be read aloud: what differs, why it matters, what is next. */
final class WordsPanel implements ConsensusPanel {

    private final Composite page;
    private final Sheet sheet;
    private final Look look;
    private final Workplace workplace;

    WordsPanel(Composite parent, Look look, Workplace workplace) {
        this.look = look;
        this.workplace = workplace;
        page = look.sheet(parent, 1);
        GridLayoutFactory.fillDefaults().margins(Look.GRID, 0).applyTo(page);
        sheet = new Sheet(page, look);
    }

    void show(ConsensusScreen screen) {
        Explanation told = screen.told();
        sheet.fill(told.matters().isEmpty() ? 2 : 3, body -> {
            part(body, "words.differs", told.differs());
            if (!told.matters().isEmpty()) {
                part(body, "words.matters", told.matters());
            }
            part(body, "words.next", told.next());
        });
    }

    private void part(Composite body, String key, List<String> sentences) {
        Composite area = look.area(body, 1);
        area.setData(Look.KEY, key);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        look.heading(area, workplace.words(key), 1);
        sentences.forEach(sentence -> look.wrapped(area, Type.BODY, Tone.TEXT, sentence));
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
        return page.forceFocus();
    }

    @Override
    public void stop() {
        // nothing listens
    }
}
