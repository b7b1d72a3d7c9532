package care.quarterback.consensus.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.PanelRow;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.Certainty;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.OptionClass;
import care.quarterback.model.TreatmentOption;
import care.quarterback.testkit.CaseSketch;
import care.quarterback.testkit.FewCodes;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random cases, entered twice in different orders: what is said of them may not depend on it. */
@Requirement("S126")
class OrderOfEntryTest {

    private static final List<String> CODES =
            List.of("M48.062", "M48.061", "M16.11", "M16.12", "C61", "R52", "I11.0", "E85.82", "M17.11", "");

    private final CompareQuery query = new CompareQuery(DeskTexts.in(Locale.US));

    /** One opinion of a random case. */
    private record Said(int number, String code, String other, int option, Need need, Certainty certainty) {}

    private static List<Said> random(Random random) {
        var said = new ArrayList<Said>();
        int count = 2 + random.nextInt(3);
        for (int number = 1; number <= count; number++) {
            said.add(new Said(
                    number,
                    CODES.get(random.nextInt(CODES.size())),
                    random.nextBoolean() ? "" : CODES.get(random.nextInt(CODES.size() - 1)),
                    random.nextInt(4) - 1,
                    Need.values()[random.nextInt(Need.values().length)],
                    random.nextInt(4) == 0 ? Certainty.SUSPECTED : Certainty.CONFIRMED));
        }
        return said;
    }

    private CompareRows rows(List<Said> order) {
        var sketch = new CaseSketch();
        List<TreatmentOption> options = List.of(
                sketch.option("A", "operation", OptionClass.SURGERY_MAJOR),
                sketch.option("B", "other operation", OptionClass.SURGERY_MAJOR),
                sketch.option("C", "more tests", OptionClass.MORE_TESTS));
        for (Said each : order) {
            OpinionVersion version = sketch.version(
                    sketch.opinion(each.number(), "Dr " + each.number()),
                    "2026-03-0" + each.number(),
                    each.code(),
                    each.option() < 0 ? null : options.get(each.option()),
                    each.need());
            version.getDiagnoses().forEach(diagnosis -> diagnosis.setCertainty(each.certainty()));
            if (!each.other().isEmpty()) {
                sketch.diagnosis(version, each.other(), DiagnosisRank.SECONDARY);
            }
        }
        return query.rows(sketch.careCase(), Optional.of(FewCodes.SOME), LocalDate.parse("2026-04-01"));
    }

    private static List<String> said(CompareRows rows) {
        var said = new ArrayList<String>();
        rows.pairs()
                .forEach(pair -> said.add(ComparedCases.pair(pair)
                        + pair.provisional()
                        + pair.conflicts()
                        + pair.needsReview()
                        + pair.why()
                        + pair.notes()
                        + pair.exclusion()));
        for (PanelRow.Pattern pattern : List.of(
                rows.panel().diagnosis(), rows.panel().treatment(), rows.panel().need())) {
            said.add(pattern.sizes() + pattern.largest() + pattern.groups());
        }
        said.add(rows.consensus().state() + " " + rows.thirdOpinion().enabled() + rows.explanation());
        rows.aspects().forEach(aspect -> said.add(aspect.aspect() + " " + aspect.mark() + aspect.cells()));
        return said;
    }

    @Test
    void whatIsSaidDoesNotDependOnTheOrderInWhichOpinionsWereEntered() {
        var random = new Random(2026);
        for (int i = 0; i < 400; i++) {
            List<Said> order = random(random);
            List<String> before = said(rows(order));
            var shuffled = new ArrayList<>(order);
            Collections.shuffle(shuffled, random);
            assertEquals(before, said(rows(shuffled)), order.toString());
        }
    }

    @Test
    void whoWasFirstMattersOnlyWhereOneOfTwoNamesNothing() {
        var random = new Random(7);
        int swapped = 0;
        for (int i = 0; i < 400; i++) {
            List<Said> two = random(random).subList(0, 2);
            Said one = two.get(0);
            Said other = two.get(1);
            PairRow straight = rows(two).pairs().getFirst();
            PairRow turned = rows(List.of(
                            new Said(1, other.code(), other.other(), other.option(), other.need(), other.certainty()),
                            new Said(2, one.code(), one.other(), one.option(), one.need(), one.certainty())))
                    .pairs()
                    .getFirst();
            assertEquals(straight.treatment(), turned.treatment(), two.toString());
            assertEquals(straight.need(), turned.need(), two.toString());
            assertEquals(straight.similarity(), turned.similarity(), two.toString());
            assertEquals(straight.provisional(), turned.provisional(), two.toString());
            assertEquals(straight.needsReview(), turned.needsReview(), two.toString());
            if (straight.diagnosis() == DiagnosisClass.ESTABLISHED) {
                swapped++;
                assertEquals(DiagnosisClass.UNRESOLVED, turned.diagnosis(), two.toString());
            } else if (straight.diagnosis() == DiagnosisClass.UNRESOLVED) {
                swapped++;
                assertEquals(DiagnosisClass.ESTABLISHED, turned.diagnosis(), two.toString());
            } else {
                assertEquals(straight.diagnosis(), turned.diagnosis(), two.toString());
                assertEquals(straight.overall(), turned.overall(), two.toString());
            }
        }
        assertNotEquals(0, swapped, "the random cases held such pairs");
    }
}
