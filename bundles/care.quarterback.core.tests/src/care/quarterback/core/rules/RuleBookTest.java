package care.quarterback.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.practice.PracticeFactory;
import care.quarterback.model.practice.Rule;
import care.quarterback.model.practice.RuleParameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleBookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final RuleBook book = RuleBook.shipped();

    @ParameterizedTest
    @CsvSource({
        "ADVANTAGE_AUTHORIZATION,2025-12-31,standardDays,14",
        "ADVANTAGE_AUTHORIZATION,2026-01-01,standardDays,7",
        "ADVANTAGE_AUTHORIZATION,2026-01-01,expeditedHours,72",
        "ADVANTAGE_AUTHORIZATION,2026-01-01,extensionDays,14",
        "ADVANTAGE_APPEAL,2024-12-31,fileDays,60",
        "ADVANTAGE_APPEAL,2025-01-01,fileDays,65",
        "ADVANTAGE_RECONSIDERATION,2026-03-02,standardDays,30",
        "MEDICAID_AUTHORIZATION,2026-01-01,standardDays,7",
        "EMPLOYER_AUTHORIZATION,2026-03-02,standardDays,15",
        "PART_B_SHARE,2025-07-01,deductible,257",
        "PART_B_SHARE,2026-07-01,deductible,283",
        "ESTIMATE_DISPUTE,2026-03-02,threshold,400",
        "ACCESS,2026-03-02,extensionDays,30"
    })
    void theVersionInForceOnTheDayHolds(RuleId id, LocalDate on, String parameter, int value) {
        RuleVersion rule = book.inForce(id, on).orElseThrow();
        assertEquals(0, rule.amount(parameter).compareTo(java.math.BigDecimal.valueOf(value)));
    }

    @Test
    void aYearWhoseDeductibleNobodyKnowsHasNoRule() {
        assertEquals(Optional.empty(), book.inForce(RuleId.PART_B_SHARE, LocalDate.of(2027, 1, 1)));
        assertEquals(Optional.empty(), book.inForce(RuleId.MEDICAID_AUTHORIZATION, LocalDate.of(2025, 12, 31)));
    }

    @ParameterizedTest
    @EnumSource(
            value = RuleId.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PLAN_AUTHORIZATION"})
    void everyRuleShipsWithItsCitationAndWordsThatPromiseNothing(RuleId id) {
        RuleVersion rule = book.inForce(id, DAY).orElseThrow();
        assertFalse(rule.citation().isBlank());
        assertFalse(rule.text().isBlank() || rule.text().contains("covered"), rule.text());
        assertEquals(rule.verified(), rule.lastVerified().isPresent());
        assertEquals(Optional.of(id), RuleId.of(id.code()));
    }

    @Test
    void noTwoVersionsHoldOnOneDay() {
        for (RuleVersion rule : book.all()) {
            for (RuleVersion other : book.all()) {
                boolean rivals = rule != other
                        && rule.id() == other.id()
                        && rule.jurisdiction().equals(other.jurisdiction());
                assertFalse(rivals && other.from().filter(rule::inForce).isPresent(), rule.id() + " twice");
            }
        }
    }

    @Test
    void aRuleIsStaleAfterTwelveMonths() {
        RuleVersion rule = book.inForce(RuleId.ACCESS, DAY).orElseThrow();
        LocalDate checked = rule.lastVerified().orElseThrow();
        assertFalse(rule.stale(checked.plusMonths(12)));
        assertTrue(rule.stale(checked.plusMonths(12).plusDays(1)));
        String badge = new RuleWords(new Sentences(Locale.US))
                .badges(rule, checked.plusYears(2))
                .getFirst();
        assertTrue(badge.contains("more than 12 months ago"), badge);
    }

    @Test
    void anUnverifiedRuleBearsABadgeAndIsInNoLetter() {
        RuleVersion rule = book.inForce(RuleId.ADVANTAGE_HEARING, DAY).orElseThrow();
        assertFalse(rule.verified());
        String badge = new RuleWords(new Sentences(Locale.US)).badges(rule, DAY).getFirst();
        assertTrue(badge.contains("not verified"), badge);
        assertEquals(Optional.empty(), book.forLetters(RuleId.ADVANTAGE_HEARING, DAY));
        assertTrue(book.forLetters(RuleId.ACCESS, DAY).isPresent());
    }

    @Test
    void aStateHasItsOwnVersionOrNone() {
        assertEquals(15, book.state(RuleId.ACCESS, "CA", DAY).orElseThrow().number("days"));
        assertEquals(15, book.state(RuleId.ACCESS, "tx", DAY).orElseThrow().number("businessDays"));
        assertEquals(Optional.empty(), book.state(RuleId.ACCESS, "IN", DAY));
        assertEquals(Optional.empty(), book.state(RuleId.ACCESS, null, DAY));
    }

    @Test
    void thePracticesOwnVersionGoesBeforeTheShippedOneOnItsDays() {
        Rule own = rule("MA-APPEAL", "fileDays", "70");
        own.setEffectiveFrom(LocalDate.of(2026, 3, 1));
        own.setCitation("Notice of the plan");
        own.setLastVerified(DAY);
        own.setVerified(true);
        RuleBook with = book.with(PracticeRules.of(List.of(own), book));
        assertEquals(
                70, with.inForce(RuleId.ADVANTAGE_APPEAL, DAY).orElseThrow().number("fileDays"));
        assertEquals(
                65,
                with.inForce(RuleId.ADVANTAGE_APPEAL, LocalDate.of(2026, 2, 28))
                        .orElseThrow()
                        .number("fileDays"));
    }

    @Test
    void whatAPracticeLeftHalfDoneChangesNothing() {
        Rule unknown = rule("NO-SUCH-RULE", "days", "5");
        Rule lacking = rule("MA-APPEAL", "days", "5");
        Rule wordy = rule("MA-APPEAL", "fileDays", "about seventy");
        assertEquals(List.of(), PracticeRules.of(List.of(unknown, lacking, wordy), book));
        Rule uncited = rule("MA-APPEAL", "fileDays", "70");
        uncited.setVerified(true);
        uncited.setLastVerified(DAY);
        assertFalse(PracticeRules.of(List.of(uncited), book).getFirst().verified());
    }

    @Test
    void aMissingNumberIsAMistakeOfTheData() {
        RuleVersion rule = book.inForce(RuleId.ACCESS, DAY).orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> rule.number("hours"));
    }

    private static Rule rule(String code, String parameter, String value) {
        Rule rule = PracticeFactory.eINSTANCE.createRule();
        rule.setCode(code);
        RuleParameter number = PracticeFactory.eINSTANCE.createRuleParameter();
        number.setName(parameter);
        number.setValue(value);
        rule.getParameters().add(number);
        return rule;
    }
}
