package care.quarterback.exchange.table;

import care.quarterback.core.entry.EntryField;
import java.util.Map;

/**
 * What a column is filled into: a field of the catalogue, in one part of the row. Immutable.
 *
 * @param name what {@code --map} calls it: "birth-date", "contact.helps-with"
 * @param words what people write for a choice of the field, in small letters, with the literal
 */
record TableTarget(String name, TablePart part, EntryField field, Map<String, String> words) {

    TableTarget {
        words = Map.copyOf(words);
    }

    boolean is(TablePart other, String feature) {
        return part == other && field.feature().equals(feature);
    }
}
