package care.quarterback.desk.services;

import care.quarterback.core.account.Right;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.CaseRepository.Reindexed;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.Cohort;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.Worklist;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.cohort.CohortQuery;
import care.quarterback.desk.cohort.CohortRows;
import care.quarterback.desk.projection.CaseProjector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** What is known across all cases of an open store, from lists that are kept beside the cases. Blocking and thread-safe. */
public final class CaseLists {

    private static final int SOON_BUSINESS_DAYS = 3;

    private final CaseRepository cases;
    private final Worklist worklist;
    private final Cohort cohort;
    private final RestrictionDesk restrictions;
    private final CaseProjector projector;
    private final PracticeDesk practice;
    private final Sentences sentences;
    private final Consumer<String> searched;

    /** Where the lists come from, as the person at the desk may see them. */
    record Sources(CaseRepository cases, Worklist worklist, Cohort cohort, RestrictionDesk restrictions) {}

    /** @param searched is told of the words that somebody looks for */
    CaseLists(
            Sources sources,
            CaseProjector projector,
            PracticeDesk practice,
            Sentences sentences,
            Consumer<String> searched) {
        this.cases = sources.cases();
        this.worklist = sources.worklist();
        this.cohort = sources.cohort();
        this.restrictions = sources.restrictions();
        this.projector = projector;
        this.practice = practice;
        this.sentences = sentences;
        this.searched = searched;
    }

    /** Cases that match every word, newest first; all for a blank text. */
    public List<CaseSummary> find(String text, int limit) {
        searched.accept(text);
        practice.refresh();
        return cases.find(text, limit).stream()
                .map(summary -> summary.said(sentences))
                .toList();
    }

    /**
     * Whose a page may be, by the names and birth dates in its words: at most three, those with both first. Whom it names is
     * noted as looked for.
     */
    public List<PatientGuess> mentioned(String page) {
        practice.refresh();
        List<PatientGuess> found = new PatientGuesses(cases).of(page);
        found.forEach(each -> searched.accept(each.patient().patient()));
        return found;
    }

    /** All cases that the person here may open, newest first. */
    public List<CaseSummary> readable() {
        return find("", Integer.MAX_VALUE).stream()
                .filter(summary -> !restrictions.hides(summary.id()))
                .toList();
    }

    /** Finds the one case that a person means. */
    public CaseFinder finder() {
        return new CaseFinder(cases);
    }

    /** What is to be done over all cases; the days count from the query's own today. */
    public List<Worklist.Row> worklist(Worklist.Query query) {
        practice.refresh();
        return worklist.page(query).stream().map(row -> row.said(sentences)).toList();
    }

    /** What changed in the cases; a refusal of the store where the role doesn't include the change history. */
    public ChangeList changes() {
        practice.require(Right.HISTORY);
        practice.refresh();
        return new ChangeList(cases, restrictions::hides, sentences);
    }

    /** The beginning of the last working day before a day, by the practice's clock. */
    public Instant lastWorkingDay(LocalDate day) {
        return beginning(practice.settings().calendar().openBefore(day));
    }

    /** When a day begins, by the practice's clock. */
    public Instant beginning(LocalDate day) {
        return day.atStartOfDay(practice.clock().getZone()).toInstant();
    }

    /** Up to this day something is due soon: the third business day from the day on. */
    public LocalDate soon(LocalDate day) {
        return practice.settings().calendar().plus(day, SOON_BUSINESS_DAYS);
    }

    /** The practice's own rates over all cases, as they stand on the day. */
    public CohortRows cohort(Cohort.Query query, LocalDate on) {
        practice.require(Right.RATES);
        return new CohortQuery(sentences).rows(cohort, query, on);
    }

    /** The dates of all cases come from the practice's choices and the rules as they are now. */
    public boolean upToDate() {
        practice.refresh();
        return cases.projectedBy(projector.basis());
    }

    /** Makes the lists anew that come from other choices or rules; what was stopped half way goes on the next time. */
    public Reindexed bringUpToDate(Progress progress) {
        practice.refresh();
        return cases.bringUpTo(projector.basis(), StoredProjection.by(projector), progress);
    }

    /** Makes all lists anew from the cases. */
    public Reindexed rebuild(Progress progress) {
        return cases.reindex(StoredProjection.by(projector), progress);
    }
}
