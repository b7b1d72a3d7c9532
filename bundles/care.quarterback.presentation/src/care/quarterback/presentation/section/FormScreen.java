package care.quarterback.presentation.section;

import java.util.List;

/**
 * The open form of a section. Immutable.
 *
 * @param submit the words of its button; empty where every field is saved on leaving it
 * @param note what a person should know before filling it in; may be empty
 * @param refusal what is wrong and belongs to no field; empty for nothing
 */
public record FormScreen(
        FormIntent intent, String title, String note, String submit, List<FormField> fields, String refusal) {

    public FormScreen {
        fields = List.copyOf(fields);
    }

    /** Whether there are fields behind "More". */
    public boolean hasMore() {
        return fields.stream().anyMatch(FormField::more);
    }
}
