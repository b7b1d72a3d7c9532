package care.quarterback.desk.share;

import care.quarterback.desk.report.Document;
import java.util.List;
import java.util.Locale;

/**
 * What a family's own view holds.
 *
 * @param pages what is read on the screen, in this order
 * @param files what can be saved from it
 * @param words what the page says of itself
 */
public record SharedView(Locale locale, List<Document> pages, List<SharedFile> files, Words words) {

    public SharedView {
        pages = List.copyOf(pages);
        files = List.copyOf(files);
    }

    /**
     * A file in the view.
     *
     * @param label what the reader presses
     * @param name what it is called when it is saved; says nothing of the patient
     */
    public record SharedFile(String label, String name, String mediaType, byte[] bytes) {}

    /**
     * The words around the content. All but the last four stand in the clear: they name nobody and no illness.
     *
     * @param title of the locked page
     * @param call whom to call without the passphrase; may be empty
     */
    public record Words(
            String title,
            String intro,
            String label,
            String show,
            String open,
            String opening,
            String wrong,
            String oldBrowser,
            String noScript,
            String call,
            String files,
            String print,
            String close,
            String secret) {}
}
