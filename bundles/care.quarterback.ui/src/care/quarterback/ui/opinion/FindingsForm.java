package care.quarterback.ui.opinion;

import care.quarterback.consensus.opinion.WriteFindings.FindingKind;
import care.quarterback.desk.chart.LetterRows.Version;
import care.quarterback.presentation.live.Draft;
import care.quarterback.presentation.live.Drafts;
import care.quarterback.presentation.opinion.LetterPlace;
import care.quarterback.presentation.opinion.LetterPlace.Part;
import care.quarterback.presentation.opinion.OpinionPresenter;
import care.quarterback.presentation.opinion.OpinionScreen;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.workbench.Workplace;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;

/** What an opinion rests on, and which results are still to come. Saved on leaving. */
final class FindingsForm implements LetterPart {

    private final Workplace workplace;
    private final Map<FindingKind, LetterField> kinds = new EnumMap<>(FindingKind.class);
    private final LetterField due;
    private final Drafts drafts;
    private Draft draft = Draft.passing();

    FindingsForm(Composite parent, Look look, Workplace workplace, OpinionPresenter presenter) {
        this.workplace = workplace;
        this.drafts = presenter.drafts();
        look.heading(parent, workplace.words("letter.rests"), 1);
        Composite form = look.area(parent, 3, true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        for (FindingKind kind : FindingKind.values()) {
            LetterField field = LetterField.lines(
                    form, look, "opinion." + kind.name(), workplace.words("letter.rests." + kind.name()));
            field.onLeave(typed -> presenter.writeFindings(kind, typed));
            field.onTyped(() -> draft.type(kind.name(), field.value()));
            kinds.put(kind, field);
        }
        due = new LetterField(
                form,
                look,
                "opinion.resultsDueOn",
                workplace.words("letter.resultsDueOn"),
                workplace.room()::typedDate);
        due.onLeave(typed -> presenter.changeDay("resultsDueOn", typed));
    }

    @Override
    public void show(OpinionScreen screen, boolean anew) {
        if (anew) {
            draft = screen.version()
                    .map(version -> drafts.of("letter/findings/" + version.id().value()))
                    .orElseGet(Draft::passing);
        }
        kinds.forEach((kind, field) -> show(
                kind,
                field,
                screen.version()
                        .map(version -> String.join("\n", version.findings().get(kind)))
                        .orElse(""),
                anew));
        due.show(
                screen.version()
                        .map(Version::days)
                        .flatMap(days -> days.resultsDueOn())
                        .map(workplace.room().text()::date)
                        .orElse(""),
                anew);
    }

    /** What was typed and not saved stands there again. */
    private void show(FindingKind kind, LetterField field, String saved, boolean anew) {
        field.show(saved, anew);
        String typed = draft.text(kind.name(), saved);
        if (typed.strip().equals(saved)) {
            draft.forget(Set.of(kind.name()));
        } else if (anew) {
            field.restore(typed);
        }
    }

    @Override
    public Map<LetterPlace, LetterField> fields() {
        var fields = new HashMap<LetterPlace, LetterField>();
        fields.put(Part.LETTER.field("resultsDueOn"), due);
        kinds.forEach((kind, field) -> fields.put(LetterPlace.findings(kind), field));
        return fields;
    }
}
