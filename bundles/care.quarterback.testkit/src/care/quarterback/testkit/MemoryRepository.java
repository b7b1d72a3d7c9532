package care.quarterback.testkit;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.audit.AuditVerification;
import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.CaseRepository.CaseSave;
import care.quarterback.core.spi.CaseRepository.SaveResult;
import care.quarterback.core.spi.CaseRepository.StoredCase;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.Cohort;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.SearchTerms;
import care.quarterback.core.spi.Worklist;
import care.quarterback.model.value.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A repository in memory, with the same contract as the real one; can be told to fail. */
public final class MemoryRepository implements CaseRepository {

    private final Map<CaseId, StoredCase> cases = new TreeMap<>();
    private final Map<CaseId, CaseProjection> projections = new TreeMap<>();
    private final Map<CaseId, List<AuditEntry>> audits = new TreeMap<>();
    private RuntimeException failure;

    /** Makes the next save throw this. */
    public void failNextSave(RuntimeException next) {
        failure = next;
    }

    /** The worklist over its cases. */
    public Worklist worklist() {
        return new MemoryWorklist(projections::values);
    }

    /** Counts over its cases. */
    public Cohort cohort() {
        return new MemoryCohort(projections::values);
    }

    @Override
    public String digest(CaseProjection projection) {
        return "";
    }

    @Override
    public SaveResult save(CaseSave save) {
        if (failure != null) {
            RuntimeException thrown = failure;
            failure = null;
            throw thrown;
        }
        long current = cases.containsKey(save.id()) ? cases.get(save.id()).revision() : 0;
        if (current != save.baseRevision()) {
            return new SaveResult.Conflict(current);
        }
        AuditHead head = load(save.id()).map(StoredCase::head).orElse(AuditHead.EMPTY);
        if (save.entry().seq() != head.length() + 1
                || !save.entry().previousHash().equals(head.hash())) {
            throw new IllegalArgumentException("the audit entry does not continue the chain");
        }
        cases.put(save.id(), new StoredCase(save.id(), current + 1, AuditHead.of(save.entry()), save.document()));
        projections.put(save.id(), save.projection());
        audits.computeIfAbsent(save.id(), id -> new ArrayList<>()).add(save.entry());
        return new SaveResult.Saved(current + 1);
    }

    @Override
    public Optional<StoredCase> load(CaseId id) {
        return Optional.ofNullable(cases.get(id));
    }

    @Override
    public OptionalLong revision(CaseId id) {
        return load(id).map(stored -> OptionalLong.of(stored.revision())).orElse(OptionalLong.empty());
    }

    @Override
    public List<CaseSummary> find(String text, int limit) {
        Set<String> words = SearchTerms.of(text);
        if (words.isEmpty() && !text.isBlank()) {
            return List.of();
        }
        return newestFirst(p -> words.stream().allMatch(w -> p.terms().stream().anyMatch(t -> t.startsWith(w))))
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<CaseSummary> findPatient(Set<String> identifiers, Set<String> names, LocalDate birthDate, int limit) {
        Set<String> folded = names.stream().map(SearchTerms::fold).collect(Collectors.toSet());
        Predicate<CaseProjection> numbered = p -> p.identifiers().stream().anyMatch(identifiers::contains);
        Predicate<CaseProjection> named =
                p -> folded.contains(SearchTerms.fold(p.summary().patient()));
        Predicate<CaseProjection> born =
                p -> birthDate != null && birthDate.equals(p.summary().birthDate());
        return Stream.of(numbered, named.and(born), named, born)
                .flatMap(each -> newestFirst(each).stream())
                .distinct()
                .limit(limit)
                .toList();
    }

    private List<CaseSummary> newestFirst(Predicate<CaseProjection> wanted) {
        return projections.values().stream()
                .filter(wanted)
                .map(CaseProjection::summary)
                .sorted(CaseSummary.NEWEST_FIRST)
                .toList();
    }

    @Override
    public List<AuditEntry> audit(CaseId id) {
        return List.copyOf(audits.getOrDefault(id, List.of()));
    }

    @Override
    public List<CaseChange> since(Instant from, Optional<AuditEntry> after, int limit) {
        return audits.values().stream()
                .flatMap(List::stream)
                .filter(entry -> !entry.at().isBefore(from))
                .filter(entry -> after.isEmpty() || NEWEST_FIRST.compare(entry, after.get()) > 0)
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .map(entry -> new CaseChange(
                        entry, projections.get(entry.caseId()).summary().patient()))
                .toList();
    }

    @Override
    public AuditVerification verify(CaseId id) {
        return AuditVerification.of(audit(id), load(id).map(StoredCase::head).orElse(AuditHead.EMPTY));
    }

    @Override
    public List<CaseId> gone() {
        return List.of();
    }

    @Override
    public List<CaseId> ids() {
        return List.copyOf(cases.keySet());
    }

    @Override
    public Reindexed reindex(Function<StoredCase, CaseProjection> projector, Progress progress) {
        return reindex(List.copyOf(cases.values()), projector, progress);
    }

    @Override
    public boolean projectedBy(String basis) {
        return projections.values().stream()
                .allMatch(projection -> projection.basis().equals(basis));
    }

    @Override
    public Reindexed bringUpTo(String basis, Function<StoredCase, CaseProjection> projector, Progress progress) {
        List<StoredCase> behind = cases.values().stream()
                .filter(stored -> !projections.get(stored.id()).basis().equals(basis))
                .toList();
        return reindex(behind, projector, progress);
    }

    private Reindexed reindex(List<StoredCase> all, Function<StoredCase, CaseProjection> projector, Progress progress) {
        long done = 0;
        List<CaseId> unreadable = new ArrayList<>();
        for (StoredCase stored : all) {
            if (progress.cancelled()) {
                return new Reindexed(done, unreadable, true);
            }
            try {
                projections.put(stored.id(), projector.apply(stored));
                done++;
            } catch (RuntimeException damaged) {
                unreadable.add(stored.id());
            }
            progress.report(done + unreadable.size(), all.size(), "");
        }
        return new Reindexed(done, unreadable, false);
    }
}
