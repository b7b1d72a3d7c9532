package care.quarterback.desk.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.core.spi.Cohort;
import care.quarterback.core.spi.Cohort.Authorizations;
import care.quarterback.core.spi.Cohort.Counts;
import care.quarterback.core.spi.Cohort.Excluded;
import care.quarterback.core.spi.Cohort.Missing;
import care.quarterback.core.spi.Cohort.Pairs;
import care.quarterback.core.spi.Cohort.Query;
import care.quarterback.core.spi.CourseStep;
import care.quarterback.desk.cohort.CohortRows.AuthorizationRow;
import care.quarterback.desk.cohort.CohortRows.ClassRow;
import care.quarterback.desk.cohort.CohortRows.Group;
import care.quarterback.desk.cohort.CohortRows.PublishedRow;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.value.CaseId;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CohortQueryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private static Pairs pairs(String diagnosis, String exclusion, long count) {
        return new Pairs(diagnosis, exclusion, "T_SAME", "YES", "NO", "Cardiology", 2026, count);
    }

    private static Counts counts(List<Pairs> pairs) {
        return new Counts(pairs, Map.of(), new TreeMap<>(), 0, List.of(), List.of());
    }

    private static CohortRows rows(Counts counts) {
        var cohort = new Cohort() {

            @Override
            public Counts count(Query query) {
                return counts;
            }

            @Override
            public List<Excluded> excluded(Query query, int limit) {
                return List.of(new Excluded(
                        new CaseId("00000000-0000-4000-8000-000000000001"),
                        "2026-001",
                        "RELATED",
                        "RELATED",
                        Optional.empty()));
            }
        };
        return new CohortQuery(DeskTexts.in(Locale.US)).rows(cohort, Query.ALL, TODAY);
    }

    private static ClassRow of(CohortRows rows, DiagnosisClass diagnosisClass) {
        return rows.classes().stream()
                .filter(row -> row.diagnosis() == diagnosisClass)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Requirement({"S112", "S129"})
    void theRateOfAClassStandsWithItsRangeAndTheWarningOfFewCases() {
        CohortRows rows =
                rows(counts(List.of(pairs("DIFFERENT", "", 4), pairs("SAME", "", 10), pairs("REFINED", "", 6))));
        assertEquals(20, rows.n());
        ClassRow different = of(rows, DiagnosisClass.DIFFERENT);
        assertEquals(4, different.count());
        assertEquals("Different diagnosis: 4 of 20, 20.0% (range 8.1% to 41.6%)", different.sentence());
        assertEquals(0, of(rows, DiagnosisClass.ESTABLISHED).count(), "a main class is shown without cases, too");
        assertTrue(rows.warning().orElseThrow().startsWith("Only 20 cases can be compared, fewer than 30."));
    }

    @Test
    @Requirement("S112")
    void whatSaysNothingCertainYetIsLeftOutAndListed() {
        CohortRows rows = rows(counts(List.of(
                pairs("SAME", "", 3),
                pairs("DIFFERENT", "PROVISIONAL", 2),
                pairs("RELATED", "RELATED", 1),
                pairs("RELATED", "", 1),
                pairs("NOT_CODED", "NOT_CODED", 5),
                pairs("SIDE_CONFLICT", "SIDE_CONFLICT", 1))));
        assertEquals(4, rows.n(), "a suggested class counts, and a RELATED that a clinician has confirmed");
        assertEquals(
                List.of("NOT_CODED 5", "SIDE_CONFLICT 1", "RELATED 1", "PROVISIONAL 2"),
                rows.exclusions().stream()
                        .map(row -> row.reason() + " " + row.count())
                        .toList());
        assertEquals("2026-001", rows.excluded().getFirst().number());
        assertEquals(
                "2 left out: a doctor isn’t sure yet or is waiting for tests.",
                rows.exclusions().getLast().sentence());
    }

    @Test
    @Requirement("S112")
    void theStudiesStandBesideOurOwnGroupsWithTheirCautions() {
        CohortRows rows = rows(counts(List.of(
                pairs("SAME", "", 36),
                pairs("REFINED", "", 180),
                pairs("ESTABLISHED", "", 8),
                pairs("DIFFERENT", "", 62),
                pairs("STILL_UNKNOWN", "", 5),
                pairs("UNRESOLVED", "", 2))));
        assertEquals(293, rows.n());
        assertEquals(7, rows.apart(), "no study has a class for these");
        assertTrue(
                rows.notes().getLast().contains("7 compared cases don’t fit the groups in the studies."),
                rows.notes().toString());
        var different = rows.groups().get(Group.DIFFERENT.ordinal());
        assertEquals(0.2168, different.interval().orElseThrow().share(), 5e-5);
        assertEquals(188, rows.groups().get(Group.REFINED.ordinal()).count());
        assertEquals(Optional.empty(), rows.warning());
        PublishedRow first = rows.published().getFirst();
        var published = first.figures().get(Group.DIFFERENT.ordinal()).interval();
        assertEquals(0.1730, published.low(), 5e-5);
        assertEquals(0.2681, published.high(), 5e-5);
        rows.published().forEach(row -> assertFalse(row.caution().isBlank()));
        assertTrue(rows.published().stream().anyMatch(row -> row.study().startsWith("Payne")));
        assertTrue(rows.published().stream().anyMatch(row -> row.study().startsWith("Meyer")));
    }

    @Test
    void oneCaseHasNoShareAndNoneIsSaidSo() {
        CohortRows rows = rows(counts(List.of(pairs("SAME", "", 1))));
        assertEquals(
                "Same diagnosis: 1 of 1. One case is too few for a percentage.",
                of(rows, DiagnosisClass.SAME).sentence());
        assertEquals(Optional.empty(), of(rows, DiagnosisClass.SAME).interval());
        assertTrue(rows.need()
                .sentence()
                .contains("with a single case, we can’t say whether the doctors agree more than by chance"));
        CohortRows none = rows(counts(List.of()));
        assertTrue(none.empty());
        assertEquals(List.of(), none.classes());
        assertEquals("There are no percentages yet.", none.warning().orElseThrow());
    }

    @Test
    void aWideRangeWarnsAlsoWithThirtyCases() {
        CohortRows rows = rows(counts(List.of(pairs("SAME", "", 15), pairs("DIFFERENT", "", 15))));
        assertTrue(rows.warning().orElseThrow().contains("30 points wide"));
    }

    @Test
    @Requirement("S129")
    void agreementOnTheNeedIsKappaAndAlphaOfAFixedScale() {
        // 6 twice yes, 3 twice no, 2 and 1 apart: seen 9/12, by chance (8/12 * 7/12 + 4/12 * 5/12) = 76/144
        CohortRows rows = rows(counts(List.of(
                need("YES", "YES", 6),
                need("NO", "NO", 3),
                need("YES", "NO", 2),
                need("NO", "YES", 1),
                need("YES", "NOT_STATED", 9))));
        assertEquals(9, rows.need().same());
        assertEquals(12, rows.need().of());
        double byChance = 76.0 / 144;
        assertEquals(
                (0.75 - byChance) / (1 - byChance), rows.need().kappa().value().orElseThrow(), 1e-12);
        assertTrue(rows.need().sentence().contains("9 of 12"), rows.need().sentence());
    }

    private static Pairs need(String first, String second, long count) {
        return new Pairs("SAME", "", "T_SAME", first, second, "", 0, count);
    }

    @Test
    void bySpecialtyAndYearTheMostFrequentAndTheLatestFirst() {
        CohortRows rows = rows(counts(List.of(
                new Pairs("SAME", "", "T_SAME", "YES", "YES", "Cardiology", 2025, 2),
                new Pairs("DIFFERENT", "", "T_SAME", "YES", "YES", "Urology", 2026, 5),
                new Pairs("SAME", "", "T_SAME", "YES", "YES", "", 0, 1))));
        assertEquals(
                List.of("Urology 5", "Cardiology 2", "Specialty not known 1"),
                rows.specialties().stream()
                        .map(row -> row.name() + " " + row.n())
                        .toList());
        assertEquals(
                List.of("2026 5", "2025 2", "Date not known 1"),
                rows.years().stream().map(row -> row.name() + " " + row.n()).toList());
    }

    private static SortedMap<Integer, Long> days(int... days) {
        var counts = new TreeMap<Integer, Long>();
        for (int day : days) {
            counts.merge(day, 1L, Long::sum);
        }
        return counts;
    }

    @Test
    @Requirement({"S129", "S83"})
    void theWayTheMissingThePlansAndTheCostAreSaidInWords() {
        CohortRows rows = rows(new Counts(
                List.of(),
                Map.of(
                        CourseStep.SECOND_OPINION,
                        days(10, 20, 30, 40, 50),
                        CourseStep.TALK,
                        days(7),
                        CourseStep.DECISION,
                        days(1, 2, 3, 4)),
                days(24000, 4800, 9600),
                2,
                List.of(
                        new Missing("IMAGING", true, Optional.of(4), 3),
                        new Missing("IMAGING", false, Optional.empty(), 2),
                        new Missing("LAB_RESULT", false, Optional.of(1), 1)),
                List.of(
                        new Authorizations("APPROVED", "", 6),
                        new Authorizations("DENIED", "APPROVED", 1),
                        new Authorizations("PARTIAL", "", 1),
                        new Authorizations("PENDING", "", 2),
                        new Authorizations("WITHDRAWN", "", 1))));
        assertEquals(
                "Second opinion: half of 5 cases within 30 days; middle half of cases: 20 to 40 days",
                rows.steps().get(CourseStep.SECOND_OPINION.ordinal()).sentence());
        assertTrue(
                rows.steps().get(CourseStep.DECISION.ordinal()).sentence().endsWith("1.8 to 3.3 days"),
                "rounded as the JSON rounds: " + rows.steps());
        assertEquals(
                "Doctors talked: after 7 days, in one case",
                rows.steps().get(CourseStep.TALK.ordinal()).sentence());
        assertEquals(
                "Images: missing in 5 cases, would delay the visit in 3, still missing in 2. Half of what arrived came"
                        + " within 4 days.",
                rows.missing().getFirst().sentence());
        AuthorizationRow plans = rows.authorizations();
        assertEquals(11, plans.asked());
        assertEquals(8, plans.decided());
        assertEquals(0.75, plans.interval().orElseThrow().share(), 1e-12);
        assertEquals(1, plans.won());
        assertEquals(
                "Half of 3 second opinions cost the patient $96 or less. Middle half of cases: $72 to $168. In 2"
                        + " more cases, part of the cost isn’t known.",
                rows.cost().sentence());
    }
}
