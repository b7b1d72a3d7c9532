package care.quarterback.desk.report;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.Worklist;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.cohort.CohortRows;
import java.time.LocalDate;
import java.util.List;

/** What documents about the whole practice are made from, each list read when first asked for. Used by one thread. */
public final class PracticeSource {

    private final LocalDate on;
    private final PracticePapers desk;
    private final PracticeLists lists;
    private List<Worklist.Row> work;
    private List<CaseSummary> cases;
    private CohortRows cohort;
    private List<CaseLedger> ledgers;

    /** What is known across all cases. Blocking. */
    public interface PracticeLists {

        /** All that is to be done, in the order of the worklist. */
        List<Worklist.Row> work();

        /** Every case. */
        List<CaseSummary> cases();

        CohortRows cohort();

        /** Opens every case. */
        List<CaseLedger> ledgers();
    }

    /** What stays the same. */
    public record PracticePapers(Sentences sentences, PlanSettings settings, PracticeReach practice) {}

    /** @param on what today is */
    public PracticeSource(LocalDate on, PracticePapers desk, PracticeLists lists) {
        this.on = on;
        this.desk = desk;
        this.lists = lists;
    }

    LocalDate on() {
        return on;
    }

    Sentences sentences() {
        return desk.sentences();
    }

    PlanSettings settings() {
        return desk.settings();
    }

    PaperHead head() {
        return new PaperHead(desk.sentences(), desk.practice(), on, "", "", "practice", List.of());
    }

    List<Worklist.Row> work() {
        if (work == null) {
            work = lists.work();
        }
        return work;
    }

    List<CaseSummary> cases() {
        if (cases == null) {
            cases = lists.cases();
        }
        return cases;
    }

    CohortRows cohort() {
        if (cohort == null) {
            cohort = lists.cohort();
        }
        return cohort;
    }

    List<CaseLedger> ledgers() {
        if (ledgers == null) {
            ledgers = lists.ledgers();
        }
        return ledgers;
    }
}
