package care.quarterback.store;

import static care.quarterback.store.SampleCases.day;
import static care.quarterback.store.SampleCases.id;
import static care.quarterback.store.SampleCases.summary;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.CaseRepository.CaseSave;
import care.quarterback.core.spi.Cohort;
import care.quarterback.core.spi.Cohort.Counts;
import care.quarterback.core.spi.Cohort.Excluded;
import care.quarterback.core.spi.Cohort.Query;
import care.quarterback.core.spi.CohortFacts;
import care.quarterback.core.spi.CohortFacts.Authorization;
import care.quarterback.core.spi.CohortFacts.Missing;
import care.quarterback.core.spi.CohortFacts.Pair;
import care.quarterback.core.spi.CohortFacts.PatientCost;
import care.quarterback.core.spi.CourseStep;
import care.quarterback.core.spi.Progress;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.Requirement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every cohort keeps to. */
interface CohortContract {

    LocalDate START = LocalDate.of(2026, 1, 1);

    CaseRepository cases();

    Cohort cohort();

    private static CaseProjection projection(int number, CohortFacts facts) {
        return new CaseProjection(
                "",
                summary(id(number), "Doe, A", "2026-01-05"),
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                facts);
    }

    private static Query period(String from, String to) {
        return new Query(
                Optional.ofNullable(from).map(SampleCases::day),
                Optional.ofNullable(to).map(SampleCases::day),
                Optional.empty());
    }

    private static CohortFacts random(Random random) {
        Map<CourseStep, LocalDate> reached = new EnumMap<>(CourseStep.class);
        for (CourseStep step : CourseStep.values()) {
            if (random.nextInt(3) > 0) {
                reached.put(step, START.plusDays(random.nextInt(60) - 5));
            }
        }
        List<Missing> missing = new ArrayList<>();
        for (String kind : List.of("IMAGING", "LAB_RESULT")) {
            if (random.nextBoolean()) {
                missing.add(new Missing(kind, random.nextBoolean(), maybe(random), maybe(random)));
            }
        }
        List<Authorization> authorizations = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            authorizations.add(new Authorization(
                    one(random, "APPROVED", "DENIED"), one(random, "", "APPROVED"), maybe(random), maybe(random)));
        }
        return new CohortFacts(
                one(random, "Cardiology", "Orthopedics", ""),
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(START),
                reached,
                random.nextBoolean() ? Optional.empty() : Optional.of(cost(random)),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(pair(random)),
                missing,
                authorizations);
    }

    private static PatientCost cost(Random random) {
        return new PatientCost(
                random.nextBoolean() ? Optional.empty() : Optional.of(BigDecimal.valueOf(random.nextInt(4) * 1250L, 2)),
                maybe(random));
    }

    private static Pair pair(Random random) {
        return new Pair(
                one(random, "SAME", "DIFFERENT", "RELATED"),
                one(random, "", "", "PROVISIONAL"),
                one(random, "T_SAME", "T_DIFFERENT"),
                one(random, "YES", "NO"),
                one(random, "YES", "NOT_STATED"),
                maybe(random));
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static Optional<LocalDate> maybe(Random random) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(START.plusDays(random.nextInt(60)));
    }

    @Test
    @Requirement("S129")
    default void anyCountIsWhatPlainCountingGives() {
        var random = new Random(7);
        var counted = new MemoryRepository();
        for (int number = 1; number <= 60; number++) {
            CaseSave save = SampleCases.save(projection(number, random(random)), 0, AuditHead.EMPTY);
            cases().save(save);
            counted.save(save);
        }
        for (Query query : List.of(
                Query.ALL,
                period("2026-01-10", "2026-02-01"),
                period("2026-01-10", null),
                period(null, "2026-01-20"),
                new Query(Optional.empty(), Optional.of(day("2026-02-10")), Optional.of("cardiology")),
                new Query(Optional.empty(), Optional.empty(), Optional.of("%")))) {
            same(counted.cohort().count(query), cohort().count(query));
            assertEquals(counted.cohort().excluded(query, 7), cohort().excluded(query, 7));
        }
        assertFalse(cohort().count(Query.ALL).pairs().isEmpty());
    }

    private static void same(Counts expected, Counts found) {
        assertEquals(new HashSet<>(expected.pairs()), new HashSet<>(found.pairs()));
        assertEquals(expected.days(), found.days());
        assertEquals(expected.costs(), found.costs());
        assertEquals(expected.costsUnknown(), found.costsUnknown());
        assertEquals(new HashSet<>(expected.missing()), new HashSet<>(found.missing()));
        assertEquals(new HashSet<>(expected.authorizations()), new HashSet<>(found.authorizations()));
        assertEquals(expected.pairs().size(), found.pairs().size());
    }

    private static CohortFacts different(String exclusion) {
        return new CohortFacts(
                "Cardiology",
                Optional.of(START),
                Map.of(CourseStep.SECOND_OPINION, START.plusDays(12)),
                Optional.empty(),
                Optional.of(new Pair("DIFFERENT", exclusion, "T_SAME", "YES", "NO", Optional.of(START.plusDays(12)))),
                List.of(),
                List.of());
    }

    @Test
    default void aChangedCaseCountsAsItIsNow() {
        CaseSave save = SampleCases.save(projection(1, different("PROVISIONAL")), 0, AuditHead.EMPTY);
        cases().save(save);
        assertEquals(
                List.of(new Excluded(id(1), "2026-001", "DIFFERENT", "PROVISIONAL", Optional.of(START.plusDays(12)))),
                cohort().excluded(Query.ALL, 10));
        cases().save(SampleCases.save(projection(1, different("")), 1, AuditHead.of(save.entry())));
        assertEquals(List.of(), cohort().excluded(Query.ALL, 10));
        assertEquals(1, cohort().count(Query.ALL).pairs().getFirst().count());
        assertEquals(Map.of(12, 1L), cohort().count(Query.ALL).days().get(CourseStep.SECOND_OPINION));
    }

    @Test
    default void aReindexFillsWhatAnOlderStoreDoesNotHave() {
        cases().save(SampleCases.save(projection(1, CohortFacts.NONE), 0, AuditHead.EMPTY));
        assertEquals(List.of(), cohort().count(Query.ALL).pairs());
        cases().reindex(stored -> projection(1, different("")), Progress.NONE);
        assertEquals(1, cohort().count(Query.ALL).pairs().size());
    }

    @Test
    default void aPeriodDoesNotEndBeforeItBegins() {
        assertThrows(IllegalArgumentException.class, () -> period("2026-02-01", "2026-01-31"));
        assertEquals(
                List.of(), cohort().count(period("2026-02-01", "2026-02-01")).pairs());
    }
}
