package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.AuthorizationDecision;
import care.quarterback.model.AuthorizationType;
import care.quarterback.model.Contact;
import care.quarterback.model.FurtherAppeal;
import care.quarterback.model.PriorAuthorization;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is recorded of one appeal: the first one stands on the request itself, those after it stand below it. Immutable.
 *
 * @param notice date of the letter; of the decision where nobody has recorded the letter
 * @param lateReason why it was filed too late; may be empty
 * @param denialReason why it was denied; may be empty
 */
record AppealEntry(
        Optional<LocalDate> filedOn,
        Optional<Instant> filedAt,
        boolean expedited,
        boolean extended,
        String lateReason,
        AuthorizationDecision decision,
        Optional<LocalDate> notice,
        String denialReason,
        Optional<Contact> filedBy) {

    /** The first appeal; empty while there is none. */
    static Optional<AppealEntry> first(PriorAuthorization request, ZoneId zone) {
        boolean recorded = request.getAppealedOn() != null
                || request.getAppealedAt() != null
                || request.getAppealDecision() != AuthorizationDecision.PENDING;
        return recorded
                ? Optional.of(new AppealEntry(
                        day(request.getAppealedOn(), request.getAppealedAt(), zone),
                        Optional.ofNullable(request.getAppealedAt()),
                        request.getAppealType() == AuthorizationType.EXPEDITED,
                        request.isAppealExtended(),
                        CaseFacts.text(request.getLateAppealReason()),
                        request.getAppealDecision(),
                        Optional.ofNullable(request.getAppealNoticeOn())
                                .or(() -> Optional.ofNullable(request.getAppealDecidedOn())),
                        CaseFacts.text(request.getAppealDenialReason()),
                        Optional.ofNullable(request.getAppealedBy())))
                : Optional.empty();
    }

    static AppealEntry of(FurtherAppeal appeal, ZoneId zone) {
        return new AppealEntry(
                day(appeal.getFiledOn(), appeal.getFiledAt(), zone),
                Optional.ofNullable(appeal.getFiledAt()),
                appeal.getType() == AuthorizationType.EXPEDITED,
                appeal.isExtended(),
                CaseFacts.text(appeal.getLateReason()),
                appeal.getDecision(),
                Optional.ofNullable(appeal.getNoticeOn()).or(() -> Optional.ofNullable(appeal.getDecidedOn())),
                CaseFacts.text(appeal.getDenialReason()),
                Optional.ofNullable(appeal.getAppealedBy()));
    }

    private static Optional<LocalDate> day(LocalDate day, Instant at, ZoneId zone) {
        return Optional.ofNullable(day)
                .or(() -> Optional.ofNullable(at).map(hour -> hour.atZone(zone).toLocalDate()));
    }

    boolean pending() {
        return decision == AuthorizationDecision.PENDING;
    }

    /** It was won, at least in part. */
    boolean won() {
        return Authorizations.granting(decision);
    }

    /** It was lost, at least in part. */
    boolean lost() {
        return Authorizations.refusing(decision);
    }

    /** The appeals of a request after the first one that stand, in the order of entry. */
    static Stream<FurtherAppeal> further(PriorAuthorization request) {
        return CaseFacts.standing(request.getFurtherAppeals());
    }
}
