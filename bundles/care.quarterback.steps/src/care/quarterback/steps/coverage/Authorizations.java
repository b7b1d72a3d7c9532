package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.rules.RuleId;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.model.AuthorizationDecision;
import care.quarterback.model.AuthorizationType;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.PriorAuthorization;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** What the date rules know of requests for authorization. */
final class Authorizations {

    private static final int DAY_HOURS = 24;

    private Authorizations() {}

    /** A day, and the hour where the clock has one. */
    record Moment(LocalDate day, Optional<OffsetDateTime> hour) {

        Moment plusDays(int days) {
            return new Moment(day.plusDays(days), hour.map(at -> at.plusDays(days)));
        }
    }

    static String service(PriorAuthorization one, String unnamed) {
        return CaseFacts.blank(one.getService()) ? unnamed : one.getService();
    }

    static boolean expedited(PriorAuthorization one) {
        return one.getType() == AuthorizationType.EXPEDITED;
    }

    static boolean pending(PriorAuthorization one) {
        return one.getDecision() == AuthorizationDecision.PENDING && one.getDecidedOn() == null;
    }

    /** The plan that was asked; the primary one where the entry names none. */
    static Optional<Coverage> plan(CaseFacts facts, PriorAuthorization one) {
        return Optional.ofNullable(one.getCoverage())
                .filter(coverage -> !coverage.isVoided())
                .or(() -> Payer.of(facts.careCase()));
    }

    static String telephone(CaseFacts facts, PriorAuthorization one) {
        return plan(facts, one).map(Coverage::getTelephone).orElse("");
    }

    static boolean advantage(CaseFacts facts, PriorAuthorization one) {
        return plan(facts, one)
                .filter(coverage -> coverage.getKind() == CoverageKind.MEDICARE_ADVANTAGE)
                .isPresent();
    }

    /** The clock of the kind of plan, as it was in force on the day of the request; most plans have none by law. */
    static Optional<RuleVersion> clock(CaseFacts facts, PriorAuthorization one, LocalDate on) {
        return plan(facts, one).flatMap(coverage -> facts.settings().rules().inForce(clock(coverage.getKind()), on));
    }

    private static RuleId clock(CoverageKind kind) {
        return switch (kind) {
            case MEDICARE_ADVANTAGE -> RuleId.ADVANTAGE_AUTHORIZATION;
            case MEDICAID -> RuleId.MEDICAID_AUTHORIZATION;
            case EMPLOYER -> RuleId.EMPLOYER_AUTHORIZATION;
            default -> RuleId.PLAN_AUTHORIZATION;
        };
    }

    /** The day of the request; from its instant in the zone where no day was entered. */
    static Optional<LocalDate> submitted(PriorAuthorization one, ZoneId zone) {
        return Optional.ofNullable(one.getSubmittedOn())
                .or(() -> Optional.ofNullable(one.getSubmittedAt())
                        .map(at -> at.atZone(zone).toLocalDate()));
    }

    /** When the answer is due: so many days after the request, or so many hours after its instant. */
    static Moment due(PriorAuthorization one, LocalDate submitted, RuleVersion rule, ZoneId zone) {
        if (!expedited(one)) {
            return new Moment(submitted.plusDays(rule.number("standardDays")), Optional.empty());
        }
        int hours = rule.number("expeditedHours");
        if (one.getSubmittedAt() == null) {
            return new Moment(submitted.plusDays(hours / DAY_HOURS), Optional.empty());
        }
        OffsetDateTime at =
                one.getSubmittedAt().plusSeconds(hours * 3600L).atZone(zone).toOffsetDateTime();
        return new Moment(at.toLocalDate(), Optional.of(at));
    }

    /** The date of the notice; of the decision where no notice is recorded. */
    static Optional<LocalDate> notice(PriorAuthorization one) {
        return Optional.ofNullable(one.getNoticeOn()).or(() -> Optional.ofNullable(one.getDecidedOn()));
    }

    /** The plan said no, at least to a part. */
    static boolean refused(PriorAuthorization one) {
        return one.getDecision() == AuthorizationDecision.DENIED || one.getDecision() == AuthorizationDecision.PARTIAL;
    }

    /** The visit that the authorization is for has a date and lies ahead. */
    static boolean holdsVisit(CaseFacts facts, PriorAuthorization one) {
        return facts.ahead()
                .filter(sought -> sought.number() == one.getOpinionNumber()
                        && sought.visit().isPresent())
                .isPresent();
    }

    /** The opinion that it is for is there. */
    static boolean used(CaseFacts facts, PriorAuthorization one) {
        return facts.opinions().stream().anyMatch(opinion -> opinion.getNumber() == one.getOpinionNumber());
    }
}
