package care.quarterback.desk.services;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditVerification;
import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.value.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * The cases as the person at the desk may see them: what is kept from them isn't loaded, has no name in any list, and isn't
 * found by one. Its history is there with its seals, and says nothing of what changed.
 */
final class RestrictedCases implements CaseRepository {

    private final CaseRepository cases;
    private final RestrictionDesk restrictions;
    private final Sentences sentences;

    RestrictedCases(CaseRepository cases, RestrictionDesk restrictions, Sentences sentences) {
        this.cases = cases;
        this.restrictions = restrictions;
        this.sentences = sentences;
    }

    @Override
    public Optional<StoredCase> load(CaseId id) {
        restrictions.require(id);
        return cases.load(id);
    }

    @Override
    public List<CaseSummary> find(String text, int limit) {
        String wanted = text.strip();
        return shown(
                limit,
                most -> cases.find(text, most),
                each -> wanted.isEmpty()
                        || wanted.equalsIgnoreCase(each.number())
                        || wanted.equalsIgnoreCase(each.id().value()));
    }

    /**
     * As many as if what is kept from the person weren't there: else the end of a list would tell that it is.
     *
     * @param named which of what is kept from the person stands there without a name
     */
    private List<CaseSummary> shown(int limit, IntFunction<List<CaseSummary>> found, Predicate<CaseSummary> named) {
        int most = limit;
        while (true) {
            List<CaseSummary> all = found.apply(most);
            List<CaseSummary> shown = all.stream()
                    .filter(each -> !restrictions.hides(each.id()) || named.test(each))
                    .limit(limit)
                    .map(each -> restrictions.hides(each.id()) ? nameless(each) : each)
                    .toList();
            if (shown.size() == limit || all.size() < most || most > Integer.MAX_VALUE / 2) {
                return shown;
            }
            most *= 2;
        }
    }

    private CaseSummary nameless(CaseSummary summary) {
        return new CaseSummary(
                summary.id(),
                summary.number(),
                restrictedCase(),
                null,
                "",
                summary.status(),
                summary.openedOn(),
                "",
                null,
                "",
                null);
    }

    private String restrictedCase() {
        return sentences.of("account", "restricted");
    }

    @Override
    public List<CaseSummary> findPatient(Set<String> identifiers, Set<String> names, LocalDate birthDate, int limit) {
        return shown(limit, most -> cases.findPatient(identifiers, names, birthDate, most), each -> false);
    }

    @Override
    public List<AuditEntry> audit(CaseId id) {
        return audit(id, 0);
    }

    @Override
    public List<AuditEntry> audit(CaseId id, long after) {
        List<AuditEntry> entries = cases.audit(id, after);
        return restrictions.hides(id)
                ? entries.stream().map(RestrictedCases::silent).toList()
                : entries;
    }

    @Override
    public List<CaseChange> since(Instant from, Optional<AuditEntry> after, int limit) {
        return cases.since(from, after, limit).stream()
                .map(each -> restrictions.hides(each.entry().caseId())
                        ? new CaseChange(silent(each.entry()), restrictedCase())
                        : each)
                .toList();
    }

    /** Who did something and when, but not what; whoever opened it in an emergency said why. */
    private static AuditEntry silent(AuditEntry entry) {
        boolean told = entry.command().equals(RestrictionDesk.OPENED);
        return new AuditEntry(
                entry.caseId(),
                entry.seq(),
                entry.at(),
                entry.by(),
                told ? entry.command() : RestrictionDesk.CHANGED,
                entry.kind(),
                told ? entry.reason() : "",
                List.of(),
                entry.content(),
                entry.previousHash(),
                entry.hash());
    }

    @Override
    public String digest(CaseProjection projection) {
        return cases.digest(projection);
    }

    @Override
    public SaveResult save(CaseSave save) {
        restrictions.require(save.id());
        return cases.save(save);
    }

    @Override
    public OptionalLong revision(CaseId id) {
        return cases.revision(id);
    }

    @Override
    public AuditVerification verify(CaseId id) {
        return cases.verify(id);
    }

    @Override
    public List<CaseId> gone() {
        return cases.gone();
    }

    @Override
    public List<CaseId> ids() {
        return cases.ids();
    }

    @Override
    public Reindexed reindex(Function<StoredCase, CaseProjection> projector, Progress progress) {
        return cases.reindex(projector, progress);
    }

    @Override
    public boolean projectedBy(String basis) {
        return cases.projectedBy(basis);
    }

    @Override
    public Reindexed bringUpTo(String basis, Function<StoredCase, CaseProjection> projector, Progress progress) {
        return cases.bringUpTo(basis, projector, progress);
    }
}
