package care.quarterback.presentation.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.Worklist;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.model.RequestEvent;
import care.quarterback.model.RequestEventKind;
import care.quarterback.presentation.today.TaskForm.Typed;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A call about a request to an office: what to say, what was said before, and the call in the history of the request. */
class RequestCallTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    private final OpenDesk desk = new MemoryStores().opened(DAY.toString());
    private final Room room = MemoryStores.room(DAY.toString());
    private final CaseSession session = desk.sessions().create();

    private void done(CaseCommand command) {
        assertTrue(session.execute(command).join().done());
    }

    private WorkDetail detail() {
        return detail(LocalDate.of(2026, 3, 16));
    }

    private WorkDetail detail(LocalDate due) {
        var reading = new WorkReading(room, "Ben", PlanSettings::shipped);
        Worklist.Row row = desk.lists().worklist(Worklist.Query.all(DAY, DAY.plusDays(3), 100)).stream()
                .filter(each -> each.item().code().equals("REQUEST_FOLLOW_UP")
                        && each.item().due().equals(due))
                .findFirst()
                .orElseThrow();
        return session.query(careCase -> reading.detail(reading.row(row, DAY), careCase, DAY))
                .join();
    }

    @Test
    @Requirement({"S79", "S127"})
    void theCallSaysWhatWasAskedAndStandsInTheHistory() {
        done(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"));
        done(new AddEntry(
                EntryList.ACCESS_REQUESTS,
                Map.of(
                        "holder", "Harbor Spine",
                        "requestedOn", "2026-03-05",
                        "information", "the MRI report",
                        "copyService", "Copies Inc.",
                        "copyServiceTelephone", "(555) 555-0142",
                        "copyServiceNumber", "CI-77")));
        WorkDetail before = detail();
        assertEquals(LocalDate.of(2026, 3, 16), before.row().source().item().due());
        assertEquals("(555) 555-0142", before.row().telephone());
        assertTrue(
                before.script().contains("Emma Tester")
                        && before.script().contains("On Thu, Mar 5, 2026 we asked you for the MRI report.")
                        && before.script().contains("CI-77"),
                before.script());
        done(new WorkDeeds(room)
                .command(
                        WorkAct.VOICEMAIL,
                        before,
                        new Typed("asked for Dana", "3/24/2026", "", false),
                        LocalDate.of(2026, 3, 24)));
        RequestEvent event = session.query(careCase ->
                        careCase.getAccessRequests().getFirst().getEvents().getFirst())
                .join();
        assertEquals(RequestEventKind.CALLED, event.getKind());
        assertTrue(event.getText().contains("asked for Dana"), event.getText());
        WorkDetail after = detail(LocalDate.of(2026, 3, 24));
        assertEquals(LocalDate.of(2026, 3, 24), after.row().source().item().due());
        assertTrue(
                after.said().getFirst().contains("asked for Dana"), after.said().toString());
    }

    /** Two requests to one office: the call about the later one doesn't move the date of the earlier one. */
    @Test
    @Requirement({"S79", "S127"})
    void ofTwoRequestsToOneOfficeTheCallIsAboutTheOneThatIsDue() {
        done(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"));
        asks("2026-03-05", "the MRI report");
        asks("2026-03-10", "the biopsy report");
        assertTrue(detail(LocalDate.of(2026, 3, 19)).script().contains("the biopsy report"));
        WorkDetail first = detail(LocalDate.of(2026, 3, 16));
        assertTrue(first.script().contains("the MRI report"), first.script());
        done(new WorkDeeds(room).command(WorkAct.VOICEMAIL, first, new Typed("", "3/24/2026", "", false), DAY));
        assertEquals(
                List.of(1, 0),
                session.query(careCase -> careCase.getAccessRequests().stream()
                                .map(request -> request.getEvents().size())
                                .toList())
                        .join());
    }

    private void asks(String on, String what) {
        done(new AddEntry(
                EntryList.ACCESS_REQUESTS, Map.of("holder", "Harbor Spine", "requestedOn", on, "information", what)));
    }
}
