package care.quarterback.presentation.tray;

import care.quarterback.desk.report.PagePictures.PagePicture;
import java.util.Optional;

/**
 * What an item looks like. Immutable.
 *
 * @param place such as "Page 2 of 7"; empty where there are no pages
 * @param words what stands on the page, or that it can't be shown here
 */
public record TrayPreview(Optional<PagePicture> picture, String place, String words, boolean before, boolean after) {

    static final TrayPreview NONE = new TrayPreview(Optional.empty(), "", "", false, false);
}
