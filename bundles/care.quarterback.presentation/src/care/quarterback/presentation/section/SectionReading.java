package care.quarterback.presentation.section;

import care.quarterback.model.CareCase;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.work.Room;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a section shows. Used while the case is read. */
record SectionReading(Room room, SectionForms forms, SectionCells cells) {

    /**
     * What is to be shown, as it was when it was asked for.
     *
     * @param typed what stands in the open form and is not entered
     * @param refusals what is wrong in it, by field
     * @param known the rows that were there before one came
     * @param asking the fields of the form that settle what one came for
     * @param all whether what was taken out of use is shown too
     */
    record Asked(
            Optional<FormIntent> open,
            Map<String, String> typed,
            Map<String, String> refusals,
            Optional<Set<ObjectId>> known,
            List<String> asking,
            boolean all) {

        Asked {
            typed = Map.copyOf(typed);
            refusals = Map.copyOf(refusals);
        }
    }

    SectionScreen screen(CareCase careCase, Asked asked) {
        List<SectionRow> rows = cells.rows(careCase);
        List<SectionRow> used = rows.stream().filter(SectionRow::inUse).toList();
        int out = rows.size() - used.size();
        Optional<FormIntent> standing = asked.open()
                .filter(each -> SectionForms.subject(each)
                        .map(id -> rows.stream().anyMatch(row -> row.id().equals(id)))
                        .orElse(true));
        return new SectionScreen(
                asked.all() ? rows : used,
                out == 0 ? "" : room.text().of("section.showTakenOut", out),
                standing.map(each -> forms.screen(careCase, each, asked.typed(), asked.refusals(), asked.asking())),
                asked.known()
                        .flatMap(known -> used.stream()
                                .map(SectionRow::id)
                                .filter(id -> !known.contains(id))
                                .findFirst()),
                cells.withheld(careCase));
    }
}
