package care.quarterback.desk.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.agreement.PanelRow;
import care.quarterback.consensus.comparison.CompareQuery;
import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.comparison.PairRow;
import care.quarterback.consensus.goals.AlignQuery;
import care.quarterback.consensus.goals.AlignRows;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.CareCase;
import care.quarterback.model.Goal;
import care.quarterback.model.value.ObjectId;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the four scenarios must give, from the cases as they were entered by commands. */
class ScenarioComparisonTest {

    private static final Sentences WORDS = DeskTexts.in(Locale.US);
    private final CompareQuery compare = new CompareQuery(WORDS);
    private final AlignQuery align = new AlignQuery(WORDS);

    private <T> T at(int number, String stage, Function<CareCase, T> query) {
        Scenario scenario = Scenarios.number(number);
        return new ScenarioRun(
                        scenario,
                        new MemoryRepository(),
                        new CaseProjector(careCase -> List.of(), careCase -> List.of()))
                .upTo(scenario.stage(stage))
                .query(query)
                .join();
    }

    private CompareRows compared(int number, String stage, String on) {
        return at(number, stage, careCase -> compare.rows(careCase, Optional.empty(), LocalDate.parse(on)));
    }

    private static String pair(CompareRows rows, int first, int second) {
        PairRow pair = rows.pairs().stream()
                .filter(each -> each.first() == first && each.second() == second)
                .findFirst()
                .orElseThrow();
        return pair.diagnosis()
                + (pair.provisional() ? " provisional" : "")
                + " " + twoDecimals(pair.similarity())
                + " " + pair.treatment() + " " + pair.need() + " " + pair.overall() + " "
                + pair.conflicts().stream().map(each -> each.key()).toList();
    }

    private static String twoDecimals(OptionalDouble similarity) {
        return similarity.isPresent() ? String.format(Locale.ROOT, "%.2f", similarity.getAsDouble()) : "-";
    }

    private static String pattern(PanelRow.Pattern pattern) {
        return pattern.sizes() + pattern.largest().map(name -> " " + name).orElse("");
    }

    private static String scores(AlignRows rows) {
        StringBuilder out = new StringBuilder();
        rows.options()
                .forEach(option -> out.append(String.format(
                        Locale.ROOT, "%s %.1f ", option.letter(), option.score().orElse(-1))));
        return out.toString().strip();
    }

    private static List<String> crossings(AlignRows rows) {
        return rows.crossings().stream()
                .map(each -> String.format(
                        Locale.ROOT,
                        "%s %s %.2f now %.0f",
                        each.letter(),
                        each.side().key(),
                        each.weight(),
                        each.now()))
                .sorted()
                .toList();
    }

    @Test
    void backSurgeryTwoOpinionsDifferInEverything() {
        CompareRows rows = compared(1, "two-opinions", "2026-04-05");
        assertEquals("DIFFERENT 0.18 T_DIFFERENT DIFFER DIVERGENT []", pair(rows, 1, 2));
        assertEquals("DIVERGENT", rows.consensus().state().getLiteral());
        assertFalse(rows.thirdOpinion().enabled(), "the doctors are asked to talk first");
    }

    @Test
    @Requirement("S9")
    void whatEachFurtherOpinionChangedAgainstTheFirst() {
        assertEquals("2 CHANGED, 3 CHANGED", effects(compared(1, "final", "2026-05-26")));
        assertEquals("2 REFINED", effects(compared(2, "final", "2026-07-20")));
        assertEquals("2 OPEN", effects(compared(3, "pending", "2026-09-10")));
        assertEquals("2 CHANGED", effects(compared(3, "confirmed", "2026-09-25")));
        assertEquals("2 CONFIRMED", effects(compared(4, "final", "2026-06-22")));
    }

    private static String effects(CompareRows rows) {
        return rows.secondLooks().stream()
                .map(look -> look.opinion() + " " + look.effect())
                .collect(Collectors.joining(", "));
    }

    @Test
    void backSurgeryAfterTheCallTheThirdOpinionIsOffered() {
        CompareRows rows = compared(1, "after-call", "2026-04-15");
        assertTrue(rows.thirdOpinion().enabled());
        assertEquals("LIKELY_COVERED", rows.thirdOpinion().coverage().result().name());
        assertEquals("NO_CONSENSUS", rows.consensus().state().getLiteral());
    }

    @Test
    void backSurgeryThreeOpinionsAreTwoToOne() {
        CompareRows rows = compared(1, "final", "2026-05-26");
        assertEquals("DIFFERENT 0.18 T_DIFFERENT DIFFER DIVERGENT []", pair(rows, 1, 2));
        assertEquals("DIFFERENT 0.18 T_DIFFERENT DIFFER DIVERGENT []", pair(rows, 1, 3));
        assertEquals("SAME 1.00 T_SAME AGREE ALIGNED []", pair(rows, 2, 3));
        assertEquals("2-1", rows.panel().diagnosis().sizes());
        assertTrue(
                pattern(rows.panel().diagnosis()).contains("M16"),
                pattern(rows.panel().diagnosis()));
        assertEquals("2-1", rows.panel().treatment().sizes());
        assertEquals("2-1", rows.panel().need().sizes());
        assertTrue(
                rows.pairs().stream()
                        .flatMap(each -> each.notes().stream())
                        .anyMatch(note -> note.contains("M48.061") && note.contains("0.83")),
                "the third doctor also saw what the first had seen");
        assertTrue(rows.independence().stream()
                .flatMap(each -> each.warnings().stream())
                .noneMatch(each -> each.code().isBlank()));
    }

    @Test
    void backSurgeryOptionsBesideTheGoals() {
        AlignRows rows = at(1, "final", align::rows);
        assertEquals("B 71.6 D 63.9 C 59.4 A 33.5", scores(rows));
        assertFalse(rows.nearTie());
        assertEquals(List.of("C below 0.40 now 8", "C below 2.25 now 7"), crossings(rows));
        assertEquals(
                List.of("1 33.5", "2 71.6", "3 71.6"),
                rows.opinions().stream()
                        .map(each -> String.format(
                                Locale.ROOT,
                                "%d %.1f",
                                each.number(),
                                each.score().orElse(-1)))
                        .toList());
    }

    @Test
    void cancerIsTheSameCodeWithAnotherGrade() {
        CompareRows rows = compared(2, "two-opinions", "2026-07-08");
        assertEquals("REFINED 1.00 T_DIFFERENT DIFFER DIVERGENT [grade]", pair(rows, 1, 2));
        CompareRows last = compared(2, "final", "2026-07-20");
        assertEquals("PARTIAL", last.consensus().state().getLiteral());
        assertTrue(last.thirdOpinion().enabled());
        assertEquals(
                "LIKELY_NOT_COVERED", last.thirdOpinion().coverage().result().name());
        assertEquals(Optional.of("NL-48213"), last.thirdOpinion().coverage().reference());
        AlignRows goals = at(2, "final", align::rows);
        assertEquals("AS 81.5 RT 73.0 RP 64.1", scores(goals));
        assertEquals(List.of("RT above 9.75 now 4", "RT below 0.25 now 6", "RT below 0.33 now 8"), crossings(goals));
    }

    @Test
    void aRareDiseaseWaitsForItsTestsAndThenTheDoctorsAgree() {
        CompareRows pending = compared(3, "pending", "2026-09-10");
        assertEquals("DIFFERENT provisional 0.00 T_MORE_TESTS NOT_APPLICABLE PROVISIONAL []", pair(pending, 1, 2));
        assertEquals("AWAITING_TESTS", pending.consensus().state().getLiteral());
        assertEquals(Optional.of(LocalDate.of(2026, 9, 24)), pending.consensus().until());
        assertFalse(pending.consensus().requestOffered());
        assertTrue(pending.pairs().get(0).exclusion().isPresent(), "left out of the rates");

        CompareRows confirmed = compared(3, "confirmed", "2026-09-25");
        assertEquals("DIFFERENT 0.00 T_VARIANT NOT_APPLICABLE DIVERGENT []", pair(confirmed, 1, 2));
        assertEquals(
                AlignRows.State.INSUFFICIENT, at(3, "confirmed", align::rows).state());

        CompareRows last = compared(3, "final", "2026-09-30");
        assertEquals("CONSENSUS", last.consensus().state().getLiteral());
        assertFalse(last.thirdOpinion().enabled());
        assertEquals("NOT_THIS_RULE", last.thirdOpinion().coverage().result().name());
        assertEquals("DIFFERENT 0.00 T_VARIANT NOT_APPLICABLE DIVERGENT []", pair(last, 1, 2));
    }

    @Test
    void aKneeHasTwoOperationsToChooseFrom() {
        CompareRows rows = compared(4, "final", "2026-06-22");
        assertEquals("SAME 1.00 T_VARIANT AGREE DIVERGENT []", pair(rows, 1, 2));
        assertEquals("ASK_MEDICARE", rows.thirdOpinion().coverage().result().name());
        AlignRows goals = at(4, "final", align::rows);
        assertEquals("UKA 68.9 TKA 62.6 NON 48.9", scores(goals));
        assertFalse(goals.nearTie());
        assertEquals(List.of("TKA above 7.40 now 4", "TKA below 0.33 now 6", "TKA below 3.33 now 9"), crossings(goals));
    }

    @Test
    void aKneeThatMustLastLongerIsANearTie() {
        AlignRows rows = at(4, "final", careCase -> {
            Goal durable = careCase.getGoals().stream()
                    .filter(goal -> goal.getWeight() == 4)
                    .findFirst()
                    .orElseThrow();
            return align.rows(careCase, Map.of(new ObjectId(durable.getId()), 7.0));
        });
        assertEquals("UKA 66.0 TKA 65.3 NON 47.0", scores(rows));
        assertTrue(rows.nearTie());
        assertEquals(List.of("TKA above 7.40 now 7", "TKA below 5.33 now 6", "TKA below 8.33 now 9"), crossings(rows));
    }
}
