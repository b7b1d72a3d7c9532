package care.quarterback.steps.practice;

import care.quarterback.model.Element;
import care.quarterback.model.practice.Practice;
import care.quarterback.model.practice.PracticeOffice;
import care.quarterback.model.value.ObjectId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the lists of the directory field by field. Called on the thread that owns the practice. */
final class DirectoryQuery {

    private DirectoryQuery() {}

    /** In their order. */
    static List<DirectoryEntry> entries(Practice practice, DirectoryList list) {
        List<String> fields = list.fields();
        return elements(practice, list).map(entry -> entry(entry, fields)).toList();
    }

    /** The entries of a list; of one that lies in offices, those of all offices. */
    static Stream<Element> elements(Practice practice, DirectoryList list) {
        Stream<? extends Element> holders = list.inOffice() ? practice.getOffices().stream() : Stream.of(practice);
        return holders.flatMap(holder -> ((List<?>) holder.eGet(list.reference())).stream())
                .map(Element.class::cast);
    }

    private static DirectoryEntry entry(Element entry, List<String> fields) {
        Map<String, String> values = new HashMap<>();
        fields.forEach(field -> values.put(field, DirectoryFields.text(entry, field)));
        String office = entry.eContainer() instanceof PracticeOffice holder ? holder.getId() : "";
        return new DirectoryEntry(new ObjectId(entry.getId()), office, values);
    }

    /** The names of the offices, by id. */
    static Map<String, String> offices(Practice practice) {
        Map<String, String> names = new HashMap<>();
        practice.getOffices().forEach(office -> names.put(office.getId(), String.valueOf(office.getName())));
        return names;
    }
}
