package care.quarterback.testkit;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditHead;
import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.CaseSave;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.SaveResult;
import care.quarterback.core.spi.StoredCase;
import care.quarterback.model.value.CaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

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
    public List<CaseSummary> find(String text, int limit) {
        List<String> words =
                List.of(text.toLowerCase(java.util.Locale.ROOT).strip().split("\\s+"));
        return projections.values().stream()
                .filter(p -> text.isBlank()
                        || words.stream().allMatch(w -> p.terms().stream().anyMatch(t -> t.startsWith(w))))
                .map(CaseProjection::summary)
                .limit(limit)
                .toList();
    }

    @Override
    public List<CaseSummary> findPatient(Set<String> identifiers, String patient, LocalDate birthDate) {
        var byIdentifier = projections.values().stream()
                .filter(p -> p.identifiers().stream().anyMatch(identifiers::contains))
                .map(CaseProjection::summary)
                .toList();
        return !byIdentifier.isEmpty()
                ? byIdentifier
                : projections.values().stream()
                        .map(CaseProjection::summary)
                        .filter(s -> s.patient().equalsIgnoreCase(patient) && Objects.equals(s.birthDate(), birthDate))
                        .toList();
    }

    @Override
    public List<AuditEntry> audit(CaseId id) {
        return List.copyOf(audits.getOrDefault(id, List.of()));
    }

    @Override
    public List<CaseId> ids() {
        return List.copyOf(cases.keySet());
    }

    @Override
    public long reindex(Function<StoredCase, CaseProjection> projector, Progress progress) {
        cases.values().forEach(stored -> projections.put(stored.id(), projector.apply(stored)));
        return cases.size();
    }
}
