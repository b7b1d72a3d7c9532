package care.quarterback.ui.casefile;

import care.quarterback.presentation.casefile.CaseScreen;
import care.quarterback.presentation.casefile.StepDetails.CandidateCard;
import care.quarterback.presentation.casefile.StepDetails.Mark;
import care.quarterback.presentation.casefile.StepDetails.Term;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The candidates for the next opinion as cards, each with its points term by term. */
final class CandidatesPart implements StepPart {

    private static final int BESIDE = 2;

    private final Look look;
    private final Workplace workplace;
    private final Consumer<SectionPlace> go;
    private final Drawn<Shown> drawn;

    /** @param title which opinion they are for */
    private record Shown(String title, List<CandidateCard> cards) {}

    CandidatesPart(Drawn.Place place, Workplace workplace, Consumer<SectionPlace> go) {
        this.look = place.look();
        this.workplace = workplace;
        this.go = go;
        drawn = new Drawn<>(place, this::draw);
    }

    @Override
    public void show(CaseScreen screen) {
        drawn.show(
                new Shown(screen.details().candidatesTitle(), screen.details().candidates()),
                shown -> shown.cards().isEmpty());
    }

    private void draw(Composite area, Shown shown) {
        List<CandidateCard> cards = shown.cards();
        look.heading(area, shown.title(), 1);
        look.wrapped(area, Type.NOTE, Tone.MUTED, workplace.words("candidates.note"));
        Composite grid = look.area(area, Math.min(BESIDE, cards.size()), true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        cards.forEach(card -> draw(grid, card));
    }

    private void draw(Composite grid, CandidateCard card) {
        var box = new Composite(grid, SWT.NONE);
        box.setBackground(look.color(Tone.GROUND));
        box.setData(Look.KEY, "candidate." + card.name());
        GridLayoutFactory.fillDefaults()
                .margins(2 * Look.GRID, Look.GRID)
                .spacing(Look.GRID, Look.GRID / 2)
                .applyTo(box);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(box);
        look.wrapped(box, Type.BOLD, Tone.TEXT, card.name());
        look.wrapped(box, Type.BODY, Tone.ACCENT, card.score());
        Composite terms = look.area(box, 3);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .spacing(Look.GRID, Look.GRID / 2)
                .applyTo(terms);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(terms);
        card.terms().forEach(term -> draw(terms, term));
        if (card.chosen()) {
            look.label(box, Type.BOLD, Tone.DONE, workplace.words("candidates.chosen"));
        } else {
            var button = look.button(
                    box,
                    "candidate.choose." + card.name(),
                    workplace.words("candidates.choose"),
                    () -> go.accept(card.place()));
            Look.name(button, workplace.words("candidates.choose") + " " + card.name());
        }
    }

    private void draw(Composite terms, Term term) {
        Icon icon = term.mark() == Mark.FOR ? Icon.OK : term.mark() == Mark.AGAINST ? Icon.OVERDUE : Icon.DUE;
        Label mark = look.mark(terms, icon, workplace.words("candidates.mark." + term.mark()));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(mark);
        Label points = look.label(terms, Type.NOTE, Tone.MUTED, term.points());
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(points);
        look.wrapped(terms, Type.BODY, Tone.TEXT, term.sentence());
    }
}
