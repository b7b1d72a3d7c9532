package care.quarterback.testkit;

import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.Cohort;
import care.quarterback.core.spi.CohortFacts;
import care.quarterback.core.spi.CourseStep;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cohort by plain counting, with the same contract as the real one. */
final class MemoryCohort implements Cohort {

    private final Supplier<Collection<CaseProjection>> cases;

    MemoryCohort(Supplier<Collection<CaseProjection>> cases) {
        this.cases = cases;
    }

    private Stream<CaseProjection> cases(Query query) {
        return cases.get().stream()
                .filter(one -> query.specialty()
                        .map(wanted -> wanted.equalsIgnoreCase(one.cohort().specialty()))
                        .orElse(true));
    }

    private Stream<CohortFacts> facts(Query query) {
        return cases(query).map(CaseProjection::cohort);
    }

    @Override
    public Counts count(Query query) {
        var costs = new TreeMap<Integer, Long>();
        facts(query)
                .flatMap(one -> one.cost().stream())
                .filter(one -> one.amount().isPresent() && query.holds(one.on()))
                .map(one -> one.amount().get().setScale(2, RoundingMode.HALF_UP))
                .forEach(one -> costs.merge(one.unscaledValue().intValueExact(), 1L, Long::sum));
        long unknown = facts(query)
                .flatMap(one -> one.cost().stream())
                .filter(one -> one.amount().isEmpty() && query.holds(one.on()))
                .count();
        return new Counts(pairs(query), days(query), costs, unknown, missing(query), authorizations(query));
    }

    private List<Pairs> pairs(Query query) {
        return counted(
                facts(query)
                        .flatMap(one -> one.pair().stream()
                                .filter(pair -> query.holds(pair.on()))
                                .map(pair -> new Pairs(
                                        pair.diagnosisClass(),
                                        pair.exclusion(),
                                        pair.treatmentClass(),
                                        pair.firstNeed(),
                                        pair.secondNeed(),
                                        one.specialty(),
                                        pair.on().map(LocalDate::getYear).orElse(0),
                                        0))),
                (pair, count) -> new Pairs(
                        pair.diagnosisClass(),
                        pair.exclusion(),
                        pair.treatmentClass(),
                        pair.firstNeed(),
                        pair.secondNeed(),
                        pair.specialty(),
                        pair.year(),
                        count));
    }

    private Map<CourseStep, SortedMap<Integer, Long>> days(Query query) {
        Map<CourseStep, SortedMap<Integer, Long>> days = new EnumMap<>(CourseStep.class);
        facts(query)
                .filter(one -> one.requestedOn().isPresent())
                .forEach(one -> one.reached().forEach((step, day) -> {
                    int took = (int) ChronoUnit.DAYS.between(one.requestedOn().get(), day);
                    if (took >= 0 && query.holds(Optional.of(day))) {
                        days.computeIfAbsent(step, each -> new TreeMap<>()).merge(took, 1L, Long::sum);
                    }
                }));
        return days;
    }

    private List<Missing> missing(Query query) {
        return counted(
                facts(query)
                        .flatMap(one -> one.missing().stream())
                        .filter(one -> query.holds(one.since()))
                        .map(one -> new Missing(
                                one.kind(),
                                one.delays(),
                                one.since()
                                        .flatMap(from -> one.until()
                                                .map(to -> (int) ChronoUnit.DAYS.between(from, to))
                                                .filter(took -> took >= 0)),
                                0)),
                (one, count) -> new Missing(one.kind(), one.delays(), one.days(), count));
    }

    private List<Authorizations> authorizations(Query query) {
        return counted(
                facts(query)
                        .flatMap(one -> one.authorizations().stream())
                        .filter(one -> query.holds(one.decidedOn().or(one::submittedOn)))
                        .map(one -> new Authorizations(one.decision(), one.appeal(), 0)),
                (one, count) -> new Authorizations(one.decision(), one.appeal(), count));
    }

    private interface With<T> {
        T of(T one, long count);
    }

    private static <T> List<T> counted(Stream<T> all, With<T> with) {
        return all.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .map(one -> with.of(one.getKey(), one.getValue()))
                .toList();
    }

    @Override
    public List<Excluded> excluded(Query query, int limit) {
        return cases(query)
                .flatMap(one -> one.cohort().pair().stream()
                        .filter(pair -> !pair.exclusion().isEmpty() && query.holds(pair.on()))
                        .map(pair -> new Excluded(
                                one.summary().id(),
                                one.summary().number(),
                                pair.diagnosisClass(),
                                pair.exclusion(),
                                pair.on())))
                .sorted(Comparator.comparing((Excluded one) -> one.on().orElse(LocalDate.MIN))
                        .reversed()
                        .thenComparing(one -> one.caseId().value()))
                .limit(limit)
                .toList();
    }
}
