package care.quarterback.steps.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.entry.Npi;
import care.quarterback.core.session.Outcome;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.practice.PracticeSession.PracticeServices;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryPractice;
import care.quarterback.testkit.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoryRulesTest {

    private static final Map<String, String> EARLIER = Map.of(
            "code", "MA-PA-TIME",
            "citation", "Contract of the plan, page 12",
            "effectiveFrom", "2026-01-01",
            "parameters", "standardDays=5 expeditedHours=48 extensionDays=0");

    private final MemoryPractice store = new MemoryPractice();
    private final PracticeSession session = PracticeSession.open(
            new PracticeServices(store, Fixed.on("2026-03-02"), Fixed.ids(), Runnable::run), new Actor("Nadia"));

    private Outcome add(DirectoryList list, String... pairs) {
        return session.execute(new AddToDirectory(list, map(pairs))).join();
    }

    private static Map<String, String> map(String... pairs) {
        var map = new java.util.HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static String field(Outcome outcome) {
        return assertInstanceOf(Outcome.Rejected.class, outcome)
                .problems()
                .getFirst()
                .field();
    }

    private static Map<String, String> with(String name, String value) {
        var changed = new java.util.HashMap<>(EARLIER);
        changed.put(name, value);
        return changed;
    }

    @Test
    void anNpiNumberHasToFitItsLastDigit() {
        assertTrue(Npi.fits("1234567893"));
        assertFalse(Npi.fits("1234567890"));
        assertFalse(Npi.fits("123456789"));
        assertFalse(Npi.fits("123456789３"));
        assertEquals("npi", field(add(DirectoryList.CLINICIAN, "name", "Dr. Wu", "npi", "1234567890")));
        assertTrue(add(DirectoryList.CLINICIAN, "name", "Dr. Wu", "npi", "1234567893")
                .done());
        assertEquals("npi", field(add(DirectoryList.CLINICIAN, "name", "Dr. Woo", "npi", "1234567893")));
    }

    @Test
    @Requirement("S134")
    void anOfficeKeepsHowItIsReachedAndWhenItIsClosed() {
        add(
                DirectoryList.OFFICE,
                "name",
                "Hillside",
                "telephone",
                "(212) 555-0142 ext. 7",
                "fax",
                "+1 212 555 0143",
                "portal",
                "https://portal.example.org/in",
                "hours",
                "Mon-Thu 8-16",
                "timeZone",
                "America/Chicago");
        var closed = new AddToDirectory(
                DirectoryList.OFFICE_CLOSED_DAY, "hillside", Map.of("weekday", "5", "reason", "never on Fridays"));
        assertTrue(session.execute(closed).join().done());
        assertEquals("weekday", field(session.execute(closed).join()));
        var open = new AddToDirectory(
                DirectoryList.OFFICE_OPEN_DAY, "hillside", Map.of("weekday", "6", "note", "mornings only"));
        assertTrue(session.execute(open).join().done());
        assertEquals("weekday", field(session.execute(open).join()));
        assertEquals(
                "date",
                field(session.execute(
                                new AddToDirectory(DirectoryList.OFFICE_OPEN_DAY, "hillside", Map.of("note", "x")))
                        .join()));
        var office = session.rows().join().offices().getFirst();
        assertEquals(6, office.openDays().getFirst().weekday());
        assertEquals("+1 212 555 0143", office.fax());
        assertEquals(5, office.closedDays().getFirst().weekday());
    }

    @Test
    void whatIsNoTelephoneNumberZonePageOrDayIsRefusedAtItsField() {
        assertEquals("fax", field(add(DirectoryList.OFFICE, "name", "A", "fax", "ask at the desk")));
        assertEquals("fax", field(add(DirectoryList.OFFICE, "name", "A", "fax", "12")));
        assertEquals("timeZone", field(add(DirectoryList.OFFICE, "name", "A", "timeZone", "Middle/Earth")));
        assertEquals("portal", field(add(DirectoryList.OFFICE, "name", "A", "portal", "javascript:alert(1)")));
        assertEquals("name", field(add(DirectoryList.OFFICE, "name", "x".repeat(10_000))));
        assertEquals("name", field(add(DirectoryList.OFFICE, "fax", "555-0142")));
        assertEquals("colour", field(add(DirectoryList.OFFICE, "name", "A", "colour", "red")));
        assertEquals("id", field(add(DirectoryList.OFFICE, "name", "A", "id", "1")));
        assertEquals("authorizationDays", field(add(DirectoryList.PLAN, "name", "P", "authorizationDays", "-3")));
        assertEquals("date", field(add(DirectoryList.CLOSED_DAY, "reason", "party")));
        assertEquals("date", field(add(DirectoryList.CLOSED_DAY, "date", "soon")));
        assertEquals("weekday", field(add(DirectoryList.CLOSED_DAY, "weekday", "8")));
        assertEquals(
                "turnaroundToDays",
                field(add(DirectoryList.PROGRAMME, "name", "R", "turnaroundFromDays", "9", "turnaroundToDays", "2")));
        assertEquals("lastVerified", field(add(DirectoryList.PROGRAMME, "name", "R", "lastVerified", "2026-03-03")));
        assertEquals(0, store.revision());
    }

    @Test
    void theSameDayIsClosedOnceAndNeverTheWholeWeek() {
        assertTrue(add(DirectoryList.CLOSED_DAY, "date", "2026-04-03", "reason", "Good Friday")
                .done());
        assertEquals("date", field(add(DirectoryList.CLOSED_DAY, "date", "2026-04-03")));
        for (int day = 1; day <= 4; day++) {
            assertTrue(add(DirectoryList.CLOSED_DAY, "weekday", Integer.toString(day))
                    .done());
        }
        assertEquals("weekday", field(add(DirectoryList.CLOSED_DAY, "weekday", "5")));
    }

    @Test
    void anOfficeOfWhichSomebodyIsStaysUntilTheyHaveAnother() {
        add(DirectoryList.OFFICE, "name", "Hillside");
        add(DirectoryList.CLINICIAN, "name", "Dr. Wu", "office", "Hillside");
        var rows = session.rows().join();
        assertEquals(
                rows.offices().getFirst().id(), rows.clinicians().getFirst().office());
        var gone =
                new RemoveFromDirectory(new ObjectId(rows.offices().getFirst().id()), "closed");
        assertEquals("id", field(session.execute(gone).join()));
        var moved =
                new ChangeInDirectory(new ObjectId(rows.clinicians().getFirst().id()), Map.of("office", ""), "retired");
        assertTrue(session.execute(moved).join().done());
        assertTrue(session.execute(gone).join().done());
    }

    @Test
    void aNumberLiesInItsRangeAndCanBeGivenUpAgain() {
        for (String wrong : List.of("-1", "0", "31", "three", "", "3.5", "99999999999")) {
            assertEquals(
                    "go-no-go-days",
                    field(session.execute(new ChooseDefault(PlanDefault.GO_NO_GO, wrong, ""))
                            .join()));
        }
        assertEquals(
                "go-no-go-days",
                field(session.execute(new ChooseDefault(PlanDefault.GO_NO_GO, "3", ""))
                        .join()));
        assertTrue(session.execute(new ChooseDefault(PlanDefault.GO_NO_GO, "5", ""))
                .join()
                .done());
        assertTrue(session.rows().join().choices().getFirst().own());
        assertTrue(session.execute(new ReturnToDefault(PlanDefault.GO_NO_GO, ""))
                .join()
                .done());
        assertFalse(session.rows().join().choices().getFirst().own());
        assertEquals(
                "value",
                field(session.execute(new ChooseDefault(PlanDefault.POLYPHARMACY, "12", ""))
                        .join()));
    }

    @Test
    void aChoiceCannotBeChangedPastItsRangeAsAnEntry() {
        session.execute(new ChooseDefault(PlanDefault.GO_NO_GO, "5", "")).join();
        String id = session.query(practice -> practice.getSettings().getFirst().getId())
                .join();
        assertEquals(
                "id",
                field(session.execute(new ChangeInDirectory(new ObjectId(id), Map.of("value", "999"), ""))
                        .join()));
    }

    @Test
    void anOwnVersionOfARuleIsCompleteOrRefused() {
        assertEquals(
                "code",
                field(session.execute(new AddToDirectory(DirectoryList.RULE, with("code", "X")))
                        .join()));
        for (String wrong : List.of(
                "standardDays=5",
                "standardDays=soon expeditedHours=48 extensionDays=0",
                "standardDays=-1 expeditedHours=48 extensionDays=0",
                "standardDays=7.5 expeditedHours=48 extensionDays=0",
                "standardDays=5 standardDays=6 expeditedHours=48 extensionDays=0",
                "standardDays=5 expeditedHours=48 extensionDays=0 patience=1",
                "standardDays")) {
            assertEquals(
                    "parameters",
                    field(session.execute(new AddToDirectory(DirectoryList.RULE, with("parameters", wrong)))
                            .join()));
        }
        assertEquals(
                "jurisdiction",
                field(session.execute(new AddToDirectory(DirectoryList.RULE, with("jurisdiction", "TX")))
                        .join()));
        assertEquals(
                "effectiveTo",
                field(session.execute(new AddToDirectory(DirectoryList.RULE, with("effectiveTo", "2025-12-31")))
                        .join()));
        assertEquals(
                "citation",
                field(session.execute(new AddToDirectory(DirectoryList.RULE, with("citation", " ")))
                        .join()));
        assertEquals(
                "verified",
                field(session.execute(new AddToDirectory(DirectoryList.RULE, with("verified", "true")))
                        .join()));
        assertTrue(session.execute(new AddToDirectory(DirectoryList.RULE, EARLIER))
                .join()
                .done());
        assertEquals(
                "effectiveFrom",
                field(session.execute(new AddToDirectory(DirectoryList.RULE, EARLIER))
                        .join()));
        assertEquals(
                48,
                Integer.parseInt(
                        session.rows().join().rules().getFirst().numbers().get("expeditedHours")));
    }

    @Test
    void aStateHasItsOwnRuleOnCopies() {
        assertTrue(add(
                        DirectoryList.RULE,
                        "code",
                        "HIPAA-ACCESS",
                        "jurisdiction",
                        "CA",
                        "citation",
                        "Health and Safety Code 123110",
                        "lastVerified",
                        "2026-03-01",
                        "verified",
                        "true",
                        "parameters",
                        "days=15")
                .done());
        assertEquals(
                "parameters",
                field(add(
                        DirectoryList.RULE,
                        "code",
                        "HIPAA-ACCESS",
                        "jurisdiction",
                        "WA",
                        "citation",
                        "RCW 70.02.080",
                        "parameters",
                        "")));
    }
}
