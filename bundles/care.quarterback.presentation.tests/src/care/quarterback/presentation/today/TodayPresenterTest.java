package care.quarterback.presentation.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.desk.services.CaseSessions;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.Seat;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.practice.ChooseDefault;
import care.quarterback.steps.practice.SetPracticeZone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TodayPresenterTest {

    private final MemoryStores stores = new MemoryStores();
    private final List<TodayRow> rows = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private String empty = "";

    private TodayPresenter start() {
        stores.scenario("before-visit", "2026-03-20");
        var presenter = new TodayPresenter(stores.opened("2026-03-20").lists(), MemoryStores.room("2026-03-20"));
        presenter.start(new TodayPresenter.View() {
            @Override
            public void show(List<TodayRow> shown, String counts, String nothing) {
                rows.clear();
                rows.addAll(shown);
                empty = nothing;
            }

            @Override
            public void failed(String sentence) {
                empty = sentence;
            }

            @Override
            public void working(String sentence) {
                said.add(sentence);
            }
        });
        return presenter;
    }

    @Test
    void aCaseIsListedInWords() {
        start();
        TodayRow row = rows.getFirst();
        assertEquals("Achterberg, Rosalind", row.patient());
        assertEquals("74", row.age());
        assertTrue(row.status().chars().noneMatch(Character::isUpperCase), row.status());
    }

    @Test
    void whatIsNextIsOneLineAndTheReasonIsToldBesides() {
        stores.due(new WorkItem(
                "GFE_DUE",
                "",
                "Ask for the estimate\nIt was asked for on Monday.",
                LocalDate.of(2026, 3, 23),
                null,
                null,
                "OTHER",
                "COVERAGE",
                "",
                ""));
        start();
        TodayRow row = rows.getFirst();
        assertEquals("Ask for the estimate", row.next());
        assertEquals("Mon, Mar 23, 2026", row.due());
        assertTrue(row.why().endsWith("It was asked for on Monday."), row.why());
    }

    @Test
    void ofTwoThingsDueOnOneDayTheOneThatHoldsAVisitUpIsNext() {
        var day = LocalDate.of(2026, 3, 23);
        stores.due(new WorkItem("", "", "A", day, null, null, "OTHER", "CALL", "", ""));
        stores.due(new WorkItem("", "", "B", day, null, null, WorkItem.BLOCK, "CALL", "", ""));
        start();
        assertEquals("B", rows.getFirst().next());
    }

    @Test
    void whatIsDueTodayAndHoldsAVisitUpGoesBeforeAnOldDateThatDoesNot() {
        stores.due(item("An old date", "2026-02-02", null, "OTHER"));
        stores.due(item("Call before the visit", "2026-03-20", null, WorkItem.BLOCK));
        start();
        assertEquals("Call before the visit", rows.getFirst().next());
        assertEquals(TodayRow.Urgency.TODAY, rows.getFirst().urgency());
    }

    @Test
    void whatServedAVisitThatIsPastIsNotNextAnyMore() {
        stores.due(item("Send the records", "2026-03-02", "2026-03-10", WorkItem.BLOCK));
        stores.due(item("Ask for the report", "2026-03-25", null, "OTHER"));
        start();
        assertEquals("Ask for the report", rows.getFirst().next());
    }

    @Test
    void todayIsTheDayOfThePracticeWhereverOneSits() {
        stores.opened("2026-03-20").close();
        Instant late = Instant.parse("2026-03-21T06:30:00Z"); // half past eleven at night in Los Angeles
        var seat = Seat.direct(new Actor("Nadia"), Clock.fixed(late, ZoneId.of("America/New_York")));
        OpenDesk desk = stores.desk()
                .open(MemoryStores.HERE, StoreSecret.passphrase(MemoryStores.PASSPHRASE.toCharArray()), seat);
        Room room = MemoryStores.room("2026-03-20").in(desk);
        assertEquals("2026-03-21", room.today().toString());
        assertEquals("2026-03-21", openedOn(desk.sessions()));
        assertTrue(desk.practice()
                .session()
                .execute(new SetPracticeZone("America/Los_Angeles"))
                .join()
                .done());
        assertEquals("2026-03-20", room.today().toString());
        assertEquals("2026-03-20", openedOn(desk.sessions()));
    }

    private static String openedOn(CaseSessions sessions) {
        CaseSession session = sessions.create();
        session.execute(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"))
                .join();
        return session.query(careCase -> careCase.getOpenedOn().toString()).join();
    }

    @Test
    void afterAChoiceOfThePracticeTheListIsMadeAnewByItself() {
        stores.due(item("What the list said before", "2026-03-10", null, "OTHER"));
        TodayPresenter presenter = start();
        assertEquals("What the list said before", rows.getFirst().next());

        var session = stores.opened("2026-03-20").practice().session();
        session.execute(new ChooseDefault(PlanDefault.GO_NO_GO, "5", "")).join();
        presenter.refresh();

        assertTrue(rows.stream().noneMatch(row -> row.next().equals("What the list said before")), rows.toString());
        assertEquals("", said.getLast(), "nothing is under way any more");
        long before = said.size();
        presenter.refresh();
        assertEquals(before + 1, said.size());
    }

    private static WorkItem item(String text, String due, String until, String severity) {
        return new WorkItem(
                "",
                "",
                text,
                LocalDate.parse(due),
                until == null ? null : LocalDate.parse(until),
                null,
                severity,
                "CALL",
                "",
                "");
    }

    @Test
    void theSearchFindsByTheBeginningOfANameAndSaysWhenNothingFits() {
        TodayPresenter presenter = start();
        presenter.search("achter");
        assertEquals(1, rows.size());
        presenter.search("nobody");
        assertEquals(0, rows.size());
        assertTrue(empty.contains("nobody"), empty);
    }
}
