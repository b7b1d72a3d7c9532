package care.quarterback.ui.casefile;

import care.quarterback.presentation.casefile.CaseScreen;
import care.quarterback.presentation.casefile.StepDetails.Medicine;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;

/** The pharmacist's review as a table: each medicine, what to ask about it, what was answered. Enter records the answer. */
final class MedicinesPart implements StepPart {

    private static final int MOST_ROWS = 12;

    private final Drawn<List<Medicine>> drawn;

    MedicinesPart(Drawn.Place place, Workplace workplace, Consumer<SectionPlace> go) {
        drawn = new Drawn<>(place, (area, medicines) -> {
            String title = workplace.words("medicines.title");
            place.look().heading(area, title, 1);
            place.look().wrapped(area, Type.NOTE, Tone.MUTED, workplace.words("medicines.note"));
            var rows = new Rows<Medicine>(area, place.look(), "medicines.table", title);
            rows.column(workplace.words("medicines.name"), 230, Medicine::name)
                    .icon(medicine -> medicine.answer().isEmpty() ? Icon.DUE : Icon.OK);
            rows.column(workplace.words("medicines.question"), 330, Medicine::question);
            rows.column(workplace.words("medicines.answer"), 130, Medicine::answer);
            rows.column(workplace.words("medicines.advice"), 230, Medicine::advice);
            rows.column(workplace.words("medicines.by"), 120, Medicine::by);
            rows.chooseOnFocus();
            rows.onOpen(medicine -> go.accept(medicine.place()));
            rows.show(medicines, Medicine::id);
            int lines = Math.clamp(medicines.size(), 1, MOST_ROWS);
            GridDataFactory.fillDefaults()
                    .grab(true, false)
                    .hint(200, ToolkitStyle.height(rows.table(), lines))
                    .applyTo(rows.table());
            place.look()
                    .button(
                            area,
                            "medicines.record",
                            workplace.words("medicines.record"),
                            () -> rows.selected().map(Medicine::place).ifPresent(go));
        });
    }

    @Override
    public void show(CaseScreen screen) {
        drawn.show(screen.details().medicines(), List::isEmpty);
    }
}
