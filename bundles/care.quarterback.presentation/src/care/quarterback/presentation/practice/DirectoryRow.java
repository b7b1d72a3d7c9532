package care.quarterback.presentation.practice;

import care.quarterback.model.value.ObjectId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a list of the directory, in words. Immutable.
 *
 * @param key the same for the same row each time it is read
 * @param entry the practice's own entry; empty for one that ships and can't be changed
 * @param name what it is called, for a title and a screen reader
 * @param template what the form of an own entry begins with, field by field; empty where that is of no use
 * @param detail what the cells are too narrow for; empty where they say it all
 * @param old whether somebody should check it again
 */
public record DirectoryRow(
        String key,
        Optional<ObjectId> entry,
        String name,
        List<String> cells,
        Map<String, String> template,
        String detail,
        boolean old) {

    public DirectoryRow {
        cells = List.copyOf(cells);
        template = Map.copyOf(template);
    }

    /** The same, with what the cells are too narrow for. */
    DirectoryRow saying(String more) {
        return new DirectoryRow(key, entry, name, cells, template, more, old);
    }

    /** Whether each word stands in one of the cells. @param words in lower case */
    boolean matches(List<String> words) {
        return words.stream()
                .allMatch(word -> cells.stream()
                        .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(word)));
    }
}
