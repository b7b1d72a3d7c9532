package care.quarterback.steps.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.OpinionMode;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.referral.StartReferral;
import care.quarterback.testkit.GapTrial;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessChecksTest {

    private static GapTrial asked(CheckCode code) {
        return new GapTrial("2026-03-06", code)
                .does(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 1), "What is it?"))
                .does(new AddEntry(
                        EntryList.ACCESS_REQUESTS,
                        Map.of(
                                "holder",
                                "Harbor Spine",
                                "requestedOn",
                                "2026-03-05",
                                "receivedByHolderOn",
                                "2026-03-06")));
    }

    private static GapTrial visited(GapTrial trial) {
        trial.does(new StartReferral(2, OpinionMode.IN_PERSON, IndependenceMode.OPEN));
        return trial.does(new AddEntry(
                EntryList.APPOINTMENTS,
                Optional.of(trial.id(c -> c.getReferrals().getLast().getId())),
                Map.of("date", "2026-03-31")));
    }

    private static ChangeField set(GapTrial trial, String field, String value) {
        return new ChangeField(trial.id(c -> c.getAccessRequests().getLast().getId()), field, value);
    }

    private static List<String> days(GapTrial trial, DeadlineCode code) {
        return trial.deadlines(code).stream()
                .map(deadline -> deadline.date() + (deadline.done() ? " done" : ""))
                .toList();
    }

    @Test
    @Requirement("S79")
    void calendarDaysCountAndNoWeekendMovesThem() {
        GapTrial trial = asked(CheckCode.ACCESS_OVERDUE);
        assertEquals(List.of("2026-04-05"), days(trial, DeadlineCode.ACCESS_DUE));
        assertEquals(List.of("2026-05-05"), days(trial, DeadlineCode.ACCESS_EXTENDED_DUE));
        String why = trial.deadlines(DeadlineCode.ACCESS_DUE).getFirst().why();
        assertTrue(why.contains("Sun, Apr 5, 2026") && why.contains("45 CFR 164.524"), why);
    }

    @Test
    @Requirement("S79")
    void anExtensionHoldsWhenItWasAnnouncedInTime() {
        GapTrial trial = asked(CheckCode.ACCESS_OVERDUE).does();
        trial.does(set(trial, "extensionNoticeOn", "2026-04-05")).today("2026-04-20");
        assertEquals(List.of("2026-04-05 done"), days(trial, DeadlineCode.ACCESS_DUE));
        assertEquals(List.of("2026-05-05"), days(trial, DeadlineCode.ACCESS_EXTENDED_DUE));
        trial.shut().today("2026-05-06").open("Harbor Spine");
        trial.does(set(trial, "fulfilledOn", "2026-05-06")).closed();
    }

    @Test
    @Requirement("S79")
    void anExtensionThatCameTooLateDoesNot() {
        GapTrial trial = asked(CheckCode.ACCESS_OVERDUE);
        trial.does(set(trial, "extensionNoticeOn", "2026-04-06")).today("2026-04-06");
        trial.open("Harbor Spine");
        assertEquals(List.of("2026-05-05 done"), days(trial, DeadlineCode.ACCESS_EXTENDED_DUE));
    }

    @Test
    @Requirement("S79")
    void anOverdueCopyIsTakenFurther() {
        GapTrial trial = asked(CheckCode.ACCESS_OVERDUE).today("2026-04-05").shut();
        trial.today("2026-04-06").open("Harbor Spine");
        trial.does(set(trial, "escalatedOn", "2026-04-06")).closed();
    }

    @Test
    @Requirement("S79")
    void aRefusalIsNamed() {
        GapTrial trial = asked(CheckCode.ACCESS_OVERDUE);
        trial.does(set(trial, "refusedOn", "2026-03-20")).today("2026-04-06");
        Gap gap = trial.open("Harbor Spine").getFirst();
        assertTrue(gap.message().contains("refused"), gap.message());
        assertEquals(List.of("2026-04-05 done"), days(trial, DeadlineCode.ACCESS_DUE));
    }

    @Test
    @Requirement("S79")
    void aLegalDateAfterTheVisitIsSaidUntilTheCopyIsThere() {
        GapTrial trial = visited(asked(CheckCode.ACCESS_DUE_AFTER_VISIT));
        Gap gap = trial.open("Harbor Spine").getFirst();
        assertTrue(
                gap.message().contains("Sun, Apr 5, 2026") && gap.message().contains("Tue, Mar 31, 2026"),
                gap.message());
        trial.does(set(trial, "fulfilledOn", "2026-03-27")).closed();
    }

    @Test
    @Requirement("S79")
    void whileNobodyKnowsWhenItArrivedTheDaysAreCountedFromTheAsking() {
        GapTrial trial = asked(CheckCode.ACCESS_OVERDUE);
        trial.does(set(trial, "receivedByHolderOn", ""));
        assertEquals(List.of("2026-04-04"), days(trial, DeadlineCode.ACCESS_DUE));
        String why = trial.deadlines(DeadlineCode.ACCESS_DUE).getFirst().why();
        assertTrue(why.contains("We don’t know when the request arrived"), why);
    }

    /** In Texas a doctor has 15 business days: the state's own time, read in its text, goes before the country's. */
    @Test
    @Requirement("S79")
    void aRuleOfTheStateThatWasCheckedMovesTheDate() {
        GapTrial trial = asked(CheckCode.ACCESS_OVERDUE);
        trial.does(new ChangeField(trial.id(c -> c.getPatient().getId()), "state", "TX"));
        assertEquals(List.of("2026-03-27"), days(trial, DeadlineCode.ACCESS_DUE));
        String why = trial.deadlines(DeadlineCode.ACCESS_DUE).getFirst().why();
        assertTrue(why.contains("159.006"), why);
    }

    @Test
    @Requirement("S79")
    void aRuleOfTheStateThatNobodyCheckedIsNamedAndMovesNothing() {
        GapTrial trial = asked(CheckCode.ACCESS_OVERDUE);
        trial.does(new ChangeField(trial.id(c -> c.getPatient().getId()), "state", "CA"));
        assertEquals(List.of("2026-04-05"), days(trial, DeadlineCode.ACCESS_DUE));
        String why = trial.deadlines(DeadlineCode.ACCESS_DUE).getFirst().why();
        assertTrue(why.contains("Sat, Mar 21, 2026") && why.contains("not verified"), why);
    }
}
