package care.quarterback.presentation.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Role;
import care.quarterback.core.spi.AccessLog;
import care.quarterback.core.spi.Worklist;
import care.quarterback.desk.services.ChangeList;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.work.MemoryStores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who isn't named opens a restricted case in an emergency. */
class EmergencyPresenterTest implements EmergencyPresenter.View {

    private static final String DAY = "2026-03-23";
    private static final String WHY = "He is in the emergency room";

    private final MemoryStores stores = new MemoryStores();
    private final List<String> told = new ArrayList<>();
    private CaseId id;
    private OpenDesk nadia;

    @BeforeEach
    void isOpenToNadia() {
        id = stores.scenario("two-opinions", DAY).id();
        stores.signIn("Sam Lee", Role.COORDINATOR);
        nadia = stores.signIn("Nadia", Role.OWNER).opened(DAY);
    }

    private LiveCase opened(OpenDesk desk, List<String> refused) {
        var found = new ArrayList<LiveCase>();
        new LiveCases(desk, MemoryStores.room(DAY)).open(id, found::add, refused::add);
        return found.isEmpty() ? null : found.getFirst();
    }

    private OpenDesk sams() {
        return stores.signIn("Sam Lee", Role.COORDINATOR).opened(DAY);
    }

    @Override
    public void busy(boolean busy) {
        // the dialog's own
    }

    @Override
    public void refused(String words) {
        told.add(words);
    }

    @Override
    public void allowed() {
        told.add("allowed");
    }

    @Test
    void whoIsNotNamedSeesNoNameAndSaysWhyToOpenIt() {
        nadia.restrictions().restrict(id, List.of("nadia"), "His brother works here");
        OpenDesk sam = sams();
        assertTrue(EmergencyPresenter.asks(sam, id));
        assertEquals("Restricted case", sam.lists().find("", 9).getFirst().patient());
        assertEquals(List.of(), sam.lists().find("Jutta", 9));
        var today = MemoryStores.room(DAY).today();
        assertEquals(List.of(), sam.lists().worklist(Worklist.Query.all(today, today.plusDays(900), 9)));
        List<String> refused = new ArrayList<>();
        assertEquals(null, opened(sam, refused));
        assertTrue(refused.getFirst().startsWith("This case is restricted"), refused.toString());

        var presenter = new EmergencyPresenter(sam, MemoryStores.room(DAY), this);
        presenter.open(id, "  ");
        assertTrue(told.getLast().startsWith("Say in one line why"), told.toString());
        assertTrue(EmergencyPresenter.asks(sam, id));
        presenter.open(id, WHY);
        assertEquals("allowed", told.getLast());
        assertFalse(EmergencyPresenter.asks(sam, id));
        assertEquals(id, opened(sam, refused).id());
        assertTrue(EmergencyPresenter.asks(sams(), id), "the next time it's asked again");

        assertTrue(nadia
                .lists()
                .changes()
                .page(new ChangeList.Query(Instant.EPOCH, Optional.of("Nadia"), Optional.empty(), 999))
                .rows()
                .stream()
                .anyMatch(row -> row.newest().reason().equals(WHY)));
        sam.close();
        assertTrue(
                nadia
                        .accesses()
                        .rows(new AccessLog.Query(Instant.EPOCH, Optional.of(id), Optional.of("Sam Lee"), 9))
                        .rows()
                        .stream()
                        .anyMatch(row -> row.text().contains(WHY)));
    }

    @Test
    void whatIsOpenIsClosedOnceItIsKeptFromThePersonHere() {
        OpenDesk sam = sams();
        var cases = new LiveCases(sam, MemoryStores.room(DAY));
        List<LiveCase> closed = new ArrayList<>();
        cases.onWithdrawn(closed::add);
        List<String> refused = new ArrayList<>();
        cases.open(id, live -> {}, refused::add);
        cases.catchUp();
        assertEquals(List.of(), closed, "nobody keeps it from anyone yet");
        nadia.restrictions().restrict(id, List.of("nadia"), "His brother works here");
        cases.catchUp();
        assertEquals(List.of(id), closed.stream().map(LiveCase::id).toList());
        assertEquals(List.of(), refused);
    }
}
