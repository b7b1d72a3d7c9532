package care.quarterback.presentation.help;

import java.util.ArrayList;
import java.util.List;

/** What the help window does: shows a page, goes back and forward, searches. Called on the screen's thread. */
public final class HelpPresenter {

    private final HelpBook book;
    private final List<String> path = new ArrayList<>();
    private int at = -1;
    private View view;

    /** What the help window shows. */
    public interface View {

        /** The contents, or what a search found. @param found false where a search found nothing */
        void list(List<HelpPage> pages, boolean searching, boolean found);

        /** A page. @param back whether one was shown before it */
        void show(HelpPage page, boolean back, boolean forward);
    }

    public HelpPresenter(HelpBook book) {
        this.book = book;
    }

    /** Shows the contents and the page of a place. */
    public void start(View shown, String key) {
        view = shown;
        search("");
        open(key);
    }

    /** Shows a page; one that is not in the book leaves the first page of the book. */
    public void open(String key) {
        String wanted = book.page(key).isPresent() ? key : HelpBook.FIRST;
        if (at >= 0 && path.get(at).equals(wanted)) {
            show();
            return;
        }
        path.subList(at + 1, path.size()).clear();
        path.add(wanted);
        at++;
        show();
    }

    /** To the page that was shown before. */
    public void back() {
        if (at > 0) {
            at--;
            show();
        }
    }

    /** To the page that was left by going back. */
    public void forward() {
        if (at < path.size() - 1) {
            at++;
            show();
        }
    }

    /** Lists the pages that answer what was typed; the contents for nothing. */
    public void search(String typed) {
        List<HelpPage> found = book.search(typed);
        view.list(found, !typed.isBlank(), !found.isEmpty());
    }

    private void show() {
        book.page(path.get(at)).ifPresent(page -> view.show(page, at > 0, at < path.size() - 1));
    }
}
