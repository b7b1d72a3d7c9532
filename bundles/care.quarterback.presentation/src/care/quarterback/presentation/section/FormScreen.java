package care.quarterback.presentation.section;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The open form of a section. Immutable.
 *
 * @param submit the words of its button; empty where every field is saved on leaving it
 * @param note what a person should know before filling it in; may be empty
 * @param refusal what is wrong and belongs to no field; empty for nothing
 * @param points what the entry would still lack as it stands in the form, looked at while it is typed
 * @param first the field that the keyboard goes to when the form opens; empty for the one that stands first
 * @param leads what the case has no entry of to choose from, by field
 */
public record FormScreen(
        FormIntent intent,
        String title,
        String note,
        String submit,
        List<FormField> fields,
        String refusal,
        List<FormPoint> points,
        String first,
        Map<String, FormLead> leads) {

    public FormScreen {
        fields = List.copyOf(fields);
        points = List.copyOf(points);
        leads = Map.copyOf(leads);
    }

    /** Something that it would lack. @param open whether it does not hold without it; else it is advice, or all is there */
    public record FormPoint(boolean open, String sentence) {}

    /**
     * That the case has nothing to choose from.
     *
     * @param sentence says so
     * @param button the words of what leads to where one is added; empty where that is in the same place
     */
    public record FormLead(String sentence, String button, Optional<SectionPlace> place) {}

    /** Whether there are fields behind "More". */
    public boolean hasMore() {
        return fields.stream().anyMatch(FormField::more);
    }
}
