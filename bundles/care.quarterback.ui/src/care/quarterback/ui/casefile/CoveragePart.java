package care.quarterback.ui.casefile;

import care.quarterback.presentation.casefile.CaseScreen;
import care.quarterback.presentation.casefile.StepDetails.CourseLine;
import care.quarterback.presentation.casefile.StepDetails.CoursePoint;
import care.quarterback.presentation.casefile.StepDetails.CoverageCard;
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

/** What the plan will likely pay for each opinion, with the calls about it; below it prior authorizations as lines of dates. */
final class CoveragePart implements StepPart {

    private final Look look;
    private final Workplace workplace;
    private final Consumer<SectionPlace> go;
    private final Drawn<List<CoverageCard>> outlook;
    private final Drawn<List<CourseLine>> courses;

    CoveragePart(Drawn.Place place, Workplace workplace, Consumer<SectionPlace> go) {
        this.look = place.look();
        this.workplace = workplace;
        this.go = go;
        outlook = new Drawn<>(place, this::drawOutlook);
        courses = new Drawn<>(place, this::drawCourses);
    }

    @Override
    public void show(CaseScreen screen) {
        outlook.show(screen.details().coverage(), List::isEmpty);
        courses.show(screen.details().courses(), List::isEmpty);
    }

    private void drawOutlook(Composite area, List<CoverageCard> cards) {
        look.heading(area, workplace.words("coverage.title"), 1);
        for (CoverageCard card : cards) {
            Composite box = box(area);
            look.wrapped(box, Type.BOLD, Tone.TEXT, card.title());
            look.wrapped(box, Type.BODY, Tone.TEXT, card.sentence());
            card.reasons().forEach(reason -> look.wrapped(box, Type.NOTE, Tone.MUTED, reason));
            if (!card.calls().isEmpty()) {
                look.wrapped(box, Type.NOTE, Tone.ACCENT, workplace.words("coverage.calls"));
                card.calls().forEach(call -> look.wrapped(box, Type.BODY, Tone.TEXT, call));
            }
            String add = workplace.words("section.add.coverage-calls");
            look.link(box, "coverage.call." + card.title(), add, card.title(), () -> go.accept(card.place()));
        }
    }

    private void drawCourses(Composite area, List<CourseLine> lines) {
        look.heading(area, workplace.words("course.title"), 1);
        for (CourseLine line : lines) {
            Composite box = box(area);
            look.wrapped(box, Type.BOLD, Tone.TEXT, line.service());
            Composite points = look.area(box, 3);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(points);
            line.points().forEach(point -> draw(points, point));
            if (!line.law().isEmpty()) {
                look.wrapped(box, Type.NOTE, Tone.MUTED, line.law());
            }
            look.link(
                    box,
                    "course.change." + line.id().value(),
                    workplace.words("section.change"),
                    line.service(),
                    () -> go.accept(line.place()));
        }
    }

    private void draw(Composite points, CoursePoint point) {
        Label mark = look.mark(points, point.done() ? Icon.OK : point.late() ? Icon.OVERDUE : Icon.DUE, point.state());
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(mark);
        Label day = look.label(points, Type.BOLD, point.late() ? Tone.BLOCKED : Tone.TEXT, point.day());
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(day);
        look.wrapped(points, Type.BODY, Tone.TEXT, point.sentence());
    }

    private Composite box(Composite area) {
        var box = new Composite(area, SWT.NONE);
        box.setBackground(look.color(Tone.GROUND));
        GridLayoutFactory.fillDefaults()
                .margins(2 * Look.GRID, Look.GRID)
                .spacing(Look.GRID, Look.GRID / 2)
                .applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        return box;
    }
}
