package care.quarterback.consensus.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.goals.AlignRows.Crossing;
import care.quarterback.consensus.goals.AlignRows.State;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Goal;
import care.quarterback.model.Need;
import care.quarterback.model.OptionClass;
import care.quarterback.model.value.ObjectId;
import care.quarterback.testkit.CaseSketch;
import care.quarterback.testkit.Requirement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AlignQueryTest {

    private final AlignQuery query = new AlignQuery(DeskTexts.in(Locale.US));
    private final CaseSketch sketch = new CaseSketch();

    private static String scores(AlignRows rows) {
        return rows.options().stream()
                .map(option -> option.letter() + " "
                        + (option.score().isPresent()
                                ? String.format(
                                        Locale.ROOT, "%.1f", option.score().getAsDouble())
                                : "-"))
                .collect(Collectors.joining(", "));
    }

    private static String crossings(AlignRows rows) {
        return rows.crossings().stream()
                .map(crossing -> crossing.letter() + " " + crossing.side().key() + " " + crossing.text() + " "
                        + String.format(Locale.ROOT, "%.2f", crossing.weight()))
                .collect(Collectors.joining(", "));
    }

    private void back() {
        sketch.goal("walk", 10, true);
        sketch.goal("avoid surgery", 7, false);
        sketch.goal("night pain", 6, false);
        sketch.goal("recovery", 8, false);
        var a = sketch.option("A", "fusion", OptionClass.SURGERY_MAJOR, 6, 0, 6, 1);
        var b = sketch.option("B", "injection", OptionClass.PROCEDURE_NONSURGICAL, 5, 10, 5, 9);
        sketch.option("C", "hip replacement", OptionClass.SURGERY_MAJOR, 9, 2, 8, 4);
        sketch.option("D", "therapy", OptionClass.THERAPY, 3, 10, 3, 10);
        sketch.version(sketch.opinion(1, "Dr Vandermolen"), "2026-02-24", "M48.062", a, Need.YES);
        sketch.version(sketch.opinion(2, "Dr Eberle"), "2026-04-03", "M16.11", b, Need.NO);
        sketch.version(sketch.opinion(3, "Dr Raman"), "2026-05-12", "M16.11", b, Need.NO);
    }

    private void knee(int durable) {
        sketch.goal("move", 9, true);
        sketch.goal("durable", durable, false);
        sketch.goal("recovery", 6, false);
        sketch.goal("pain", 8, false);
        sketch.option("TKA", "total knee", OptionClass.SURGERY_MAJOR, 5, 9, 4, 8);
        sketch.option("UKA", "partial knee", OptionClass.SURGERY_MAJOR, 8, 4, 7, 7);
        sketch.option("NON", "exercise and injections", OptionClass.THERAPY, 4, 3, 10, 3);
    }

    @Test
    @Requirement({"S106", "S110"})
    void theBackSurgeryCaseRanksTheInjectionFirst() {
        back();
        AlignRows rows = query.rows(sketch.careCase());
        assertEquals("B 71.6, D 63.9, C 59.4, A 33.5", scores(rows));
        assertEquals(7.7, rows.difference().getAsDouble(), 0.05);
        assertFalse(rows.nearTie());
        assertEquals("C below avoid surgery 2.25, C below recovery 0.40", crossings(rows));
        assertEquals(
                List.of("1 A 33.5", "2 B 71.6", "3 B 71.6"),
                rows.opinions().stream()
                        .map(alignment -> alignment.number() + " " + alignment.letter() + " "
                                + String.format(
                                        Locale.ROOT, "%.1f", alignment.score().getAsDouble()))
                        .toList());
        assertEquals("Dr Okonjo", rows.options().get(0).terms().get(0).by());
        assertEquals(
                "If “avoid surgery” mattered less than 2.25 out of 10 (now 7), “hip replacement” would come out"
                        + " ahead of “injection”.",
                rows.crossings().get(0).sentence());
        assertEquals(
                "“injection” is ahead. “hip replacement” would come out ahead if “avoid surgery” mattered less than"
                        + " 2.25 out of 10 (now 7).",
                rows.summary());
    }

    @Test
    void theCancerCaseRanksSurveillanceFirst() {
        sketch.goal("longevity", 9, false);
        sketch.goal("function", 8, false);
        sketch.goal("worry", 4, false);
        sketch.goal("coach", 6, true);
        sketch.option("RP", "prostatectomy", OptionClass.SURGERY_MAJOR, 9, 4, 9, 4);
        sketch.option("AS", "surveillance", OptionClass.WATCHFUL_WAITING, 8, 9, 4, 10);
        sketch.option("RT", "radiation", OptionClass.RADIATION, 9, 6, 8, 6);
        AlignRows rows = query.rows(sketch.careCase());
        assertEquals("AS 81.5, RT 73.0, RP 64.1", scores(rows));
        assertEquals("RT below function 0.33, RT above worry 9.75, RT below coach 0.25", crossings(rows));
    }

    @Test
    @Requirement({"S107", "S110"})
    void theKneeCaseRanksThePartialKneeFirst() {
        knee(4);
        AlignRows rows = query.rows(sketch.careCase());
        assertEquals("UKA 68.9, TKA 62.6, NON 48.9", scores(rows));
        assertEquals(6.3, rows.difference().getAsDouble(), 0.05);
        assertFalse(rows.nearTie());
        assertEquals("TKA below move 3.33, TKA above durable 7.40, TKA below recovery 0.33", crossings(rows));
    }

    @Test
    void aNearTieNamesTheOptionThatIsHigherOnTheMainDesire() {
        knee(7);
        AlignRows rows = query.rows(sketch.careCase());
        assertEquals("UKA 66.0, TKA 65.3, NON 47.0", scores(rows));
        assertTrue(rows.nearTie());
        assertEquals(0.7, rows.difference().getAsDouble(), 0.05);
        assertEquals(rows.options().get(0).id(), rows.higherOnMain().orElseThrow());
        assertEquals("TKA below move 8.33, TKA above durable 7.40, TKA below recovery 5.33", crossings(rows));
        assertEquals(
                "“partial knee” and “total knee” are almost tied.",
                rows.sentences().get(0));
        assertEquals(
                "“partial knee” is rated higher for the main goal: move.",
                rows.sentences().get(1));
        assertEquals(
                "“partial knee” and “total knee” are almost tied. “partial knee” is rated higher for the main goal:"
                        + " move. “total knee” would come out ahead if “durable” mattered more than 7.4 out of 10 (now 7).",
                rows.summary());
    }

    @Test
    void trialWeightsGiveTheSameAsRealOnesAndLeaveTheCaseAlone() {
        knee(4);
        Goal durable = sketch.careCase().getGoals().get(1);
        AlignRows trial = query.rows(sketch.careCase(), Map.of(new ObjectId(durable.getId()), 7.0));
        assertEquals("UKA 66.0, TKA 65.3, NON 47.0", scores(trial));
        assertTrue(trial.goals().get(1).trial());
        assertFalse(trial.goals().get(0).trial());
        assertEquals(4, durable.getWeight());
        assertThrows(
                IllegalArgumentException.class,
                () -> query.rows(sketch.careCase(), Map.of(new ObjectId(durable.getId()), 10.5)));
        assertThrows(
                IllegalArgumentException.class,
                () -> query.rows(sketch.careCase(), Map.of(new ObjectId(durable.getId()), Double.NaN)));
    }

    @Test
    void withoutGoalsOrWeightsNothingIsRanked() {
        sketch.option("A", "fusion", OptionClass.SURGERY_MAJOR);
        AlignRows none = query.rows(sketch.careCase());
        assertEquals(State.INSUFFICIENT, none.state());
        assertEquals(
                "The patient hasn’t told us yet what matters. Ask about goals first.",
                none.why().orElseThrow());
        Goal goal = sketch.goal("walk", 0, true);
        sketch.rate(sketch.careCase().getOptions().get(0), goal, 5);
        assertEquals(State.INSUFFICIENT, query.rows(sketch.careCase()).state());
        goal.setWeight(1);
        assertEquals(State.OK, query.rows(sketch.careCase()).state());
    }

    @Test
    void anOptionNeedsSeventyPercentOfTheWeightToBeRanked() {
        Goal walk = sketch.goal("walk", 7, true);
        Goal sleep = sketch.goal("sleep", 3, false);
        var seventy = sketch.option("A", "first", OptionClass.OTHER);
        sketch.rate(seventy, walk, 5);
        var thirty = sketch.option("B", "second", OptionClass.OTHER);
        sketch.rate(thirty, sleep, 10);
        AlignRows rows = query.rows(sketch.careCase());
        assertEquals("A 50.0, B 100.0", scores(rows));
        assertTrue(rows.options().get(0).ranked());
        assertFalse(rows.options().get(1).ranked());
        assertEquals(List.of("walk"), rows.options().get(1).unrated());
        walk.setWeight(6);
        assertEquals(State.INSUFFICIENT, query.rows(sketch.careCase()).state());
    }

    @Test
    void evenScoresGoByTheMainDesireThenByName() {
        sketch.goal("walk", 3, true);
        sketch.goal("sleep", 3, false);
        sketch.option("A", "zeal", OptionClass.OTHER, 6, 4);
        sketch.option("B", "calm", OptionClass.OTHER, 4, 6);
        sketch.option("C", "bold", OptionClass.OTHER, 4, 6);
        assertEquals("A 50.0, C 50.0, B 50.0", scores(query.rows(sketch.careCase())));
    }

    @Test
    void whatWasTakenBackDoesNotCount() {
        back();
        var voided = sketch.named(CaseFactory.eINSTANCE.createRating());
        voided.setGoal(sketch.careCase().getGoals().get(0));
        voided.setValue(0);
        voided.setVoided(CaseFactory.eINSTANCE.createVoiding());
        sketch.careCase().getOptions().get(1).getRatings().add(voided);
        sketch.careCase().getOptions().get(0).setVoided(CaseFactory.eINSTANCE.createVoiding());
        assertEquals("B 71.6, D 63.9, C 59.4", scores(query.rows(sketch.careCase())));
    }

    @Test
    void atEachCrossingTheTwoOptionsAreEvenAndBesideItTheNamedSideLeads() {
        var random = new Random(20260301);
        int seen = 0;
        for (int round = 0; round < 300; round++) {
            var drawn = random(random);
            AlignRows rows = query.rows(drawn.careCase());
            for (Crossing crossing : rows.crossings()) {
                seen++;
                var first = rows.options().get(0).id();
                assertEquals(0, lead(drawn, crossing, first, crossing.weight()), 1e-9);
                double beyond =
                        crossing.side() == AlignRows.Side.ABOVE ? (crossing.weight() + 10) / 2 : crossing.weight() / 2;
                assertTrue(lead(drawn, crossing, first, beyond) > 0);
            }
        }
        assertTrue(seen > 100, "the random cases must have crossings");
    }

    /** By how much the other option leads the first when the goal has this weight. */
    private double lead(CaseSketch drawn, Crossing crossing, ObjectId first, double weight) {
        AlignRows at = query.rows(drawn.careCase(), Map.of(crossing.goal(), weight));
        return score(at, crossing.option()) - score(at, first);
    }

    private static double score(AlignRows rows, ObjectId option) {
        return rows.options().stream()
                .filter(row -> row.id().equals(option))
                .findFirst()
                .orElseThrow()
                .score()
                .getAsDouble();
    }

    @Test
    void scalingAllWeightsKeepsTheOrder() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var drawn = random(random);
            AlignRows whole = query.rows(drawn.careCase());
            var half = new HashMap<ObjectId, Double>();
            whole.goals().forEach(goal -> half.put(goal.id(), goal.weight() / 2));
            AlignRows scaled = query.rows(drawn.careCase(), half);
            assertEquals(
                    whole.options().stream().map(AlignRows.OptionRow::id).toList(),
                    scaled.options().stream().map(AlignRows.OptionRow::id).toList());
        }
    }

    private static CaseSketch random(Random random) {
        var drawn = new CaseSketch();
        int goals = 2 + random.nextInt(4);
        for (int i = 0; i < goals; i++) {
            drawn.goal("goal " + i, 1 + random.nextInt(10), i == 0);
        }
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            drawn.option(
                    "O" + i,
                    "option " + i,
                    OptionClass.OTHER,
                    random.ints(goals, 0, 11).toArray());
        }
        return drawn;
    }
}
