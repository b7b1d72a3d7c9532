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
                .filter(projection -> query.specialty()
                        .map(wanted ->
                                wanted.equalsIgnoreCase(projection.cohort().specialty()))
                        .orElse(true));
    }

    private Stream<CohortFacts> facts(Query query) {
        return cases(query).map(CaseProjection::cohort);
    }

    @Override
    public Counts count(Query query) {
        var costs = new TreeMap<Integer, Long>();
        facts(query)
                .flatMap(facts -> facts.cost().stream())
                .filter(cost -> cost.amount().isPresent() && query.holds(cost.on()))
                .map(cost -> cost.amount().get().setScale(2, RoundingMode.HALF_UP))
                .forEach(amount -> costs.merge(amount.unscaledValue().intValueExact(), 1L, Long::sum));
        long unknown = facts(query)
                .flatMap(facts -> facts.cost().stream())
                .filter(cost -> cost.amount().isEmpty() && query.holds(cost.on()))
                .count();
        return new Counts(pairs(query), days(query), costs, unknown, missing(query), authorizations(query));
    }

    private List<Pairs> pairs(Query query) {
        return counted(
                facts(query)
                        .flatMap(facts -> facts.pair().stream()
                                .filter(pair -> query.holds(pair.on()))
                                .map(pair -> new Pairs(
                                        pair.diagnosisClass(),
                                        pair.exclusion(),
                                        pair.treatmentClass(),
                                        pair.firstNeed(),
                                        pair.secondNeed(),
                                        facts.specialty(),
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
                .filter(facts -> facts.requestedOn().isPresent())
                .forEach(facts -> facts.reached().forEach((step, day) -> {
                    int took = (int) ChronoUnit.DAYS.between(facts.requestedOn().get(), day);
                    if (took >= 0 && query.holds(Optional.of(day))) {
                        days.computeIfAbsent(step, each -> new TreeMap<>()).merge(took, 1L, Long::sum);
                    }
                }));
        return days;
    }

    private List<Missing> missing(Query query) {
        return counted(
                facts(query)
                        .flatMap(facts -> facts.missing().stream())
                        .filter(missing -> query.holds(missing.since()))
                        .map(missing -> new Missing(
                                missing.kind(),
                                missing.delays(),
                                missing.since()
                                        .flatMap(from -> missing.until()
                                                .map(to -> (int) ChronoUnit.DAYS.between(from, to))
                                                .filter(took -> took >= 0)),
                                0)),
                (missing, count) -> new Missing(missing.kind(), missing.delays(), missing.days(), count));
    }

    private List<Authorizations> authorizations(Query query) {
        return counted(
                facts(query)
                        .flatMap(facts -> facts.authorizations().stream())
                        .filter(authorization ->
                                query.holds(authorization.decidedOn().or(authorization::submittedOn)))
                        .map(authorization -> new Authorizations(authorization.decision(), authorization.appeal(), 0)),
                (authorizations, count) ->
                        new Authorizations(authorizations.decision(), authorizations.appeal(), count));
    }

    private interface With<T> {
        T of(T one, long count);
    }

    private static <T> List<T> counted(Stream<T> all, With<T> with) {
        return all.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .map(entry -> with.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public List<Excluded> excluded(Query query, int limit) {
        return cases(query)
                .flatMap(projection -> projection.cohort().pair().stream()
                        .filter(pair -> !pair.exclusion().isEmpty() && query.holds(pair.on()))
                        .map(pair -> new Excluded(
                                projection.summary().id(),
                                projection.summary().number(),
                                pair.diagnosisClass(),
                                pair.exclusion(),
                                pair.on())))
                .sorted(Comparator.comparing(
                                (Excluded excluded) -> excluded.on().orElse(LocalDate.MIN))
                        .reversed()
                        .thenComparing(excluded -> excluded.caseId().value()))
                .limit(limit)
                .toList();
    }
}
