package care.quarterback.steps.coverage;

import care.quarterback.core.calendar.BusinessCalendar;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.rules.RuleBook;
import care.quarterback.core.rules.RuleId;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.model.GoodFaithEstimate;
import care.quarterback.model.SchedulingCall;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** By when an estimate in good faith is owed. Reads a case on the thread that owns it. */
final class Estimates {

    private Estimates() {}

    /** What set the clock going. */
    enum Cause {
        SCHEDULED,
        REQUESTED,
        COST_ASKED,
        CHANGED
    }

    /**
     * An estimate that is owed.
     *
     * @param key of the entry that set the clock going
     * @param since the day on which it did
     */
    record Owed(
            String key,
            int opinion,
            Cause cause,
            LocalDate since,
            Optional<LocalDate> service,
            LocalDate due,
            boolean received,
            RuleVersion rule) {}

    static List<Owed> of(CaseFacts facts) {
        List<Owed> owed = new ArrayList<>();
        List<GoodFaithEstimate> estimates =
                CaseFacts.standing(facts.careCase().getGoodFaithEstimates()).toList();
        estimates.forEach(estimate -> owed.addAll(of(facts, estimate)));
        facts.referrals()
                .filter(referral -> estimates.stream()
                        .noneMatch(estimate -> estimate.getOpinionNumber() == referral.getOpinionNumber()))
                .filter(referral -> Payer.self(facts.careCase(), referral.getOpinionNumber()))
                .forEach(referral -> CaseFacts.standing(referral.getSchedulingCalls())
                        .filter(SchedulingCall::isCostAsked)
                        .findFirst()
                        .flatMap(call -> asked(facts, call, referral.getOpinionNumber()))
                        .ifPresent(owed::add));
        return owed;
    }

    private static List<Owed> of(CaseFacts facts, GoodFaithEstimate estimate) {
        return Stream.of(first(facts, estimate), changed(facts, estimate))
                .flatMap(Optional::stream)
                .toList();
    }

    /** After scheduling or after asking, whichever comes first. */
    private static Optional<Owed> first(CaseFacts facts, GoodFaithEstimate estimate) {
        return Stream.of(scheduled(facts, estimate), requested(facts, estimate))
                .flatMap(Optional::stream)
                .reduce((one, other) -> other.due().isBefore(one.due()) ? other : one);
    }

    private static Optional<Owed> scheduled(CaseFacts facts, GoodFaithEstimate estimate) {
        LocalDate on = estimate.getScheduledOn();
        LocalDate service = estimate.getServiceOn();
        if (on == null || service == null) {
            return Optional.empty();
        }
        return rule(facts, on)
                .flatMap(rule -> afterScheduling(rule, facts.legalCalendar(), on, service)
                        .map(due -> owed(estimate, Cause.SCHEDULED, on, due, rule)));
    }

    private static Optional<Owed> requested(CaseFacts facts, GoodFaithEstimate estimate) {
        LocalDate on = estimate.getRequestedOn();
        if (on == null) {
            return Optional.empty();
        }
        return rule(facts, on)
                .map(rule -> owed(
                        estimate,
                        Cause.REQUESTED,
                        on,
                        facts.legalCalendar().plus(on, rule.number("requestDueBusinessDays")),
                        rule));
    }

    private static Optional<Owed> changed(CaseFacts facts, GoodFaithEstimate estimate) {
        LocalDate on = estimate.getScopeChangedOn();
        LocalDate service = estimate.getServiceOn();
        if (on == null || service == null) {
            return Optional.empty();
        }
        return rule(facts, on).map(rule -> {
            LocalDate before = facts.legalCalendar().plus(service, -rule.number("changeBusinessDaysBefore"));
            LocalDate due = before.isBefore(on) ? on : before;
            return owed(estimate, Cause.CHANGED, on, due, rule);
        });
    }

    private static Optional<Owed> asked(CaseFacts facts, SchedulingCall call, int opinion) {
        LocalDate on = call.getOn();
        return rule(facts, on)
                .map(rule -> new Owed(
                        call.getId(),
                        opinion,
                        Cause.COST_ASKED,
                        on,
                        Optional.empty(),
                        facts.legalCalendar().plus(on, rule.number("requestDueBusinessDays")),
                        false,
                        rule));
    }

    /** The day after scheduling by which it is owed; empty when the care is too near for this rule. */
    static Optional<LocalDate> afterScheduling(
            RuleVersion rule, BusinessCalendar calendar, LocalDate scheduled, LocalDate service) {
        int ahead = calendar.between(scheduled, service);
        if (ahead >= rule.number("farBusinessDays")) {
            return Optional.of(calendar.plus(scheduled, rule.number("farDueBusinessDays")));
        }
        return ahead >= rule.number("nearBusinessDays")
                ? Optional.of(calendar.plus(scheduled, rule.number("nearDueBusinessDays")))
                : Optional.empty();
    }

    private static boolean received(GoodFaithEstimate estimate, LocalDate since) {
        return estimate.getReceivedOn() != null && !estimate.getReceivedOn().isBefore(since);
    }

    private static Owed owed(GoodFaithEstimate of, Cause cause, LocalDate since, LocalDate due, RuleVersion rule) {
        return new Owed(
                of.getId(),
                of.getOpinionNumber(),
                cause,
                since,
                Optional.ofNullable(of.getServiceOn()),
                due,
                received(of, since),
                rule);
    }

    private static Optional<RuleVersion> rule(CaseFacts facts, LocalDate on) {
        RuleBook rules = facts.settings().rules();
        return on == null ? Optional.empty() : rules.inForce(RuleId.ESTIMATE, on);
    }
}
