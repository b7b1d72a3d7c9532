package care.quarterback.steps.practice;

import care.quarterback.model.value.ObjectId;
import java.util.Map;

/**
 * An entry of the practice's directory as it stands. Immutable.
 *
 * @param office the id of the office that holds it; empty in a list of the practice itself
 * @param values each field of {@link DirectoryList#fields()} in its strict form, as {@link AddToDirectory} takes it; blank for
 *     what is not known
 */
public record DirectoryEntry(ObjectId id, String office, Map<String, String> values) {

    public DirectoryEntry {
        values = Map.copyOf(values);
    }
}
