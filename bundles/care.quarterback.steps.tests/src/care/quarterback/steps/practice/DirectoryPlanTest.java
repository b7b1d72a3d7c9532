package care.quarterback.steps.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.spi.TableFiles.TableLine;
import care.quarterback.steps.practice.DirectoryPlan.Effect;
import care.quarterback.steps.practice.DirectoryPlan.Planned;
import care.quarterback.steps.practice.PracticeSession.PracticeServices;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryPractice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DirectoryPlanTest {

    private final PracticeSession session = PracticeSession.open(
            new PracticeServices(new MemoryPractice(), Fixed.on("2026-03-02"), Fixed.ids(), Runnable::run),
            new Actor("Nadia"));

    private void add(DirectoryList list, String office, Map<String, String> fields) {
        assertTrue(
                session.execute(new AddToDirectory(list, office, fields)).join().done());
    }

    private DirectoryPlan plan(DirectoryList list, String... lines) {
        List<TableLine> table = new ArrayList<>();
        for (String line : lines) {
            table.add(new TableLine(table.size() + 1, List.of(line.split(";", -1))));
        }
        return session.plan(list, table, Fixed.sentences()).join();
    }

    private static List<Effect> effects(DirectoryPlan plan) {
        return plan.lines().stream().map(Planned::effect).toList();
    }

    private static String problem(DirectoryPlan plan, int line) {
        return Fixed.sentences().sentence(plan.lines().get(line).problems().getFirst());
    }

    private List<DirectoryEntry> entries(DirectoryList list) {
        return session.entries(list).join();
    }

    @Test
    void aFileAddsChangesAndLeavesAloneInOneStep() {
        add(
                DirectoryList.OFFICE,
                "",
                Map.of("name", "Harbor Spine", "telephone", "(555) 555-0142", "fax", "5555550143"));
        add(DirectoryList.OFFICE, "", Map.of("name", "Hillside", "telephone", "(555) 555-0177"));
        DirectoryPlan plan = plan(
                DirectoryList.OFFICE,
                "Name;Phone number;Fax number;Parking",
                "harbor spine;555 555 0199;;behind the house",
                "Hillside;555-555-0177;;",
                "Lakeview;;;");
        assertEquals(List.of(Effect.CHANGE, Effect.SAME, Effect.ADD), effects(plan));
        assertEquals(
                List.of("name", "telephone"),
                plan.lines().getFirst().differences().stream()
                        .map(DirectoryPlan.Difference::feature)
                        .sorted()
                        .toList());
        assertEquals(
                List.of("The column “Parking” isn’t used."),
                plan.notes().stream().map(Fixed.sentences()::sentence).toList());
        assertEquals(2, entries(DirectoryList.OFFICE).size());

        assertTrue(session.execute(plan.command().orElseThrow()).join().done());
        assertEquals(3, entries(DirectoryList.OFFICE).size());
        Map<String, String> harbor = entries(DirectoryList.OFFICE).getFirst().values();
        assertEquals("(555) 555-0199", harbor.get("telephone"));
        assertEquals("5555550143", harbor.get("fax")); // an empty cell says nothing

        assertTrue(session.undo().join().done());
        assertEquals(2, entries(DirectoryList.OFFICE).size());
        assertEquals(
                "(555) 555-0142",
                entries(DirectoryList.OFFICE).getFirst().values().get("telephone"));
    }

    @Test
    void aWrongLineIsNamedAndNothingIsTaken() {
        DirectoryPlan plan = plan(
                DirectoryList.CLINICIAN,
                "Name;NPI number;Accepts Medicare",
                "Dr. Wu;1234567893;yes",
                "Dr. Woo;1234567890;no",
                "Dr. Wu;1234567893;no",
                "Dr. Wer;;perhaps");
        assertEquals(List.of(Effect.ADD, Effect.WRONG, Effect.WRONG, Effect.WRONG), effects(plan));
        assertEquals(3, plan.lines().get(1).number());
        assertTrue(problem(plan, 1).startsWith("This isn’t a valid NPI number."));
        assertEquals("This is the same entry as in line 2. Keep one of the two lines.", problem(plan, 2));
        assertTrue(plan.command().isEmpty());
        var forced = new ImportIntoDirectory(
                DirectoryList.STAFF,
                List.of(
                        new ImportIntoDirectory.Line(2, Optional.empty(), "", Map.of("name", "Ana")),
                        new ImportIntoDirectory.Line(
                                3, Optional.empty(), "", Map.of("name", "Bo", "telephone", "none"))));
        Outcome outcome = session.execute(forced).join();
        assertTrue(outcome instanceof Outcome.Rejected rejected
                && Fixed.sentences()
                        .sentence(rejected.problems().getFirst().message())
                        .startsWith("Line 3: Phone number:"));
        assertEquals(List.of(), entries(DirectoryList.STAFF));
    }

    @Test
    void aFileWithoutNamesOrLinesIsToldSo() {
        assertEquals(
                List.of("We couldn’t find the column “Name.” The first line of the file must name the columns."),
                plan(DirectoryList.PLAN, "Telephone", "555").notes().stream()
                        .map(Fixed.sentences()::sentence)
                        .toList());
        assertEquals(1, plan(DirectoryList.PLAN).notes().size());
    }

    @Test
    void daysOfOfficesAndOfThePracticeStandInOneFile() {
        add(DirectoryList.OFFICE, "", Map.of("name", "Hillside"));
        add(DirectoryList.OFFICE_CLOSED_DAY, "Hillside", Map.of("weekday", "5"));
        DirectoryPlan plan = plan(
                DirectoryList.CLOSED_DAY,
                "Office;Date;Day of week;Reason",
                "Hillside;;Friday;never on Fridays",
                "hillside;12/24/2026;;Christmas Eve",
                ";12/24/2026;;Christmas Eve",
                "Nowhere;12/24/2026;;");
        assertEquals(List.of(Effect.CHANGE, Effect.ADD, Effect.ADD, Effect.WRONG), effects(plan));
        plan = plan(DirectoryList.CLOSED_DAY, "Office;Date;Reason", "hillside;12/24/2026;Eve", ";12/24/2026;Eve");
        assertTrue(session.execute(plan.command().orElseThrow()).join().done());
        assertEquals(2, entries(DirectoryList.OFFICE_CLOSED_DAY).size());
        assertEquals(1, entries(DirectoryList.CLOSED_DAY).size());
    }

    @Test
    void aDoctorsOfficeIsWrittenByItsName() {
        add(DirectoryList.OFFICE, "", Map.of("name", "Hillside"));
        DirectoryPlan plan = plan(DirectoryList.CLINICIAN, "Name;Office", "Dr. Wu;hillside", "Dr. Woo;Elsewhere");
        assertEquals(List.of(Effect.ADD, Effect.WRONG), effects(plan));
        plan = plan(DirectoryList.CLINICIAN, "Name;Office", "Dr. Wu;hillside");
        assertTrue(session.execute(plan.command().orElseThrow()).join().done());
        assertEquals(List.of(Effect.SAME), effects(plan(DirectoryList.CLINICIAN, "Name;Office", "Dr. Wu;Hillside")));
    }

    @Test
    void aLongListIsTakenInOneStep() {
        String[] lines = IntStream.rangeClosed(0, 5_000)
                .mapToObj(i -> i == 0 ? "Name;Specialty" : "Dr. " + i + ";cardiology")
                .toArray(String[]::new);
        assertTrue(
                session.execute(plan(DirectoryList.CLINICIAN, lines).command().orElseThrow())
                        .join()
                        .done());
        assertEquals(5_000, plan(DirectoryList.CLINICIAN, lines).count(Effect.SAME));
    }
}
