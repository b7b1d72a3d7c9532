package care.quarterback.desk.cohort;

import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.Exclusion;
import care.quarterback.consensus.agreement.TreatmentClass;
import care.quarterback.core.spi.Cohort.Excluded;
import care.quarterback.core.spi.Cohort.Query;
import care.quarterback.core.spi.CourseStep;
import care.quarterback.core.statistics.Coefficient;
import care.quarterback.core.statistics.Interval;
import care.quarterback.core.statistics.Spread;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The practice's own rates as they stand on a day, for the screen and the command line. Immutable.
 *
 * @param n how many pairs of a first and a second opinion count
 * @param classes each class that occurs, and the four main ones always, in the order of {@link #ORDER}
 * @param groups the classes as the studies group them: without what they have no class for
 * @param apart pairs that count, but that the studies have no class for
 * @param sentence what was counted
 * @param warning why the shares cannot be relied on; empty when nothing speaks against them
 * @param notes what a reader should know of the ranges and the groups
 * @param exclusions pairs that are left out, by reason
 * @param excluded the pairs that are left out, the latest first; all of them up to a limit
 * @param specialties the specialties that occur, the most frequent first
 * @param years by year of the second opinion, the latest first
 */
public record CohortRows(
        LocalDate on,
        Query query,
        long n,
        List<ClassRow> classes,
        List<GroupRow> groups,
        long apart,
        String sentence,
        Optional<String> warning,
        List<String> notes,
        List<ExclusionRow> exclusions,
        List<Excluded> excluded,
        List<PublishedRow> published,
        List<TreatmentRow> treatments,
        NeedRow need,
        List<PartRow> specialties,
        List<PartRow> years,
        List<MilestoneRow> steps,
        List<MissingRow> missing,
        AuthorizationRow authorizations,
        CostRow cost) {

    public CohortRows {
        classes = List.copyOf(classes);
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
        exclusions = List.copyOf(exclusions);
        excluded = List.copyOf(excluded);
        published = List.copyOf(published);
        treatments = List.copyOf(treatments);
        specialties = List.copyOf(specialties);
        years = List.copyOf(years);
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
    }

    /** The order of the classes: from agreement to difference, and then what cannot be told. */
    static final List<DiagnosisClass> ORDER = List.of(
            DiagnosisClass.SAME,
            DiagnosisClass.REFINED,
            DiagnosisClass.ESTABLISHED,
            DiagnosisClass.DIFFERENT,
            DiagnosisClass.RELATED,
            DiagnosisClass.UNRESOLVED,
            DiagnosisClass.STILL_UNKNOWN);

    /** Nothing that could be counted. */
    public boolean empty() {
        return n == 0
                && exclusions.isEmpty()
                && missing.isEmpty()
                && authorizations.asked() == 0
                && cost.spread().isEmpty()
                && cost.untold() == 0
                && steps.stream().allMatch(step -> step.days().isEmpty());
    }

    /** @param interval empty when there is one case or none: a share is not computable */
    public record ClassRow(
            DiagnosisClass diagnosis, String name, long count, Optional<Interval> interval, String sentence) {}

    /** How the studies group the classes; the names are part of the command line's JSON. */
    public enum Group {
        SAME,
        REFINED,
        DIFFERENT
    }

    /** @param interval of the pairs that the studies have a class for; empty below two of them */
    public record GroupRow(Group group, String name, long count, Optional<Interval> interval) {}

    /** @param count how many pairs are left out for it */
    public record ExclusionRow(Exclusion reason, long count, String sentence) {}

    /**
     * What others have published.
     *
     * @param figures with an interval where the study gives counts
     * @param caution why it is not our own
     */
    public record PublishedRow(
            String study, String setting, List<Figure> figures, String sentence, String caution, String source) {

        public PublishedRow {
            figures = List.copyOf(figures);
        }
    }

    /** @param group which of our groups it stands beside; empty for another question */
    public record Figure(Optional<Group> group, Interval interval) {}

    /** @param interval of the pairs in which both recommend something */
    public record TreatmentRow(TreatmentClass treatment, String name, long count, Optional<Interval> interval) {}

    /**
     * Whether first and second doctors agree on the need: a small fixed scale, so a coefficient says something.
     *
     * @param same how many say the same, of those where both say something
     */
    public record NeedRow(
            long same, long of, Optional<Interval> interval, Coefficient kappa, Coefficient alpha, String sentence) {}

    /** The counts of a part of the pairs. */
    public record PartRow(String name, long n, long same, long refined, long different) {}

    /** @param days from the request; empty when no case has reached it */
    public record MilestoneRow(CourseStep step, String name, Optional<Spread> days, String sentence) {}

    /**
     * A kind of information that was missing.
     *
     * @param kind a {@code DocumentType} literal
     * @param cases in how many cases
     * @param delaying in how many of them it would delay the visit
     * @param open in how many it is missing, or its day is not known
     * @param days until it was there
     */
    public record MissingRow(
            String kind, String name, long cases, long delaying, long open, Optional<Spread> days, String sentence) {}

    /**
     * What plans answered.
     *
     * @param approved at the first answer and in full
     * @param interval of approved among those that were decided
     * @param won appeals after which the plan said yes
     */
    public record AuthorizationRow(
            long asked,
            long decided,
            long approved,
            long partly,
            long denied,
            long pending,
            long appealed,
            long won,
            Optional<Interval> interval,
            String sentence) {}

    /** What the second opinion costs the patient, in US dollars. */
    public record CostRow(Optional<Dollars> spread, long untold, String sentence) {}

    /** Median and quartiles of amounts, to the cent. */
    public record Dollars(long n, BigDecimal lowerQuartile, BigDecimal median, BigDecimal upperQuartile) {}
}
