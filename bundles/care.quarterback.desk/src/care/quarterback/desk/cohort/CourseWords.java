package care.quarterback.desk.cohort;

import care.quarterback.core.spi.Cohort.Authorizations;
import care.quarterback.core.spi.Cohort.Counts;
import care.quarterback.core.spi.Cohort.Missing;
import care.quarterback.core.spi.CourseStep;
import care.quarterback.core.statistics.Interval;
import care.quarterback.core.statistics.Spread;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.cohort.CohortRows.AuthorizationRow;
import care.quarterback.desk.cohort.CohortRows.CostRow;
import care.quarterback.desk.cohort.CohortRows.Dollars;
import care.quarterback.desk.cohort.CohortRows.MilestoneRow;
import care.quarterback.desk.cohort.CohortRows.MissingRow;
import care.quarterback.model.AuthorizationDecision;
import care.quarterback.model.DocumentType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How long the way takes, what is missing on it, what plans say, and what it costs: with median and quartiles. */
final class CourseWords {

    private final Sentences sentences;

    CourseWords(Sentences sentences) {
        this.sentences = sentences;
    }

    private String said(String key, Object... arguments) {
        return sentences.of(CohortQuery.FEATURE, key, arguments);
    }

    List<MilestoneRow> steps(Map<CourseStep, SortedMap<Integer, Long>> days) {
        return Arrays.stream(CourseStep.values())
                .map(step -> {
                    Optional<Spread> spread = Spread.of(days.getOrDefault(step, new TreeMap<>()));
                    String name = said("step." + step);
                    return new MilestoneRow(
                            step,
                            name,
                            spread,
                            spread.map(figures -> figures.n() == 1
                                            ? said("days.one", name, tenth(figures.median()))
                                            : said(
                                                    "days",
                                                    name,
                                                    tenth(figures.median()),
                                                    tenth(figures.lowerQuartile()),
                                                    tenth(figures.upperQuartile()),
                                                    figures.n()))
                                    .orElseGet(() -> said("days.none", name)));
                })
                .toList();
    }

    /** What was missing in most cases first. */
    List<MissingRow> missing(List<Missing> counts) {
        return counts.stream()
                .map(Missing::kind)
                .distinct()
                .map(kind -> missing(
                        kind,
                        counts.stream()
                                .filter(missing -> missing.kind().equals(kind))
                                .toList()))
                .sorted(Comparator.comparingLong(MissingRow::cases)
                        .thenComparingLong(MissingRow::delaying)
                        .reversed()
                        .thenComparing(MissingRow::name))
                .toList();
    }

    private MissingRow missing(String kind, List<Missing> counts) {
        SortedMap<Integer, Long> days = new TreeMap<>();
        counts.forEach(missing -> missing.days().ifPresent(took -> days.merge(took, missing.count(), Long::sum)));
        long cases = sum(counts, missing -> true);
        long delaying = sum(counts, Missing::delays);
        long open = sum(counts, missing -> missing.days().isEmpty());
        DocumentType type = DocumentType.valueOf(kind);
        String name = type == DocumentType.OTHER ? said("missing.other") : capital(sentences.word(type));
        Optional<Spread> spread = Spread.of(days);
        String took = spread.map(figures -> said("missing.days", tenth(figures.median())))
                .orElse("");
        return new MissingRow(
                kind,
                name,
                cases,
                delaying,
                open,
                spread,
                (said("missing", name, cases, delaying, open) + " " + took).strip());
    }

    /** A word as a sentence begins with it. */
    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static long sum(List<Missing> counts, Predicate<Missing> which) {
        return counts.stream().filter(which).mapToLong(Missing::count).sum();
    }

    AuthorizationRow authorizations(List<Authorizations> counts) {
        long approved = sum(counts, AuthorizationDecision.APPROVED);
        long partly = sum(counts, AuthorizationDecision.PARTIAL);
        long denied = sum(counts, AuthorizationDecision.DENIED);
        long pending = sum(counts, AuthorizationDecision.PENDING);
        long asked = counts.stream().mapToLong(Authorizations::count).sum();
        long decided = approved + partly + denied;
        long appealed = counts.stream()
                .filter(authorizations -> !authorizations.appeal().isEmpty())
                .mapToLong(Authorizations::count)
                .sum();
        long won = counts.stream()
                .filter(authorizations -> authorizations.appeal().equals(AuthorizationDecision.APPROVED.name()))
                .mapToLong(Authorizations::count)
                .sum();
        Optional<Interval> interval = CohortQuery.share(approved, decided);
        return new AuthorizationRow(
                asked,
                decided,
                approved,
                partly,
                denied,
                pending,
                appealed,
                won,
                interval,
                said(
                        asked == 0
                                ? "plans.none"
                                : decided == 0 ? "plans.pending" : interval.isEmpty() ? "plans.one" : "plans",
                        asked,
                        decided,
                        approved,
                        partly,
                        pending,
                        appealed,
                        won,
                        CohortQuery.percent(interval.map(Interval::share).orElse(0.0)),
                        CohortQuery.percent(interval.map(Interval::low).orElse(0.0)),
                        CohortQuery.percent(interval.map(Interval::high).orElse(0.0))));
    }

    private static long sum(List<Authorizations> counts, AuthorizationDecision decision) {
        return counts.stream()
                .filter(authorizations -> authorizations.decision().equals(decision.name()))
                .mapToLong(Authorizations::count)
                .sum();
    }

    CostRow cost(Counts counts) {
        Optional<Dollars> dollars = Spread.of(counts.costs())
                .map(spread -> new Dollars(
                        spread.n(),
                        dollars(spread.lowerQuartile()),
                        dollars(spread.median()),
                        dollars(spread.upperQuartile())));
        String sentence = dollars.map(cost -> cost.n() == 1
                        ? said("cost.one", sentences.dollars(cost.median()))
                        : said(
                                "cost",
                                cost.n(),
                                sentences.dollars(cost.median()),
                                sentences.dollars(cost.lowerQuartile()),
                                sentences.dollars(cost.upperQuartile())))
                .orElseGet(() -> said("cost.none"));
        String more = counts.costsUnknown() == 0 ? "" : " " + said("cost.untold", counts.costsUnknown());
        return new CostRow(dollars, counts.costsUnknown(), sentence + more);
    }

    /** Rounded as the command line's JSON rounds it: one number has one form. */
    private static BigDecimal tenth(double days) {
        return BigDecimal.valueOf(days).setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal dollars(double cents) {
        return BigDecimal.valueOf(cents).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }
}
