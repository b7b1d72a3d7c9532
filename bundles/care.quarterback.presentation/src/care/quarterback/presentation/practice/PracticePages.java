package care.quarterback.presentation.practice;

import care.quarterback.desk.services.OpenDesk;
import care.quarterback.presentation.work.Offer;
import java.util.ArrayList;
import java.util.List;

/** Which pages of the practice the person at the desk sees, by their keys and in their order. */
public final class PracticePages {

    private PracticePages() {}

    public static List<String> of(OpenDesk desk) {
        List<String> pages = new ArrayList<>();
        DirectoryPage.ALL.forEach(page -> pages.add(page.key()));
        add(pages, "settings", Offer.CHANGE_PRACTICE.included(desk));
        add(pages, "lists", desk.papers().many());
        add(pages, "rates", Offer.RATES.included(desk));
        add(pages, "access", Offer.LOOKS.included(desk));
        add(pages, "accounts", Offer.ACCOUNTS.included(desk));
        return List.copyOf(pages);
    }

    private static void add(List<String> pages, String key, boolean included) {
        if (included) {
            pages.add(key);
        }
    }
}
