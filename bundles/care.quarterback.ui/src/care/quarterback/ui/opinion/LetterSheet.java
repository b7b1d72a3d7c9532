package care.quarterback.ui.opinion;

import care.quarterback.desk.chart.LetterRows.Letter;
import care.quarterback.desk.chart.LetterRows.Version;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.opinion.LetterParts;
import care.quarterback.presentation.opinion.LetterPlace;
import care.quarterback.presentation.opinion.LetterPlace.Part;
import care.quarterback.presentation.opinion.LetterText;
import care.quarterback.presentation.opinion.OpinionPresenter;
import care.quarterback.presentation.opinion.OpinionScreen;
import care.quarterback.ui.look.Fitting;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;

/** One letter from top to bottom: fields while it is open, text when it is closed. It scrolls down, never sideways. */
final class LetterSheet {

    private static final int LEAST_LINES = 6;

    private final ScrolledComposite scroller;
    private final Composite body;
    private final LetterText text;
    private final LetterParts parts;
    private final Composite head;
    private final Composite rest;
    private final Composite plain;
    private final HeadForm headForm;
    private final DiagnosesForm diagnoses;
    private final LetterReader reader;
    private final List<LetterPart> forms;

    private Optional<ObjectId> shown = Optional.empty();
    private final Fitting fitting;
    private boolean begun;

    LetterSheet(Composite parent, Look look, Workplace workplace, LetterParts parts, Questions questions) {
        this.parts = parts;
        OpinionPresenter presenter = parts.page();
        text = new LetterText(workplace.room());
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        scroller.setBackground(parent.getBackground());
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(300, look.height(scroller, LEAST_LINES))
                .applyTo(scroller);
        body = look.area(scroller, 1);
        GridLayoutFactory.fillDefaults()
                .extendedMargins(0, Look.GRID, 0, Look.GRID)
                .applyTo(body);
        scroller.setContent(body);
        fitting = new Fitting(scroller, () -> body, () -> begun); // the forms ask for it while they are made
        head = part(look);
        headForm = new HeadForm(head, look, workplace, presenter, questions.head());
        rest = part(look);
        reader = new LetterReader(body, look, workplace.words("page.opinions"));
        plain = part(look);
        var ways = new LetterWays(questions.takeOut(), this::fit);
        diagnoses = new DiagnosesForm(rest, look, workplace, parts, ways);
        forms = List.of(
                headForm,
                diagnoses,
                new FindingsForm(rest, look, workplace, presenter),
                new RecommendationsForm(rest, look, workplace, parts, ways),
                new NeedForm(rest, look, workplace, presenter),
                new PlainForm(plain, look, workplace, presenter));
    }

    /** What the sheet's buttons ask for. */
    record Questions(HeadForm.Questions head, BiConsumer<ObjectId, String> takeOut) {}

    private Composite part(Look look) {
        Composite part = look.area(body, 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(part);
        return part;
    }

    void show(OpinionScreen screen) {
        Optional<ObjectId> version = screen.version().map(Version::id);
        boolean anew = !begun || !version.equals(shown);
        begun = true;
        shown = version;
        forms.forEach(form -> form.show(screen, anew));
        Optional<Letter> letter = screen.letter();
        boolean open = letter.isEmpty() || screen.open();
        place(head, open);
        place(rest, screen.open());
        place(plain, screen.newest());
        reader.show(
                open
                        ? List.of()
                        : text.of(letter.orElseThrow(), screen.version().orElseThrow()));
        if (anew) {
            scroller.setOrigin(0, 0);
        }
        fit();
    }

    private static void place(Composite part, boolean visible) {
        part.setVisible(visible);
        GridDataFactory.fillDefaults().grab(true, false).exclude(!visible).applyTo(part);
    }

    /** Lays the letter out again. */
    void fit() {
        fitting.due();
    }

    /** Says at the field what is refused; false when no field here has this name. */
    boolean refuse(LetterPlace place, String sentence) {
        boolean said = forms.stream().anyMatch(form -> form.refuse(place, sentence));
        fit();
        return said;
    }

    void accepted(Part part) {
        forms.forEach(form -> form.accepted(part));
    }

    void focus() {
        if (head.getVisible()) {
            headForm.focus();
        } else {
            scroller.setFocus();
        }
    }

    /** The next thing to enter once it is known who gave the opinion. */
    void focusDiagnosis() {
        diagnoses.focus();
    }

    void stop() {
        parts.stop();
    }
}
