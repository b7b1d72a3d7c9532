package care.quarterback.consensus.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.goals.AlignRows.Crossing;
import care.quarterback.consensus.goals.AlignRows.OptionRow;
import care.quarterback.consensus.goals.AlignRows.Term;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.CareCase;
import care.quarterback.model.OptionClass;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import care.quarterback.testkit.CaseSketch;
import care.quarterback.testkit.Requirement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

/** What must hold of the ranking in every case, tried on drawn ones: some ratings missing, weights from 0 to 10. */
class AlignPropertiesTest {

    private static final int ROUNDS = 400;

    private final AlignQuery query = new AlignQuery(DeskTexts.in(Locale.US));

    private static CareCase drawn(Random random) {
        var sketch = new CaseSketch();
        int goals = 1 + random.nextInt(6);
        for (int i = 0; i < goals; i++) {
            sketch.goal("goal " + i, random.nextInt(11), i == 0);
        }
        int options = 1 + random.nextInt(6);
        for (int i = 0; i < options; i++) {
            var option = sketch.option("O" + i, "option " + random.nextInt(3), OptionClass.OTHER);
            for (int goal = 0; goal < goals; goal++) {
                if (random.nextInt(6) > 0) {
                    sketch.rate(option, sketch.careCase().getGoals().get(goal), random.nextInt(11));
                }
            }
        }
        return sketch.careCase();
    }

    private static List<ObjectId> order(AlignRows rows) {
        return rows.options().stream().map(OptionRow::id).toList();
    }

    @Test
    @Requirement("S107")
    void scalingAllWeightsLeavesTheOrder() {
        var random = new Random(11);
        for (int round = 0; round < ROUNDS; round++) {
            CareCase careCase = drawn(random);
            AlignRows rows = query.rows(careCase);
            double largest = rows.goals().stream()
                    .mapToDouble(AlignRows.GoalRow::weight)
                    .max()
                    .orElseThrow();
            double factor = largest == 0 ? 0.5 : (0.01 + 0.99 * random.nextDouble()) * 10 / largest;
            var scaled = new HashMap<ObjectId, Double>();
            rows.goals().forEach(goal -> scaled.put(goal.id(), Math.min(10, goal.weight() * factor)));
            assertEquals(order(rows), order(query.rows(careCase, scaled)));
        }
    }

    @Test
    @Requirement("S110")
    void theOrderAndTheScoresDoNotDependOnTheOrderOfEntry() {
        var random = new Random(12);
        for (int round = 0; round < ROUNDS; round++) {
            CareCase one = drawn(random);
            CareCase other = EcoreUtil.copy(one);
            ECollections.sort(other.getOptions(), (a, b) -> b.getId().compareTo(a.getId()));
            ECollections.sort(other.getGoals(), (a, b) -> b.getId().compareTo(a.getId()));
            other.getOptions()
                    .forEach(option -> ECollections.sort(
                            option.getRatings(), (a, b) -> b.getId().compareTo(a.getId())));
            AlignRows first = query.rows(one);
            AlignRows second = query.rows(other);
            assertEquals(order(first), order(second));
            assertEquals(first.nearTie(), second.nearTie());
            assertEquals(first.higherOnMain(), second.higherOnMain());
        }
    }

    @Test
    void noScoreLeavesTheScale() {
        var random = new Random(13);
        for (int round = 0; round < ROUNDS; round++) {
            query.rows(drawn(random)).options().stream()
                    .flatMap(option -> option.score().stream().boxed())
                    .forEach(score -> assertTrue(score >= 0 && score <= 100, "score " + score));
        }
    }

    @Test
    @Requirement("S107")
    void atEachCrossingTheTwoAreEvenOverTheGoalsThatAreRatedForBoth() {
        var random = new Random(14);
        int seen = 0;
        int already = 0;
        for (int round = 0; round < ROUNDS; round++) {
            AlignRows rows = query.rows(drawn(random));
            Map<ObjectId, OptionRow> options =
                    rows.options().stream().collect(Collectors.toMap(OptionRow::id, Function.identity()));
            OptionRow first = rows.options().getFirst();
            for (Crossing crossing : rows.crossings()) {
                seen++;
                OptionRow other = options.get(crossing.option());
                double at = crossing.weight();
                assertTrue(at > 1e-9 && at < 10 - 1e-9);
                assertEquals(both(first, other, crossing.goal(), at), both(other, first, crossing.goal(), at), 1e-9);
                double beyond = crossing.side() == AlignRows.Side.ABOVE ? (at + 10) / 2 : at / 2;
                assertTrue(both(other, first, crossing.goal(), beyond) > both(first, other, crossing.goal(), beyond));
                if (crossing.already()) {
                    already++;
                    assertTrue(both(other, first, crossing.goal(), crossing.now())
                            > both(first, other, crossing.goal(), crossing.now()));
                }
            }
        }
        assertTrue(seen > 200 && already > 0, "the drawn cases must have crossings of both kinds");
    }

    /** The summary and the sentence of a crossing promise a lead only where the ranking itself would give it. */
    @Test
    void whatWouldComeOutAheadDoesSoInTheRanking() {
        var random = new Random(16);
        int said = 0;
        for (int round = 0; round < ROUNDS; round++) {
            CareCase careCase = drawn(random);
            AlignRows rows = query.rows(careCase);
            OptionRow first = rows.options().getFirst();
            for (Crossing crossing : rows.crossings()) {
                boolean promised = crossing.sentence().startsWith("If “");
                boolean summed = rows.options().stream()
                        .filter(option -> option.id().equals(crossing.option()))
                        .anyMatch(option -> rows.summary()
                                .contains("“" + option.name() + "” would come out ahead if “" + crossing.text() + "”"));
                if (promised
                        || summed
                                && rows.options().stream()
                                                .map(OptionRow::name)
                                                .distinct()
                                                .count()
                                        == rows.options().size()) {
                    said++;
                    double at = crossing.weight();
                    double beyond = crossing.side() == AlignRows.Side.ABOVE
                            ? at + Math.min(0.005, (10 - at) / 4)
                            : at - Math.min(0.005, at / 4);
                    AlignRows then = query.rows(careCase, Map.of(crossing.goal(), beyond));
                    boolean stillRanked = then.options().stream()
                            .filter(option -> option.id().equals(crossing.option()))
                            .allMatch(OptionRow::ranked);
                    assertTrue(
                            !stillRanked
                                    || order(then).indexOf(crossing.option())
                                            < order(then).indexOf(first.id()),
                            crossing.sentence() + rows.summary());
                }
            }
        }
        assertTrue(said > 100, "the drawn cases must have such sentences");
    }

    /** The score of one option over the goals for which the other is rated too, with another weight for one goal. */
    private static double both(OptionRow one, OptionRow other, ObjectId goal, double weight) {
        double sum = 0;
        double all = 0;
        for (Term term : one.terms()) {
            if (other.terms().stream().anyMatch(its -> its.goal().equals(term.goal()))) {
                double used = term.goal().equals(goal) ? weight : term.weight();
                sum += used * term.rating();
                all += used;
            }
        }
        return 10 * sum / all;
    }

    @Test
    void everyOptionIsListedOnceAndTheRankedOnesComeFirst() {
        var random = new Random(15);
        for (int round = 0; round < ROUNDS; round++) {
            CareCase careCase = drawn(random);
            AlignRows rows = query.rows(careCase);
            assertEquals(
                    careCase.getOptions().stream()
                            .map(TreatmentOption::getId)
                            .sorted()
                            .toList(),
                    rows.options().stream()
                            .map(row -> row.id().value())
                            .sorted()
                            .toList());
            boolean unranked = false;
            for (OptionRow row : rows.options()) {
                assertTrue(!(unranked && row.ranked()), "a ranked option stands behind one that is not");
                unranked = !row.ranked();
            }
        }
    }
}
