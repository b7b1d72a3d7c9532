package care.quarterback.steps.access;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Telephones;
import care.quarterback.core.rules.RuleId;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.Patient;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The clock of a request for one's own copy. Calendar days: no weekend moves it.
 *
 * @param since the day from which it runs
 * @param received it runs from the day on which the holder received the request, not from the day of asking
 * @param due the holder's first date
 * @param latest the date with the one extension that the law allows
 */
public record AccessClock(
        AccessRequest request, LocalDate since, boolean received, LocalDate due, LocalDate latest, RuleVersion rule) {

    private static final String DAYS = "days";

    /** The clocks of all requests that stand, in the order of entry. */
    public static List<AccessClock> of(CaseFacts facts) {
        return CaseFacts.standing(facts.careCase().getAccessRequests())
                .flatMap(request -> of(facts, request).stream())
                .toList();
    }

    private static Optional<AccessClock> of(CaseFacts facts, AccessRequest request) {
        boolean received = request.getReceivedByHolderOn() != null;
        LocalDate since = received ? request.getReceivedByHolderOn() : request.getRequestedOn();
        if (since == null) {
            return Optional.empty();
        }
        return facts.settings().rules().inForce(RuleId.ACCESS, since).map(rule -> {
            LocalDate due = state(facts, since)
                    .filter(RuleVersion::verified)
                    .map(own -> day(facts, own, since))
                    .orElseGet(() -> day(facts, rule, since));
            RuleVersion used = state(facts, since).filter(RuleVersion::verified).orElse(rule);
            LocalDate latest = named(request, day(facts, rule, since).plusDays(rule.number("extensionDays")));
            return new AccessClock(request, since, received, due, latest, used);
        });
    }

    /** The notice names a date: the holder is held to it, never beyond what the law allows. */
    private static LocalDate named(AccessRequest request, LocalDate allowed) {
        LocalDate named = request.getExtensionTo();
        return named != null && named.isBefore(allowed) ? named : allowed;
    }

    /** The rule of the patient's state, which is taken to be the holder's. */
    static Optional<RuleVersion> state(CaseFacts facts, LocalDate since) {
        return Optional.ofNullable(facts.careCase().getPatient())
                .map(Patient::getState)
                .flatMap(state -> facts.settings().rules().state(RuleId.ACCESS, state, since));
    }

    static LocalDate day(CaseFacts facts, RuleVersion rule, LocalDate since) {
        return rule.has(DAYS)
                ? since.plusDays(rule.number(DAYS))
                : facts.legalCalendar().plus(since, rule.number("businessDays"));
    }

    /** The holder said in writing, within its first days, that it needs longer. */
    boolean extended() {
        LocalDate notice = request.getExtensionNoticeOn();
        return notice != null && !notice.isAfter(due);
    }

    /** Where to call about a request: the copy service answers for the office. */
    public static String telephone(CaseFacts facts, AccessRequest request) {
        if (!CaseFacts.blank(request.getCopyServiceTelephone())) {
            return request.getCopyServiceTelephone();
        }
        String office = Telephones.of(request.getOffice());
        return office.isEmpty() ? Telephones.named(facts.careCase(), request.getHolder()) : office;
    }

    /** The date that counts now. */
    public LocalDate counts() {
        return extended() ? latest : due;
    }

    /** The copy is there. */
    boolean fulfilled() {
        return request.getFulfilledOn() != null;
    }

    /** It was taken further, after its date or a refusal. */
    boolean escalated() {
        return request.getEscalatedOn() != null;
    }

    boolean refused() {
        return request.getRefusedOn() != null;
    }
}
