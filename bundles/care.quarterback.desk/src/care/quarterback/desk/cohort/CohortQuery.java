package care.quarterback.desk.cohort;

import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.Exclusion;
import care.quarterback.consensus.agreement.TreatmentClass;
import care.quarterback.core.spi.Cohort;
import care.quarterback.core.spi.Cohort.Counts;
import care.quarterback.core.spi.Cohort.Pairs;
import care.quarterback.core.spi.Cohort.Query;
import care.quarterback.core.statistics.Interval;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.cohort.CohortRows.ClassRow;
import care.quarterback.desk.cohort.CohortRows.ExclusionRow;
import care.quarterback.desk.cohort.CohortRows.Group;
import care.quarterback.desk.cohort.CohortRows.GroupRow;
import care.quarterback.desk.cohort.CohortRows.PartRow;
import care.quarterback.desk.cohort.CohortRows.TreatmentRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The practice's own rates: how often second opinions say the same, more, or something else, beside what others have
 * published, and how long the way takes. From read models alone. Blocking, thread-safe.
 */
public final class CohortQuery {

    static final String FEATURE = "cohort";

    /** Below so many cases a share is not to be relied on (NCHS standards for proportions, Vital Health Stat 2(175), 2017). */
    static final int FEW = 30;

    /** Nor when its interval is as wide as this, by the same standards. */
    static final double WIDE = 0.30;

    private static final int LISTED = 1_000;
    private static final Set<DiagnosisClass> ALWAYS = EnumSet.of(
            DiagnosisClass.SAME, DiagnosisClass.REFINED, DiagnosisClass.ESTABLISHED, DiagnosisClass.DIFFERENT);

    private final Sentences sentences;
    private final CourseWords course;
    private final NeedWords need;

    public CohortQuery(Sentences sentences) {
        this.sentences = sentences;
        this.course = new CourseWords(sentences);
        this.need = new NeedWords(sentences);
    }

    /** @param on today, for saying so: it hides nothing */
    public CohortRows rows(Cohort cohort, Query query, LocalDate on) {
        Counts counts = cohort.count(query);
        List<Pairs> counted = counts.pairs().stream()
                .filter(pairs -> pairs.exclusion().isEmpty())
                .toList();
        long n = sum(counted);
        List<ClassRow> classes = classes(counted, n);
        List<GroupRow> groups = groups(counted);
        List<ExclusionRow> exclusions = exclusions(counts.pairs());
        long apart = n - groups.stream().mapToLong(GroupRow::count).sum();
        return new CohortRows(
                on,
                query,
                n,
                classes,
                groups,
                apart,
                said("counted", n),
                warning(n, classes),
                notes(n, apart),
                exclusions,
                exclusions.isEmpty() ? List.of() : cohort.excluded(query, LISTED),
                Published.rows(sentences),
                treatments(counted),
                need.row(counted),
                parts(counted, Pairs::specialty, "specialty.none", Comparator.comparingLong(PartRow::n)),
                parts(
                        counted,
                        pairs -> pairs.year() == 0 ? "" : Integer.toString(pairs.year()),
                        "year.none",
                        Comparator.comparing(PartRow::name)),
                course.steps(counts.days()),
                course.missing(counts.missing()),
                course.authorizations(counts.authorizations()),
                course.cost(counts));
    }

    private String said(String key, long n, Object... more) {
        Object[] arguments = Stream.concat(Stream.of(n), Arrays.stream(more)).toArray();
        return sentences.of(FEATURE, key + (n == 0 ? ".none" : n == 1 ? ".one" : ""), arguments);
    }

    static long sum(List<Pairs> pairs) {
        return pairs.stream().mapToLong(Pairs::count).sum();
    }

    private static long sum(List<Pairs> pairs, Predicate<Pairs> which) {
        return pairs.stream().filter(which).mapToLong(Pairs::count).sum();
    }

    /** A share says nothing of one case. */
    static Optional<Interval> share(long hits, long of) {
        return of < 2 ? Optional.empty() : Optional.of(Interval.wilson(hits, of));
    }

    private List<ClassRow> classes(List<Pairs> counted, long n) {
        List<ClassRow> rows = new ArrayList<>();
        for (DiagnosisClass diagnosisClass : n == 0 ? List.<DiagnosisClass>of() : CohortRows.ORDER) {
            long count = sum(counted, pair -> pair.diagnosisClass().equals(diagnosisClass.name()));
            if (count > 0 || ALWAYS.contains(diagnosisClass)) {
                String name = sentences.of(FEATURE, "class." + diagnosisClass);
                Optional<Interval> interval = share(count, n);
                rows.add(new ClassRow(diagnosisClass, name, count, interval, sentence(name, count, n, interval)));
            }
        }
        return rows;
    }

    private String sentence(String name, long count, long n, Optional<Interval> interval) {
        return interval.map(share -> sentences.of(
                        FEATURE,
                        "share",
                        name,
                        count,
                        n,
                        percent(share.share()),
                        percent(share.low()),
                        percent(share.high())))
                .orElseGet(() -> sentences.of(FEATURE, "share.one", name, count, n));
    }

    /** In percent: to be written with one decimal. */
    static double percent(double share) {
        return 100 * share;
    }

    private static Optional<Group> group(Pairs pair) {
        return switch (DiagnosisClass.valueOf(pair.diagnosisClass())) {
            case SAME -> Optional.of(Group.SAME);
            case REFINED, ESTABLISHED -> Optional.of(Group.REFINED);
            case DIFFERENT -> Optional.of(Group.DIFFERENT);
            default -> Optional.empty();
        };
    }

    private List<GroupRow> groups(List<Pairs> counted) {
        long of = sum(counted, pair -> group(pair).isPresent());
        return of == 0
                ? List.of()
                : Arrays.stream(Group.values())
                        .map(each -> {
                            long count = sum(
                                    counted,
                                    pair -> group(pair).filter(each::equals).isPresent());
                            return new GroupRow(each, sentences.of(FEATURE, "group." + each), count, share(count, of));
                        })
                        .toList();
    }

    private Optional<String> warning(long n, List<ClassRow> classes) {
        if (n < FEW) {
            return Optional.of(said("few", n, FEW));
        }
        boolean wide = classes.stream()
                .flatMap(row -> row.interval().stream())
                .anyMatch(interval -> interval.high() - interval.low() >= WIDE);
        return wide ? Optional.of(sentences.of(FEATURE, "wide", n)) : Optional.empty();
    }

    private List<String> notes(long n, long apart) {
        List<String> notes = new ArrayList<>();
        if (n > 1) {
            notes.add(sentences.of(FEATURE, "range"));
        }
        if (apart > 0) {
            notes.add(sentences.of(FEATURE, "apart", apart));
        }
        return notes;
    }

    private List<ExclusionRow> exclusions(List<Pairs> pairs) {
        return Arrays.stream(Exclusion.values())
                .map(reason -> {
                    long count = sum(pairs, pair -> pair.exclusion().equals(reason.name()));
                    return new ExclusionRow(reason, count, sentences.of(FEATURE, "excluded." + reason, count));
                })
                .filter(row -> row.count() > 0)
                .toList();
    }

    private List<TreatmentRow> treatments(List<Pairs> counted) {
        long of = sum(counted, pair -> !pair.treatmentClass().equals(TreatmentClass.NOT_APPLICABLE.name()));
        return of == 0
                ? List.of()
                : Arrays.stream(TreatmentClass.values())
                        .filter(each -> each != TreatmentClass.NOT_APPLICABLE)
                        .map(each -> {
                            long count =
                                    sum(counted, pair -> pair.treatmentClass().equals(each.name()));
                            return new TreatmentRow(
                                    each, sentences.of(FEATURE, "treatment." + each), count, share(count, of));
                        })
                        .toList();
    }

    /** By what the key gives, in the order reversed; those without come last, under a word of their own. */
    private List<PartRow> parts(
            List<Pairs> counted, Function<Pairs, String> key, String none, Comparator<PartRow> order) {
        List<PartRow> rows = counted.stream()
                .map(key)
                .distinct()
                .filter(name -> !name.isEmpty())
                .map(name -> part(name, counted, key))
                .sorted(order.reversed().thenComparing(PartRow::name))
                .toList();
        PartRow without = part("", counted, key);
        return without.n() == 0
                ? rows
                : Stream.concat(
                                rows.stream(),
                                Stream.of(new PartRow(
                                        sentences.of(FEATURE, none),
                                        without.n(),
                                        without.same(),
                                        without.refined(),
                                        without.different())))
                        .toList();
    }

    private static PartRow part(String name, List<Pairs> counted, Function<Pairs, String> key) {
        List<Pairs> those =
                counted.stream().filter(pairs -> key.apply(pairs).equals(name)).toList();
        long[] groups = new long[Group.values().length];
        those.forEach(pairs -> group(pairs).ifPresent(group -> groups[group.ordinal()] += pairs.count()));
        return new PartRow(name, sum(those), groups[0], groups[1], groups[2]);
    }
}
