package care.quarterback.consensus.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.entry.VoidStatement;
import care.quarterback.testkit.GapTrial;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MoveDateTest {

    private static final LocalDate MOVED = LocalDate.of(2026, 9, 16);

    /** A follow-up that is due on a Sunday: the plan lists it on the last open day before as well. */
    private final GapTrial trial =
            new GapTrial("2026-06-22", CheckCode.OUTCOME_CHECK_DUE).does(check("garden by autumn", "2026-09-20"));

    private static AddEntry check(String expectation, String day) {
        return new AddEntry(
                EntryList.OUTCOME_CHECKS, Optional.empty(), Map.of("expectation", expectation, "dueOn", day));
    }

    private List<Deadline> checks() {
        return trial.deadlines(DeadlineCode.OUTCOME_CHECK);
    }

    private MoveDate moved(String reason) {
        return new MoveDate(DeadlineCode.OUTCOME_CHECK, checks().getFirst().key(), MOVED, "Dr Owen Tran", reason);
    }

    @Test
    @Requirement("S130")
    void aDateStandsOnTheDayThatAPersonNamedAndSaysWhoWhyAndFromWhere() {
        assertEquals(2, checks().size());
        trial.does(moved("She is away that weekend."));
        assertEquals(List.of(MOVED), checks().stream().map(Deadline::date).toList());
        Deadline.Moved word = checks().getFirst().moved().orElseThrow();
        assertEquals(LocalDate.of(2026, 9, 20), word.computed());
        assertEquals("Dr Owen Tran", word.by());
        assertEquals("She is away that weekend.", word.reason());
    }

    @Test
    void takenBackTheComputedDateHoldsAgain() {
        trial.does(moved("She is away that weekend."));
        trial.does(new VoidStatement(
                trial.id(careCase -> careCase.getOverrides().getFirst().getId()), "she stays after all"));
        assertEquals(2, checks().size());
        assertEquals(true, checks().getFirst().moved().isEmpty());
    }

    @Test
    void anotherDateOfTheKindStays() {
        trial.does(check("walk to church", "2026-10-01"));
        trial.does(moved("She is away that weekend."));
        assertEquals(
                List.of("2026-09-16", "2026-10-01"),
                checks().stream().map(each -> each.date().toString()).toList());
    }

    @Test
    void nothingIsMovedWithoutADayAReasonAndAName() {
        String key = checks().getFirst().key();
        assertThrows(
                AssertionError.class,
                () -> trial.does(new MoveDate(DeadlineCode.OUTCOME_CHECK, key, null, "Dr Owen Tran", "away")));
        assertThrows(AssertionError.class, () -> trial.does(moved(" ")));
        assertThrows(
                AssertionError.class,
                () -> trial.does(new MoveDate(DeadlineCode.OUTCOME_CHECK, key, MOVED, "", "away")));
        assertEquals(2, checks().size());
    }
}
