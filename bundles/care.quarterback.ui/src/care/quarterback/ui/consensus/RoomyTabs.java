package care.quarterback.ui.consensus;

import care.quarterback.ui.look.Look;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolderRenderer;
import org.eclipse.swt.graphics.Rectangle;

/** Tabs with room beside their words; the toolkit's stand letter to letter. */
final class RoomyTabs extends CTabFolderRenderer {

    RoomyTabs(CTabFolder folder) {
        super(folder);
    }

    @Override
    protected Rectangle computeTrim(int part, int state, int x, int y, int width, int height) {
        Rectangle trim = super.computeTrim(part, state, x, y, width, height);
        if (part >= 0) { // an item, by its place
            trim.x -= Look.GRID;
            trim.width += 2 * Look.GRID;
        }
        return trim;
    }
}
