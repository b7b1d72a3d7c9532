package care.quarterback.steps.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.rules.RuleId;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.core.rules.RuleWords;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.steps.practice.PracticeSession.PracticeServices;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryPractice;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.VisitTrial;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PracticeSettingsTest {

    private static final LocalDate TODAY = LocalDate.parse(VisitTrial.DAY);
    private static final Sentences WORDS = DeskTexts.in(Locale.US);

    private final PracticeSession session = PracticeSession.open(
            new PracticeServices(new MemoryPractice(), Fixed.on(VisitTrial.DAY), Fixed.ids(), Runnable::run),
            new Actor("Nadia"));

    private final PlanQuery plan = new PlanQuery(WORDS, session::settings);

    private final VisitTrial visit = new VisitTrial(CheckCode.SECOND_OPINION_NOT_SAID).booked();

    private void does(PracticeCommand command) {
        assertTrue(session.execute(command).join().done());
    }

    private List<Deadline> goNoGo() {
        return visit.gap()
                .read(careCase -> plan.dates(careCase, TODAY).stream()
                        .filter(deadline -> deadline.code() == DeadlineCode.GO_NO_GO)
                        .toList());
    }

    @Test
    void aPracticeThatHasEnteredNothingWorksByWhatShips() {
        assertEquals(PlanSettings.shipped().fingerprint(), session.settings().fingerprint());
        does(new NamePractice("Second Look"));
        does(new AddToDirectory(DirectoryList.OFFICE, Map.of("name", "Hillside")));
        assertEquals(PlanSettings.shipped().fingerprint(), session.settings().fingerprint(), "no date can move");
    }

    @Test
    @Requirement("S134")
    void aNumberOfThePracticeMovesTheDateAndTheReasonSaysSo() {
        assertEquals(LocalDate.parse("2026-03-26"), goNoGo().getFirst().date());
        assertFalse(goNoGo().getFirst().why().contains("own choice"));
        String before = session.settings().fingerprint();
        does(new ChooseDefault(PlanDefault.GO_NO_GO, "5", "The hospital needs a week."));
        assertEquals(LocalDate.parse("2026-03-24"), goNoGo().getFirst().date());
        assertTrue(
                goNoGo().getFirst().why().endsWith("This number is your practice’s own choice: 5 instead of 3."),
                goNoGo().getFirst().why());
        assertNotEquals(before, session.settings().fingerprint());
        session.undo().join();
        assertEquals(before, session.settings().fingerprint());
    }

    @Test
    void onADayOnWhichThePracticeIsClosedNothingIsDueOfUs() {
        does(new AddToDirectory(DirectoryList.CLOSED_DAY, Map.of("date", "2026-03-27", "reason", "we move house")));
        assertEquals(LocalDate.parse("2026-03-25"), goNoGo().getFirst().date());
        does(new AddToDirectory(DirectoryList.CLOSED_DAY, Map.of("weekday", "1", "reason", "closed on Mondays")));
        assertEquals(LocalDate.parse("2026-03-24"), goNoGo().getFirst().date());
    }

    @Test
    void thePracticesOwnVersionOfARuleHoldsOnItsDaysAndSaysThatItIsOwn() {
        does(new AddToDirectory(
                DirectoryList.RULE,
                Map.of(
                        "code", "MA-PA-TIME",
                        "citation", "Contract of the plan, page 12",
                        "effectiveFrom", "2026-02-01",
                        "effectiveTo", "2026-06-30",
                        "text", "The plan answers within 5 days.",
                        "parameters", "standardDays=5 expeditedHours=48 extensionDays=0")));
        assertEquals(5, inForce("2026-03-01").number("standardDays"));
        assertEquals(7, inForce("2026-01-31").number("standardDays"));
        assertEquals(7, inForce("2026-07-01").number("standardDays"));
        assertEquals(
                List.of(
                        "This is your practice’s own version of the rule.",
                        "This rule is not verified: no one has checked it against its source yet. Ask before you rely on"
                                + " it."),
                new RuleWords(WORDS).badges(inForce("2026-03-01"), TODAY));
    }

    private RuleVersion inForce(String on) {
        return session.settings()
                .rules()
                .inForce(RuleId.ADVANTAGE_AUTHORIZATION, LocalDate.parse(on))
                .orElseThrow();
    }

    @Test
    void theZoneOfThePracticeIsTheOneInWhichHoursAreRead() {
        assertEquals(ZoneId.of("America/New_York"), session.settings().zone());
        does(new SetPracticeZone("Pacific/Honolulu"));
        assertEquals(ZoneId.of("Pacific/Honolulu"), session.settings().zone());
        does(new SetPracticeZone(""));
        assertEquals(ZoneId.of("America/New_York"), session.settings().zone());
        assertFalse(session.execute(new SetPracticeZone("Middle/Earth")).join().done());
    }

    @Test
    void onlyALanguageThatIsOfferedIsChosen() {
        String before = session.settings().fingerprint();
        assertEquals("", session.rows().join().language());
        does(new SetPracticeLanguage("EN_xa"));
        assertEquals("en-XA", session.rows().join().language());
        var rejected = (Outcome.Rejected)
                session.execute(new SetPracticeLanguage("Dutch")).join();
        assertEquals(
                "We don’t have Quarterback in “Dutch”. Choose one of: en-US, en-XA. Leave it empty to use the computer’s"
                        + " language.",
                rejected.problems().getFirst().sentence(WORDS));
        does(new SetPracticeLanguage(" "));
        assertEquals("", session.rows().join().language());
        assertEquals(before, session.settings().fingerprint(), "no date can move");
    }
}
