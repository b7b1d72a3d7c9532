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

    static String service(PriorAuthorization authorization, String unnamed) {
        return CaseFacts.blank(authorization.getService()) ? unnamed : authorization.getService();
    }

    static boolean expedited(PriorAuthorization authorization) {
        return authorization.getType() == AuthorizationType.EXPEDITED;
    }

    static boolean pending(PriorAuthorization authorization) {
        return authorization.getDecision() == AuthorizationDecision.PENDING && authorization.getDecidedOn() == null;
    }

    /** The plan that was asked; the primary one where the entry names none. */
    static Optional<Coverage> plan(CaseFacts facts, PriorAuthorization authorization) {
        return Optional.ofNullable(authorization.getCoverage())
                .filter(coverage -> !coverage.isVoided())
                .or(() -> Payer.of(facts.careCase()));
    }

    static String telephone(CaseFacts facts, PriorAuthorization authorization) {
        return plan(facts, authorization).map(Coverage::getTelephone).orElse("");
    }

    /** The clock of the kind of plan, as it was in force on the day of the request; most plans have none by law. */
    static Optional<RuleVersion> clock(CaseFacts facts, PriorAuthorization authorization, LocalDate on) {
        return plan(facts, authorization)
                .flatMap(coverage -> coverage.getKind() == CoverageKind.ORIGINAL_MEDICARE
                        ? MedicareAuthorization.clock(facts, authorization, on)
                        : facts.settings().rules().inForce(clock(coverage.getKind()), on));
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
    static Optional<LocalDate> submitted(PriorAuthorization authorization, ZoneId zone) {
        return Optional.ofNullable(authorization.getSubmittedOn())
                .or(() -> Optional.ofNullable(authorization.getSubmittedAt())
                        .map(at -> at.atZone(zone).toLocalDate()));
    }

    /** The date of the notice; of the decision where no notice is recorded. */
    static Optional<LocalDate> notice(PriorAuthorization authorization) {
        return Optional.ofNullable(authorization.getNoticeOn())
                .or(() -> Optional.ofNullable(authorization.getDecidedOn()));
    }

    /** Hours as days, where nobody has recorded the hour. */
    static int wholeDays(int hours) {
        return hours / DAY_HOURS;
    }

    static boolean granting(AuthorizationDecision decision) {
        return decision == AuthorizationDecision.APPROVED || decision == AuthorizationDecision.PARTIAL;
    }

    static boolean refusing(AuthorizationDecision decision) {
        return decision == AuthorizationDecision.DENIED || decision == AuthorizationDecision.PARTIAL;
    }

    /** The plan said no, at least to a part. */
    static boolean refused(PriorAuthorization authorization) {
        return refusing(authorization.getDecision());
    }

    /** Until when an approval holds, and its number; each may be empty. */
    record Grant(Optional<LocalDate> from, Optional<LocalDate> to, String number) {

        boolean holds(LocalDate day) {
            return from.filter(day::isBefore).isEmpty()
                    && to.filter(day::isAfter).isEmpty();
        }
    }

    /** What the plan approved itself, or what the last appeal that was won brought; empty while nothing is approved. */
    static Optional<Grant> grant(PriorAuthorization request) {
        return AppealEntry.further(request)
                .filter(appeal -> granting(appeal.getDecision()))
                .reduce((before, last) -> last)
                .map(appeal -> new Grant(
                        Optional.ofNullable(appeal.getValidFrom())
                                .or(() -> Optional.ofNullable(request.getValidFrom())),
                        Optional.ofNullable(appeal.getValidTo()).or(() -> Optional.ofNullable(request.getValidTo())),
                        CaseFacts.blank(appeal.getNumber()) ? CaseFacts.text(request.getNumber()) : appeal.getNumber()))
                .or(() -> granting(request.getDecision()) || granting(request.getAppealDecision())
                        ? Optional.of(new Grant(
                                Optional.ofNullable(request.getValidFrom()),
                                Optional.ofNullable(request.getValidTo()),
                                CaseFacts.text(request.getNumber())))
                        : Optional.empty());
    }

    /** Nothing is open about it any more: approved, won on appeal, withdrawn, or the patient goes no further. */
    static boolean settled(CaseFacts facts, PriorAuthorization request) {
        AppealState state = AppealPath.of(facts, request).state();
        return request.getDecision() != AuthorizationDecision.PENDING
                && (state instanceof AppealState.Settled || state instanceof AppealState.Dropped);
    }

    /** The visit that the authorization is for has a date and lies ahead. */
    static boolean holdsVisit(CaseFacts facts, PriorAuthorization authorization) {
        return facts.ahead()
                .filter(sought -> sought.number() == authorization.getOpinionNumber()
                        && sought.visit().isPresent())
                .isPresent();
    }

    /** The opinion that it is for is there. */
    static boolean used(CaseFacts facts, PriorAuthorization authorization) {
        return facts.opinions().stream().anyMatch(opinion -> opinion.getNumber() == authorization.getOpinionNumber());
    }
}
