package care.quarterback.presentation.tray;

import care.quarterback.model.value.ObjectId;
import java.util.List;
import java.util.Optional;

/**
 * The list of the tray. Immutable.
 *
 * @param count how many wait, and since when
 * @param empty what the tray is for, when nothing is in it; else ""
 * @param select which one is chosen now; empty leaves the choice as it is
 */
public record TrayScreen(List<TrayLine> lines, String count, String empty, Optional<ObjectId> select) {

    public TrayScreen {
        lines = List.copyOf(lines);
    }
}
