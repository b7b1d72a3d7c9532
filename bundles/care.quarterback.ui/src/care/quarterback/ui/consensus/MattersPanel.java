package care.quarterback.ui.consensus;

import care.quarterback.consensus.goals.OptionSheet;
import care.quarterback.presentation.goals.MattersPresenter;
import care.quarterback.presentation.goals.MattersScreen;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** How much each goal matters at the left, how the options fit at the right, and below what is known of the options. */
final class MattersPanel implements ConsensusPanel, MattersPresenter.View {

    private final Look look;
    private final Workplace workplace;
    private final MattersPresenter presenter = new MattersPresenter();
    private final ScrollPage page;
    private final Composite left;
    private final Composite right;
    private final Label empty;
    private final Label standing;
    private final WeightSliders sliders;
    private final Button keep;
    private final Button back;
    private final BarsCanvas bars;
    private final Label summary;
    private final Label notes;
    private final Label changes;
    private final Label message;
    private final KnownOptions known;
    private OptionSheet shown;

    MattersPanel(Composite parent, Look look, Workplace workplace) {
        this.look = look;
        this.workplace = workplace;
        page = new ScrollPage(parent, look, 2);
        Composite body = page.body();
        empty = span(look.wrapped(body, Type.BODY, Tone.MUTED, ""));
        message = span(look.wrapped(body, Type.BODY, Tone.BLOCKED, ""));
        left = side(body, 560);
        standing = look.wrapped(left, Type.BOLD, Tone.ACCENT, "");
        standing.setData(Look.KEY, "matters.standing");
        sliders = new WeightSliders(left, look, workplace, presenter::tryOut);
        Composite buttons = look.area(left, 2);
        keep = look.button(buttons, "matters.keep", workplace.words("matters.keep"), presenter::keep);
        back = look.button(buttons, "matters.back", workplace.words("matters.back"), presenter::back);
        right = side(body, 400);
        bars = new BarsCanvas(right, look, workplace.words("matters.bars"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bars);
        summary = look.wrapped(right, Type.BOLD, Tone.TEXT, "");
        summary.setData(Look.KEY, "matters.summary");
        notes = look.wrapped(right, Type.NOTE, Tone.MUTED, "");
        look.heading(left, workplace.words("matters.changes"), 1);
        changes = look.wrapped(left, Type.NOTE, Tone.TEXT, "");
        known = new KnownOptions(body, look, workplace, presenter);
        presenter.start(this);
    }

    private Composite side(Composite body, int width) {
        Composite side = look.area(body, 1);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(width, SWT.DEFAULT)
                .applyTo(side);
        return side;
    }

    private static Label span(Label label) {
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .exclude(true)
                .applyTo(label);
        return label;
    }

    @Override
    public void show(MattersScreen screen) {
        if (empty.isDisposed()) {
            return;
        }
        say(empty, screen.empty());
        say(message, "");
        boolean goals = !screen.sliders().isEmpty();
        visible(left, goals);
        visible(right, goals && !screen.bars().bars().isEmpty());
        standing.setText(screen.standing());
        standing.setForeground(look.color(screen.trial() ? Tone.DUE : Tone.ACCENT));
        sliders.show(screen.sliders());
        if (page.control().isFocusControl()) {
            sliders.focus();
        }
        keep.setEnabled(screen.trial());
        back.setEnabled(screen.trial());
        bars.show(screen.bars());
        summary.setText(Look.plain(screen.empty().isEmpty() ? screen.summary() : ""));
        notes.setText(Look.plain(String.join("\n", screen.notes())));
        changes.setText(Look.plain(
                screen.changes().isEmpty()
                        ? workplace.words("matters.changes.none")
                        : String.join("\n", screen.changes())));
        if (!screen.options().equals(shown)) {
            shown = screen.options();
            known.show(shown);
        }
        page.fit();
    }

    @Override
    public void showNothing() {
        if (!empty.isDisposed()) {
            say(empty, workplace.words("matters.noCase"));
            say(message, "");
            visible(left, false);
            visible(right, false);
            shown = null;
            known.hide();
            page.fit();
        }
    }

    private static void say(Label label, String words) {
        label.setText(Look.plain(words));
        visible(label, !words.isEmpty());
    }

    static void visible(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
    }

    @Override
    public void refused(String field, String sentence) {
        if (!empty.isDisposed() && !known.refused(field, sentence)) {
            say(message, sentence);
        }
        page.fit();
    }

    @Override
    public void accepted() {
        if (!empty.isDisposed()) {
            say(message, "");
            known.accepted();
            page.fit();
        }
    }

    @Override
    public Control control() {
        return page.control();
    }

    @Override
    public void about(Optional<LiveCase> live) {
        presenter.about(live);
    }

    @Override
    public boolean focus() {
        if (!sliders.focus()) {
            page.control().forceFocus(); // until there are some: a field below would scroll the page
        }
        page.top();
        return true;
    }

    @Override
    public void seen(boolean now) {
        presenter.seen(now);
    }

    @Override
    public void stop() {
        presenter.stop();
    }
}
