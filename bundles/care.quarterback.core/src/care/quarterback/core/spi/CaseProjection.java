package care.quarterback.core.spi;

import care.quarterback.core.text.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The read models of one case: projected by core in the transaction that saves it, and again by a re-index.
 *
 * @param terms words to find the case by, made by {@link SearchTerms}
 * @param basis which rules and choices of the practice it comes from: another one, and it has to be made anew; at most
 *     64 characters, empty when it is not known
 * @param identifiers the keys of the patient's numbers, for matching an import
 */
public record CaseProjection(
        String basis,
        CaseSummary summary,
        Set<String> terms,
        Set<String> identifiers,
        List<OpinionPair> pairs,
        List<ProjectedDocument> documents,
        List<WorkItem> items,
        CohortFacts cohort) {

    /** A case of which it is not known what it comes from, and that adds nothing to the practice's own rates. */
    public CaseProjection(
            CaseSummary summary,
            Set<String> terms,
            Set<String> identifiers,
            List<OpinionPair> pairs,
            List<ProjectedDocument> documents,
            List<WorkItem> items) {
        this("", summary, terms, identifiers, pairs, documents, items, CohortFacts.NONE);
    }

    public CaseProjection {
        terms = Set.copyOf(terms);
        identifiers = Set.copyOf(identifiers);
        pairs = List.copyOf(pairs);
        documents = List.copyOf(documents);
        items = List.copyOf(items);
    }

    /** Two opinions compared: the class as it stands (confirmed, else suggested). */
    public record OpinionPair(
            int first, int second, String diagnosisClass, boolean provisional, boolean confirmed, String overall) {}

    /** A document of the case. */
    public record ProjectedDocument(String id, String title, LocalDate serviceDate, String sha256) {}

    /**
     * Something to be done, with its date; the worklist computes bucket and age when it is asked.
     *
     * @param code what kind of date or task; empty for a task of one's own
     * @param subject what it is about, in words; may be empty
     * @param text what is to be done, in one line; the next line, where there is one, says why
     * @param due null when it has no date
     * @param until it is not asked any more after this day; null when it always is
     * @param visit the visit that it serves; null when there is none
     * @param severity "BLOCK" when doing it closes a gap that blocks, else "OTHER"
     * @param kind a {@code TaskKind} literal
     * @param task the id of the task that it is; empty for a date of the plan, a visit and the like
     * @param waitingOn who is waited for; empty when nobody is
     */
    public record WorkItem(
            String code,
            String subject,
            String text,
            LocalDate due,
            LocalDate until,
            LocalDate visit,
            String severity,
            String kind,
            String owner,
            String telephone,
            String task,
            String waitingOn) {

        /** What is no task of its own, and waits for nobody. */
        public WorkItem(
                String code,
                String subject,
                String text,
                LocalDate due,
                LocalDate until,
                LocalDate visit,
                String severity,
                String kind,
                String owner,
                String telephone) {
            this(code, subject, text, due, until, visit, severity, kind, owner, telephone, "", "");
        }

        /** The severity of what closes a gap that blocks. */
        public static final String BLOCK = "BLOCK";

        /** The same with subject and text in words: in the store they are as {@link Sentences#unsaid} sentences give them. */
        public WorkItem said(Sentences sentences) {
            return new WorkItem(
                    code,
                    sentences.said(subject),
                    sentences.said(text),
                    due,
                    until,
                    visit,
                    severity,
                    kind,
                    owner,
                    telephone,
                    task,
                    waitingOn);
        }

        /** What is to be done, without the reason. */
        public String deed() {
            return text.lines().findFirst().orElse("");
        }

        /** Why, a sentence or more; empty when only the deed is known. */
        public String reason() {
            return text.lines().skip(1).collect(Collectors.joining(" "));
        }
    }
}
