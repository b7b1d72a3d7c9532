package care.quarterback.store;

import static care.quarterback.store.SampleCases.day;
import static care.quarterback.store.SampleCases.first;
import static care.quarterback.store.SampleCases.id;
import static care.quarterback.store.SampleCases.projection;
import static care.quarterback.store.SampleCases.save;
import static care.quarterback.store.SampleCases.summary;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.audit.AuditVerification;
import care.quarterback.core.spi.CaseAudit;
import care.quarterback.core.spi.CaseAudit.CaseChange;
import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.CaseRepository.CaseSave;
import care.quarterback.core.spi.CaseRepository.Reindexed;
import care.quarterback.core.spi.CaseRepository.SaveResult.Conflict;
import care.quarterback.core.spi.CaseRepository.SaveResult.Saved;
import care.quarterback.core.spi.CaseRepository.StoredCase;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.Progress;
import care.quarterback.model.value.CaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every repository of cases keeps to, the one in memory as well. Each test starts with an empty one. */
interface CaseRepositoryContract {

    CaseRepository cases();

    @Test
    default void aCaseComesBackAsItWasSaved() {
        var save = first(id(1), "Doe, Margaret", "2026-01-05");
        assertEquals(new Saved(1), cases().save(save));
        StoredCase stored = cases().load(id(1)).orElseThrow();
        assertEquals(1, stored.revision());
        assertEquals(AuditHead.of(save.entry()), stored.head());
        assertArrayEquals(save.document(), stored.document());
        assertEquals(List.of(save.entry()), cases().audit(id(1)));
        assertEquals(OptionalLong.of(1), cases().revision(id(1)));
        assertEquals(List.of(save.projection().summary()), cases().find("", 10));
    }

    @Test
    default void aCaseThatIsNotThereIsEmptyEverywhere() {
        assertEquals(Optional.empty(), cases().load(id(1)));
        assertEquals(OptionalLong.empty(), cases().revision(id(1)));
        assertEquals(List.of(), cases().audit(id(1)));
        assertTrue(cases().verify(id(1)).verified());
        assertEquals(List.of(), cases().ids());
        assertEquals(List.of(), cases().find("doe", 10));
    }

    @Test
    default void aSaveOnAnOldRevisionIsAConflictAndWritesNothing() {
        var one = first(id(1), "Doe, Margaret", "2026-01-05");
        cases().save(one);
        var two = save(projection(summary(id(1), "Roe, Margaret", "2026-01-05")), 1, AuditHead.of(one.entry()));
        assertEquals(new Saved(2), cases().save(two));
        var stale = save(projection(summary(id(1), "Poe, Margaret", "2026-01-05")), 1, AuditHead.of(one.entry()));
        assertEquals(new Conflict(2), cases().save(stale));
        assertEquals(new Conflict(2), cases().save(one), "a second first save as well");
        assertEquals(List.of(), cases().find("poe", 10));
        assertEquals(2, cases().audit(id(1)).size());
        assertArrayEquals(two.document(), cases().load(id(1)).orElseThrow().document());
        assertTrue(cases().verify(id(1)).verified());
    }

    @Test
    default void whatWasDoneToAllCasesIsListedNewestFirstPageByPage() {
        List<AuditEntry> all = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            CaseId id = id(number);
            AuditHead head = AuditHead.EMPTY;
            for (int turn = 0; turn < 4; turn++) {
                Instant at = Instant.parse("2026-03-02T09:00:00Z").plusSeconds(turn / 2 * 3_600L + number / 2);
                CaseSave next = saved(id, "Doe, Number" + number, turn, head, at);
                assertEquals(new Saved(turn + 1L), cases().save(next));
                head = AuditHead.of(next.entry());
                all.add(next.entry());
            }
        }
        all.sort(CaseAudit.NEWEST_FIRST);
        assertEquals(all, entries(cases().since(Instant.EPOCH, Optional.empty(), 100)));
        List<AuditEntry> paged = new ArrayList<>();
        while (paged.size() < all.size()) {
            Optional<AuditEntry> last = paged.isEmpty() ? Optional.empty() : Optional.of(paged.getLast());
            paged.addAll(entries(cases().since(Instant.EPOCH, last, 5)));
        }
        assertEquals(all, paged);
        assertEquals(List.of(), cases().since(Instant.EPOCH, Optional.of(all.getLast()), 5));
        Instant later = Instant.parse("2026-03-02T10:00:00Z");
        List<CaseChange> late = cases().since(later, Optional.empty(), 100);
        assertEquals(all.stream().filter(entry -> !entry.at().isBefore(later)).toList(), entries(late));
        assertEquals(
                "Doe, Number" + late.getFirst().entry().caseId().value().charAt(35),
                late.getFirst().patient());
    }

    private static List<AuditEntry> entries(List<CaseChange> changes) {
        return changes.stream().map(CaseChange::entry).toList();
    }

    private static CaseSave saved(CaseId id, String patient, long revision, AuditHead head, Instant at) {
        CaseSave usual = save(projection(summary(id, patient, "2026-01-05")), revision, head);
        var entry = AuditEntry.chain(
                head,
                id,
                at,
                usual.entry().by(),
                "ChangeField",
                AuditEntry.Kind.DO,
                "",
                usual.entry().changes());
        return new CaseSave(id, revision, usual.document(), usual.projection(), entry);
    }

    @Test
    default void aCaseThatIsNotThereCannotBeChanged() {
        var stale = save(projection(summary(id(1), "Doe, Margaret", "2026-01-05")), 3, AuditHead.EMPTY);
        assertEquals(new Conflict(0), cases().save(stale));
        assertEquals(List.of(), cases().ids());
    }

    @Test
    default void casesAreFoundByTheBeginningOfEveryWordWithoutAccents() {
        cases().save(first(id(1), "Dvořák, Élise", "2026-01-05"));
        cases().save(first(id(2), "Dvorsky, Emil", "2026-01-06"));
        assertEquals(List.of(id(2), id(1)), found("dvor"));
        assertEquals(List.of(id(1)), found("  ELISE dvořá "));
        assertEquals(List.of(), found("dvor anna"));
        assertEquals(List.of(), found("vorak"), "not by the middle of a word");
        assertEquals(List.of(), found("%"));
        assertEquals(List.of(), found("_vorak"));
    }

    @Test
    default void aListShowsTheLatestFirstAndThoseWithoutADateLast() {
        cases().save(first(id(1), "Doe, A", null));
        cases().save(first(id(2), "Doe, B", "2026-01-05"));
        cases().save(first(id(3), "Doe, C", "2026-02-05"));
        cases().save(first(id(4), "Doe, D", "2026-01-05"));
        assertEquals(List.of(id(3), id(2), id(4), id(1)), found(""));
        assertEquals(List.of(id(3), id(2), id(4), id(1)), found("doe"));
        assertEquals(
                List.of(id(3), id(2)),
                cases().find("", 2).stream().map(CaseSummary::id).toList());
    }

    @Test
    default void aChangedCaseIsFoundByItsNewWordsOnly() {
        var save = first(id(1), "Doe, Margaret", "2026-01-05");
        cases().save(save);
        var renamed = projection(summary(id(1), "Winter, Margaret", "2026-01-05"));
        cases().save(save(renamed, 1, AuditHead.of(save.entry())));
        assertEquals(List.of(), found("doe"));
        assertEquals(List.of(id(1)), found("winter marg"));
    }

    @Test
    default void aPatientIsFoundByIdentifierByNameAndByBirthDateTheNearestFirst() {
        cases().save(first(id(1), "Doe, Margaret", "2026-01-05", "1948-05-06"));
        cases().save(first(id(2), "Döe, MARGARET", "2026-01-06", "1948-05-07"));
        cases().save(first(id(3), "Doe, Peggy", "2026-01-07", "1948-05-06"));
        cases().save(first(id(4), "Roe, Margaret", "2026-01-08", null));
        Set<String> none = Set.of();
        assertEquals(List.of(id(4)), patient(Set.of("urn:mrn|2026-004", "x|y"), none, null));
        assertEquals(List.of(id(1), id(2), id(3)), patient(none, Set.of("doe, margaret"), "1948-05-06"));
        assertEquals(
                List.of(id(4), id(1), id(2), id(3)),
                patient(Set.of("urn:mrn|2026-004"), Set.of("Doe, Margaret", "Margaret, Doe"), "1948-05-06"));
        assertEquals(List.of(id(2), id(1)), patient(none, Set.of("doe, margaret"), null));
        assertEquals(List.of(id(3), id(1)), patient(none, none, "1948-05-06"));
        assertEquals(List.of(), patient(Set.of("x|y"), Set.of("Doe, Ann"), "1948-05-08"));
        assertEquals(List.of(), patient(none, none, null));
        assertEquals(
                List.of(id(1)),
                cases().findPatient(none, Set.of("doe, margaret"), day("1948-05-06"), 1).stream()
                        .map(CaseSummary::id)
                        .toList());
    }

    @Test
    default void idsAreAllInTheirOrder() {
        cases().save(first(id(2), "Doe, B", "2026-01-05"));
        cases().save(first(id(1), "Doe, A", "2026-01-05"));
        assertEquals(List.of(id(1), id(2)), cases().ids());
    }

    @Test
    default void theAuditIsWholeAndItsOrderKept() {
        AuditHead head = AuditHead.EMPTY;
        List<AuditEntry> entries = new ArrayList<>();
        for (int revision = 0; revision < 12; revision++) {
            var save = save(projection(summary(id(1), "Doe, Margaret", "2026-01-05")), revision, head);
            cases().save(save);
            entries.add(save.entry());
            head = AuditHead.of(save.entry());
        }
        assertEquals(entries, cases().audit(id(1)));
        AuditVerification verification = cases().verify(id(1));
        assertTrue(verification.verified());
        assertEquals(head, verification.head());
    }

    @Test
    default void aReindexProjectsEveryCaseAgainAndNamesTheUnreadable() {
        cases().save(first(id(1), "Doe, A", "2026-01-05"));
        cases().save(first(id(2), "Doe, B", "2026-01-06"));
        cases().save(first(id(3), "Doe, C", "2026-01-07"));
        Function<StoredCase, CaseProjection> projector = stored -> {
            if (stored.id().equals(id(2))) {
                throw new IllegalStateException("damaged");
            }
            return projection(summary(stored.id(), "Winter, X", "2025-01-01"));
        };
        assertEquals(new Reindexed(2, List.of(id(2)), false), cases().reindex(projector, Progress.NONE));
        assertEquals(List.of(id(1), id(3)), found("winter"));
        assertEquals(List.of(id(2)), found("doe"));
        assertEquals(OptionalLong.of(1), cases().revision(id(1)), "a re-index is no edit");
        assertEquals(1, cases().audit(id(1)).size());
    }

    @Test
    default void onlyTheCasesThatComeFromOtherRulesAreProjectedAgain() {
        assertTrue(cases().projectedBy("new"), "an empty store is up to date");
        cases().save(first(id(1), "Doe, A", "2026-01-05"));
        cases().save(first(id(2), "Doe, B", "2026-01-06"));
        Function<StoredCase, CaseProjection> projector = stored -> {
            CaseProjection plain = projection(summary(stored.id(), "Winter, X", "2025-01-01"));
            return new CaseProjection(
                    "new",
                    plain.summary(),
                    plain.terms(),
                    plain.identifiers(),
                    plain.pairs(),
                    plain.documents(),
                    plain.items(),
                    plain.cohort());
        };
        assertFalse(cases().projectedBy("new"));
        assertEquals(new Reindexed(2, List.of(), false), cases().bringUpTo("new", projector, Progress.NONE));
        assertTrue(cases().projectedBy("new"));
        assertFalse(cases().projectedBy("newer"));
        assertEquals(List.of(id(1), id(2)), found("winter"));

        cases().save(first(id(3), "Doe, C", "2026-01-07"));
        assertFalse(cases().projectedBy("new"), "saved by a seat with other rules");
        assertEquals(new Reindexed(1, List.of(), false), cases().bringUpTo("new", projector, Progress.NONE));
        assertTrue(cases().projectedBy("new"));
    }

    @Test
    default void aReindexStopsWhenToldTo() {
        cases().save(first(id(1), "Doe, A", "2026-01-05"));
        cases().save(first(id(2), "Doe, B", "2026-01-06"));
        var stopAfterOne = new Progress() {
            private long seen;

            @Override
            public void report(long done, long total, String what) {
                seen = done;
                assertEquals(2, total);
            }

            @Override
            public boolean cancelled() {
                return seen == 1;
            }
        };
        Reindexed result =
                cases().reindex(stored -> projection(summary(stored.id(), "Winter, X", "2026-01-05")), stopAfterOne);
        assertEquals(new Reindexed(1, List.of(), true), result);
        assertEquals(List.of(id(1)), found("winter"));
    }

    @Test
    default void anAuditEntryThatDoesNotContinueTheChainIsRefused() {
        var save = first(id(1), "Doe, A", "2026-01-05");
        cases().save(save);
        var wrong = save(projection(summary(id(1), "Roe, A", "2026-01-05")), 1, AuditHead.EMPTY);
        assertThrows(IllegalArgumentException.class, () -> cases().save(wrong));
        assertEquals(List.of(), found("roe"));
        assertEquals(OptionalLong.of(1), cases().revision(id(1)));
    }

    private List<CaseId> found(String text) {
        return cases().find(text, 50).stream().map(CaseSummary::id).toList();
    }

    private List<CaseId> patient(Set<String> identifiers, Set<String> names, String born) {
        return cases().findPatient(identifiers, names, born == null ? null : day(born), 50).stream()
                .map(CaseSummary::id)
                .toList();
    }
}
