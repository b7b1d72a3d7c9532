package care.quarterback.ui.opinion;

import care.quarterback.desk.chart.LetterRows.Version;
import care.quarterback.model.Need;
import care.quarterback.presentation.opinion.LetterPlace;
import care.quarterback.presentation.opinion.LetterPlace.Part;
import care.quarterback.presentation.opinion.OpinionChoices;
import care.quarterback.presentation.opinion.OpinionPresenter;
import care.quarterback.presentation.opinion.OpinionScreen;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.workbench.Workplace;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;

/** Whether the proposed treatment is needed, why, and how long it can wait. Saved on leaving. */
final class NeedForm implements LetterPart {

    private final Workplace workplace;
    private final ChoiceBox<Need> need;
    private final LetterField reason;
    private final LetterField safe;

    NeedForm(Composite parent, Look look, Workplace workplace, OpinionPresenter presenter) {
        this.workplace = workplace;
        look.heading(parent, workplace.words("letter.need"), 1);
        Composite form = look.area(parent, 3, true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        need = new ChoiceBox<>(
                form,
                look,
                "opinion.need",
                workplace.words("letter.needBox"),
                new OpinionChoices(workplace.room()).needs());
        need.onChoose(() -> presenter.changeVersion("need", need.value().name()));
        reason = new LetterField(form, look, "opinion.reason", workplace.words("letter.needReason"));
        reason.onLeave(typed -> presenter.changeVersion("needReason", typed));
        safe = new LetterField(
                form, look, "opinion.safe", workplace.words("letter.safeToWaitUntil"), workplace.room()::typedDate);
        safe.onLeave(typed -> presenter.changeDay("safeToWaitUntil", typed));
    }

    @Override
    public void show(OpinionScreen screen, boolean anew) {
        need.show(screen.version().map(Version::need).orElse(Need.NOT_STATED));
        reason.show(screen.version().map(Version::needReason).orElse(""), anew);
        safe.show(
                screen.version()
                        .map(Version::days)
                        .flatMap(days -> days.safeToWaitUntil())
                        .map(workplace.room().text()::date)
                        .orElse(""),
                anew);
    }

    @Override
    public Map<LetterPlace, LetterField> fields() {
        return Map.of(Part.LETTER.field("needReason"), reason, Part.LETTER.field("safeToWaitUntil"), safe);
    }
}
