package care.quarterback.steps.access;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Telephones;
import care.quarterback.core.rules.RuleId;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.Patient;
import care.quarterback.model.RequestEvent;
import care.quarterback.model.RequestEventKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clock of a request for one's own copy. Calendar days: no weekend moves it.
 *
 * @param since the day from which it runs
 * @param received it runs from the day on which the holder received the request, not from the day of asking
 * @param due the holder's first date
 * @param latest the date with the one extension that the law allows
 * @param notice when the holder said in writing, in time, that it takes the extension; empty where it didn't
 * @param rule where the first date stands: the patient's state may give less time
 * @param extension where the later date stands
 */
public record AccessClock(
        AccessRequest request,
        LocalDate since,
        boolean received,
        LocalDate due,
        LocalDate latest,
        Optional<LocalDate> notice,
        RuleVersion rule,
        RuleVersion extension) {

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
            LocalDate allowed = day(facts, rule, since).plusDays(rule.number("extensionDays"));
            Optional<Notice> notice = notices(request)
                    .filter(each -> each.until() == null || each.until().isAfter(due))
                    .findFirst()
                    .filter(each -> !each.on().isAfter(due));
            LocalDate latest = notice.map(Notice::until)
                    .filter(named -> named.isBefore(allowed))
                    .orElse(allowed);
            return new AccessClock(request, since, received, due, latest, notice.map(Notice::on), used, rule);
        });
    }

    /** What the holder wrote about more time. @param until the date it names, to which it is held; null for none */
    private record Notice(LocalDate on, LocalDate until) {}

    /** The first counts: what stands on the request itself, else what is recorded of what happened. */
    private static Stream<Notice> notices(AccessRequest request) {
        if (request.getExtensionNoticeOn() != null) {
            return Stream.of(new Notice(request.getExtensionNoticeOn(), request.getExtensionTo()));
        }
        return CaseFacts.standing(request.getEvents())
                .filter(event -> event.getKind() == RequestEventKind.MORE_TIME
                        && Boolean.TRUE.equals(event.getInWriting())
                        && event.getOn() != null)
                .sorted(Comparator.comparing(RequestEvent::getOn))
                .map(event -> new Notice(event.getOn(), event.getUntil()));
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
        return notice.isPresent();
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

    /** Where the date that counts now stands. */
    public RuleVersion counting() {
        return extended() ? extension : rule;
    }

    /** Where the date that counts now stands, if the patient's state sets it. */
    public Optional<String> ofState() {
        return Optional.of(counting())
                .filter(rule -> !rule.jurisdiction().equals(RuleVersion.COUNTRY))
                .map(RuleVersion::citation);
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
