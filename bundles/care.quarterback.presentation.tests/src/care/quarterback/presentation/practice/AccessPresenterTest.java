package care.quarterback.presentation.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Right;
import care.quarterback.core.account.Role;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.presentation.work.MemoryStores;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccessPresenterTest implements AccessPresenter.View {

    private static final String TODAY = "2026-03-23";

    private final OpenDesk desk = new MemoryStores().opened(TODAY);
    private List<AccessPresenter.Line> lines = List.of();
    private String note = "";

    @Override
    public void show(List<AccessPresenter.Line> shown, String words) {
        lines = shown;
        note = words;
    }

    @Override
    public void failed(String sentence) {
        note = sentence;
    }

    private AccessPresenter start() {
        var presenter = new AccessPresenter(desk, MemoryStores.room(TODAY));
        presenter.start(this);
        return presenter;
    }

    private List<String> what() {
        return lines.stream().map(AccessPresenter.Line::what).toList();
    }

    @Test
    void looksAreShownNewestFirstAndFiltered() {
        desk.lists().find("kraus", 5);
        desk.accesses().printed(Optional.empty(), DocumentKind.RATES);
        AccessPresenter presenter = start();
        assertEquals(
                List.of("Viewed, printed or saved: How second opinions turned out", "Searched for “kraus”"), what());
        assertEquals("", note);
        presenter.filter("KRAUS searched");
        assertEquals(List.of("Searched for “kraus”"), what());
        presenter.filter("nobody");
        assertEquals("No look has all of these words.", note);
    }

    @Test
    void whereNobodyLookedItSaysSo() {
        start();
        assertEquals("Nobody has looked in that time.", note);
    }

    @Test
    void itIsForTheOwnerAndTheAuditor() {
        assertTrue(AccessPresenter.mayBeSeen(desk));
        assertEquals(
                List.of(Role.OWNER, Role.AUDITOR),
                Stream.of(Role.values()).filter(role -> role.may(Right.LOOKS)).toList());
    }
}
