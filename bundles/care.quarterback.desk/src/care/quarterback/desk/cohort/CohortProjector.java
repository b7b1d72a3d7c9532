package care.quarterback.desk.cohort;

import care.quarterback.consensus.comparison.CompareQuery;
import care.quarterback.consensus.comparison.CompareQuery.PairOfRecord;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.spi.CohortFacts;
import care.quarterback.core.spi.CohortFacts.Authorization;
import care.quarterback.core.spi.CohortFacts.Pair;
import care.quarterback.core.spi.CohortFacts.PatientCost;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.model.AuthorizationDecision;
import care.quarterback.model.CareCase;
import care.quarterback.model.Clinician;
import care.quarterback.model.Cost;
import care.quarterback.model.Opinion;
import care.quarterback.model.PriorAuthorization;
import care.quarterback.model.Referral;
import care.quarterback.steps.coverage.CostSheet;
import care.quarterback.steps.records.MissingKinds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Projects a case into what the practice's own rates count of it. Thread-safe. */
public final class CohortProjector implements Function<CareCase, CohortFacts> {

    static final int SECOND = 2;

    /** Costs are derived as on a day before all others: a projection says the same every day. */
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private final CompareQuery compare;
    private final PlanQuery plan;
    private final Supplier<Optional<CodeCatalogue>> catalogue;

    /** @param catalogue the classification, where one is loaded */
    public CohortProjector(CompareQuery compare, PlanQuery plan, Supplier<Optional<CodeCatalogue>> catalogue) {
        this.compare = compare;
        this.plan = plan;
        this.catalogue = catalogue;
    }

    @Override
    public CohortFacts apply(CareCase careCase) {
        return new CohortFacts(
                specialty(careCase),
                Optional.ofNullable(careCase.getOpenedOn()),
                CaseCourse.of(careCase),
                cost(careCase),
                careCase.getOpinions().size() < SECOND
                        ? Optional.empty()
                        : compare.pairOfRecord(careCase, catalogue.get()).map(CohortProjector::pair),
                MissingKinds.of(careCase),
                CaseFacts.standing(careCase.getPriorAuthorizations())
                        .map(CohortProjector::authorization)
                        .toList());
    }

    /** As it was typed first, but for spaces and the first letter. */
    private static String specialty(CareCase careCase) {
        return Stream.of(
                        opinion(careCase, SECOND).flatMap(CohortProjector::specialty),
                        chosen(careCase).map(Clinician::getSpecialty),
                        opinion(careCase, 1).flatMap(CohortProjector::specialty))
                .flatMap(Optional::stream)
                .map(words -> words.strip().replaceAll("\\s+", " "))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .map(words -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1))
                .orElse("");
    }

    private static Optional<String> specialty(Opinion opinion) {
        return Optional.ofNullable(opinion.getSpecialty())
                .filter(words -> !words.isBlank())
                .or(() -> Optional.ofNullable(opinion.getClinician()).map(Clinician::getSpecialty));
    }

    static Optional<Opinion> opinion(CareCase careCase, int number) {
        return CaseFacts.standing(careCase.getOpinions())
                .filter(opinion -> opinion.getNumber() == number
                        && CaseFacts.version(opinion).isPresent())
                .findFirst();
    }

    private static Optional<Clinician> chosen(CareCase careCase) {
        return CaseFacts.standing(careCase.getReferrals())
                .filter(referral -> referral.getOpinionNumber() == SECOND)
                .map(Referral::getChosen)
                .filter(candidate -> candidate != null && !candidate.isVoided() && candidate.getClinician() != null)
                .map(candidate -> candidate.getClinician())
                .findFirst();
    }

    private static Pair pair(PairOfRecord pair) {
        return new Pair(
                pair.diagnosis().name(),
                pair.exclusion().map(Enum::name).orElse(""),
                pair.treatment().name(),
                pair.first().name(),
                pair.second().name(),
                pair.on());
    }

    private Optional<PatientCost> cost(CareCase careCase) {
        List<Cost> costs = CaseFacts.standing(careCase.getCosts())
                .filter(cost -> cost.getOpinionNumber() == SECOND)
                .toList();
        if (costs.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> amount = plan.costs(careCase, ANY_DAY).stream()
                .filter(sheet -> sheet.opinion() == SECOND && sheet.unknown() == 0)
                .map(CostSheet::patientTotal)
                .findFirst();
        return Optional.of(new PatientCost(
                amount, costs.stream().map(Cost::getOn).filter(Objects::nonNull).max(Comparator.naturalOrder())));
    }

    private static Authorization authorization(PriorAuthorization authorization) {
        boolean appealed = authorization.getAppealedOn() != null && authorization.getAppealDecision() != null;
        return new Authorization(
                authorization.getDecision().name(),
                appealed ? authorization.getAppealDecision().name() : "",
                Optional.ofNullable(authorization.getSubmittedOn())
                        .or(() -> Optional.ofNullable(authorization.getSubmittedAt())
                                .map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate())),
                authorization.getDecision() == AuthorizationDecision.PENDING
                        ? Optional.empty()
                        : Optional.ofNullable(authorization.getDecidedOn()));
    }
}
