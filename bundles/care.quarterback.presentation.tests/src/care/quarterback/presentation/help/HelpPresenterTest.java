package care.quarterback.presentation.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelpPresenterTest implements HelpPresenter.View {

    private final HelpPresenter presenter = new HelpPresenter(HelpTrial.book());
    private final List<String> listed = new ArrayList<>();
    private boolean anything;
    private String shown = "";

    @Override
    public void list(List<HelpPage> pages, boolean searching, boolean found) {
        listed.clear();
        pages.forEach(page -> listed.add(page.key()));
        anything = found;
    }

    @Override
    public void show(HelpPage page, boolean back, boolean forward) {
        shown = (back ? "< " : "") + page.key() + (forward ? " >" : "");
    }

    @Test
    void thePageOfThePlaceIsShownBesideTheContents() {
        presenter.start(this, "today");
        assertEquals("today", shown);
        assertEquals(4, listed.size());
    }

    @Test
    void aPlaceWithoutAPageShowsTheFirstOne() {
        presenter.start(this, "nowhere");
        assertEquals("first-day", shown);
    }

    @Test
    void backAndForwardFollowTheWayThatWasTaken() {
        presenter.start(this, "first-day");
        presenter.open("today");
        presenter.open("calls");
        assertEquals("< calls", shown);
        presenter.back();
        presenter.back();
        presenter.back();
        assertEquals("first-day >", shown);
        presenter.forward();
        assertEquals("< today >", shown);
        presenter.open("backup");
        presenter.forward();
        assertEquals("< backup", shown);
    }

    @Test
    void thePageThatIsShownIsNoNewStep() {
        presenter.start(this, "today");
        presenter.open("today");
        assertEquals("today", shown);
    }

    @Test
    void aSearchListsWhatItFinds() {
        presenter.start(this, "today");
        presenter.search("calls");
        assertEquals(List.of("calls", "today", "first-day"), listed);
        presenter.search("zebra");
        assertEquals(List.of(), listed);
        assertEquals(false, anything);
        presenter.search("");
        assertEquals(4, listed.size());
    }
}
