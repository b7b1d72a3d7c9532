package care.quarterback.desk.services;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.spi.CaseAudit;
import care.quarterback.core.spi.CaseAudit.CaseChange;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.value.CaseId;
import care.quarterback.steps.casefile.AuditRows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What changed in all cases since a moment, newest first: read from the audit of the cases, without opening one. */
public final class ChangeList {

    /** What was done again within this time is one line. */
    private static final Duration AT_ONE_GO = Duration.ofMinutes(30);

    private final CaseAudit audit;
    private final Predicate<CaseId> hidden;
    private final AuditRows words;

    /** @param hidden cases of which only is told who opened them in an emergency */
    ChangeList(CaseAudit audit, Predicate<CaseId> hidden, Sentences sentences) {
        this.audit = audit;
        this.hidden = hidden;
        this.words = new AuditRows(sentences);
    }

    /**
     * What is looked for.
     *
     * @param others what this person did is left out; empty for what anybody did
     * @param after goes on behind this entry; empty for the newest
     * @param limit after so many rows no more are read, from 1
     */
    public record Query(Instant from, Optional<String> others, Optional<AuditEntry> after, int limit) {}

    /** @param last the entry that was read last; empty when nothing older is left */
    public record Page(List<ChangeRow> rows, Optional<AuditEntry> last) {}

    /** The newest, or what comes behind them. */
    public Page page(Query query) {
        List<List<CaseChange>> rows = new ArrayList<>();
        Optional<AuditEntry> last = query.after();
        boolean more = true;
        while (more && rows.size() < query.limit()) {
            List<CaseChange> read = audit.since(query.from(), last, query.limit());
            more = read.size() == query.limit();
            last = read.isEmpty() ? last : Optional.of(read.getLast().entry());
            read.stream()
                    .filter(each ->
                            !query.others().equals(Optional.of(each.entry().by().name())))
                    .filter(each -> !hidden.test(each.entry().caseId())
                            || each.entry().command().equals(RestrictionDesk.OPENED))
                    .forEach(each -> add(rows, each));
        }
        return new Page(rows.stream().map(this::row).toList(), more ? last : Optional.empty());
    }

    private static void add(List<List<CaseChange>> rows, CaseChange change) {
        if (rows.isEmpty()
                || !together(
                        rows.getLast().getFirst().entry(),
                        rows.getLast().getLast().entry(),
                        change.entry())) {
            rows.add(new ArrayList<>());
        }
        rows.getLast().add(change);
    }

    private static boolean together(AuditEntry newest, AuditEntry later, AuditEntry entry) {
        return later.caseId().equals(entry.caseId())
                && later.by().equals(entry.by())
                && later.command().equals(entry.command())
                && later.kind() == entry.kind()
                && Duration.between(entry.at(), newest.at()).compareTo(AT_ONE_GO) <= 0;
    }

    private ChangeRow row(List<CaseChange> changes) {
        List<AuditEntry> entries = changes.stream().map(CaseChange::entry).toList();
        return new ChangeRow(
                changes.getFirst().patient(),
                words.done(entries.getFirst()),
                entries.stream()
                        .flatMap(entry -> words.changes(entry.changes()).stream())
                        .distinct()
                        .toList(),
                entries);
    }
}
