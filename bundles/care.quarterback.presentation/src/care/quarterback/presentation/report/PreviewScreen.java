package care.quarterback.presentation.report;

import care.quarterback.desk.report.PagePictures.PagePicture;
import care.quarterback.presentation.work.Choice;
import java.util.List;
import java.util.Optional;

/**
 * A page of a document before it is printed.
 *
 * @param readers for whom there is one; @param reader the chosen one
 * @param picture the page; empty while it is made, or when it can't be
 * @param place such as "Page 1 of 2"
 * @param before there is a page before this one; @param after there is one after it
 * @param size how large it is shown, such as "75%"; @param smaller it can be smaller; @param larger it can be larger
 * @param sentence what is to be said of it; may be empty
 * @param problem the sentence says why there is nothing to see
 */
public record PreviewScreen(
        List<Choice<Integer>> readers,
        int reader,
        Optional<PagePicture> picture,
        String place,
        boolean before,
        boolean after,
        String size,
        boolean smaller,
        boolean larger,
        String sentence,
        boolean problem) {

    public PreviewScreen {
        readers = List.copyOf(readers);
    }
}
