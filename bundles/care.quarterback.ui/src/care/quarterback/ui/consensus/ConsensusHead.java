package care.quarterback.ui.consensus;

import care.quarterback.presentation.consensus.ConsensusPresenter;
import care.quarterback.presentation.consensus.ConsensusScreen;
import care.quarterback.presentation.consensus.ConsensusScreen.Pair;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Whose case it is, how the chosen two opinions stand to each other, and the way to a consensus so far. */
final class ConsensusHead {

    private final Workplace workplace;
    private final Look look;
    private final ConsensusPresenter presenter;
    private final Runnable go;
    private final Composite first;
    private final Composite second;
    private boolean differencesFirst;

    /** @param go leads to the next step */
    ConsensusHead(Composite page, Look look, Workplace workplace, ConsensusPresenter presenter, Runnable go) {
        this.look = look;
        this.workplace = workplace;
        this.presenter = presenter;
        this.go = go;
        first = line(page, 3);
        second = line(page, 6);
    }

    private Composite line(Composite page, int columns) {
        Composite line = look.area(page, columns);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        return line;
    }

    /** @param confirm asks for a doctor's word */
    void show(ConsensusScreen screen, Runnable confirm) {
        clear();
        title(screen.title());
        if (screen.empty().isEmpty()) {
            track(screen);
            pairs(screen, confirm);
        } else {
            look.wrapped(second, Type.BODY, Tone.MUTED, screen.empty());
            look.button(second, "consensus.go", screen.go(), go);
        }
    }

    void showOnly(String sentence) {
        clear();
        title(workplace.words("perspective.consensus"));
        look.wrapped(second, Type.BODY, Tone.MUTED, sentence);
    }

    private void title(String words) {
        Label title = look.label(first, Type.TITLE, Tone.TEXT, words);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(title);
    }

    private void clear() {
        Stream.of(first, second).flatMap(line -> Stream.of(line.getChildren())).forEach(Control::dispose);
    }

    private void pairs(ConsensusScreen screen, Runnable confirm) {
        Pair chosen = screen.pair().orElseThrow();
        Composite choices = new Composite(second, SWT.NONE);
        choices.setBackground(second.getBackground());
        RowLayoutFactory.fillDefaults().spacing(4).wrap(true).applyTo(choices);
        if (screen.pairs().size() > 1) {
            screen.pairs().forEach(pair -> choice(choices, pair, pair.equals(chosen)));
        }
        look.mark(second, Marks.icon(chosen.mark()), chosen.markWord());
        Label result = look.wrapped(second, Type.BOLD, Marks.tone(chosen.mark()), chosen.result());
        result.setData(Look.KEY, "consensus.status");
        result.setToolTipText(chosen.sentence());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .hint(220, SWT.DEFAULT)
                .applyTo(result);
        Button differences =
                look.tick(second, SWT.CHECK, "consensus.differences", workplace.words("consensus.differences"));
        differences.setSelection(differencesFirst);
        differences.addListener(SWT.Selection, event -> {
            differencesFirst = differences.getSelection();
            presenter.differencesFirst(differencesFirst);
        });
        look.button(second, "consensus.confirm", workplace.words("consensus.confirm"), confirm);
        look.button(second, "consensus.why", workplace.words("consensus.whyButton"), presenter::why);
    }

    private void choice(Composite parent, Pair pair, boolean chosen) {
        var button = new Button(parent, SWT.TOGGLE);
        button.setText(pair.title());
        button.setImage(look.icon(Marks.icon(pair.mark())));
        button.setFont(look.font(chosen ? Type.BOLD : Type.BODY));
        button.setSelection(chosen);
        button.setData(Look.KEY, "consensus.pair." + pair.title());
        button.setToolTipText(pair.result());
        Look.name(button, pair.title() + ": " + pair.result());
        button.addListener(SWT.Selection, event -> presenter.choose(pair.key()));
    }

    private void track(ConsensusScreen screen) {
        Composite steps = new Composite(first, SWT.NONE);
        steps.setBackground(first.getBackground());
        steps.setData(Look.KEY, "consensus.track");
        RowLayoutFactory.fillDefaults().spacing(6).center(true).wrap(true).applyTo(steps);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .hint(220, SWT.DEFAULT)
                .applyTo(steps);
        boolean before = false;
        for (ConsensusScreen.Step step : screen.track()) {
            if (before) {
                look.label(steps, Type.NOTE, Tone.MUTED, "\u2192");
            }
            before = true;
            boolean now = step.progress() == ConsensusScreen.Progress.NOW;
            boolean skipped = step.progress() == ConsensusScreen.Progress.SKIPPED;
            Label label = look.label(
                    steps,
                    now ? Type.BOLD : Type.NOTE,
                    now ? Tone.ACCENT : Tone.MUTED,
                    skipped ? workplace.words("track.skipped", step.words()) : step.words());
            label.setToolTipText(step.tip());
        }
        look.button(first, "consensus.go", screen.go(), go);
    }

    /** What has to be laid out after something was shown: all of it is new. */
    Control[] fresh() {
        return Stream.of(first, second)
                .flatMap(line -> Stream.of(line.getChildren()))
                .toArray(Control[]::new);
    }

    /** Puts the keyboard on the next step. */
    boolean focus() {
        Control[] held = first.getChildren();
        return held.length > 1 && held[held.length - 1].setFocus();
    }
}
