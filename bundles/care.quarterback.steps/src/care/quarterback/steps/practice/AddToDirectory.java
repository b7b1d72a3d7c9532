package care.quarterback.steps.practice;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.Element;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds an entry to a list of the practice. In the audit it is called after what it adds: "AddPracticeOffice".
 *
 * @param office id or name of the office that holds the list; empty for a list of the practice itself
 * @param fields the model's field names with their values as text: dates 2026-03-31, choices by their literal, a
 *     clinician's office by id or name, a rule's numbers as name=number with blanks between
 */
public record AddToDirectory(DirectoryList list, String office, Map<String, String> fields) implements PracticeCommand {

    public AddToDirectory {
        fields = Map.copyOf(fields);
    }

    /** To a list of the practice itself. */
    public AddToDirectory(DirectoryList list, Map<String, String> fields) {
        this(list, "", fields);
    }

    @Override
    public String name() {
        return "Add" + list.entryType();
    }

    @Override
    public void apply(PracticeEdit edit) {
        if (list.inOffice() && office.isBlank()) {
            throw CommandRejected.because(DirectoryFields.OFFICE, PracticeWords.of("wrong.owner"));
        }
        Element holder = list.inOffice() ? DirectoryFields.office(edit, office.strip()) : edit.practice();
        Element entry = edit.create(
                list.reference().getEReferenceType().getInstanceClass().asSubclass(Element.class));
        @SuppressWarnings("unchecked")
        var entries = (List<Element>) holder.eGet(list.reference());
        entries.add(entry);
        new TreeMap<>(fields).forEach((name, text) -> DirectoryFields.set(edit, entry, name, text));
        DirectoryRules.check(edit, entry);
    }
}
