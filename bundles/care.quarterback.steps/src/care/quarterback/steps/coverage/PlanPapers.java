package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.rules.RuleBook;
import care.quarterback.core.rules.RuleId;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.AppealLevel;
import care.quarterback.model.Coverage;
import care.quarterback.model.PriorAuthorization;
import care.quarterback.steps.coverage.AppealLevels.Body;
import care.quarterback.steps.coverage.Denial.Lost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What letters to a plan rest on: who pays, what waits for an answer, what was denied, and the law. On the case's thread. */
public final class PlanPapers {

    private final AppealWords words;

    public PlanPapers(Sentences sentences) {
        this.words = new AppealWords(sentences);
    }

    /**
     * A request that the plan has not answered.
     *
     * @param submitted when it was sent; empty while it was not
     * @param clock how long the answer may take; only where a letter may quote it
     */
    public record Waiting(
            PriorAuthorization request,
            Optional<Coverage> plan,
            Optional<LocalDate> submitted,
            Optional<RuleVersion> clock) {}

    /** The plan that is asked first. */
    public static Optional<Coverage> payer(CaseFacts facts) {
        return Payer.of(facts.careCase());
    }

    /** The plan that a request goes to; the payer where the request names none. */
    public static Optional<Coverage> plan(CaseFacts facts, PriorAuthorization request) {
        return Authorizations.plan(facts, request);
    }

    /** Nothing is open about it any more: approved, won, withdrawn, or the patient goes no further. */
    public static boolean settled(CaseFacts facts, PriorAuthorization request) {
        return Authorizations.settled(facts, request);
    }

    /** Requests without an answer, in the order of entry. */
    public List<Waiting> waiting(CaseFacts facts) {
        return CaseFacts.standing(facts.careCase().getPriorAuthorizations())
                .filter(Authorizations::pending)
                .map(request -> {
                    Optional<LocalDate> submitted =
                            Authorizations.submitted(request, facts.settings().zone());
                    return new Waiting(
                            request,
                            Authorizations.plan(facts, request),
                            submitted,
                            Authorizations.clock(facts, request, submitted.orElse(facts.today()))
                                    .filter(RuleVersion::verified)
                                    .filter(rule -> rule.has("standardDays")));
                })
                .toList();
    }

    /** Denials that can be taken to another level, in the order of entry. */
    public List<Denial> denials(CaseFacts facts) {
        return CaseFacts.standing(facts.careCase().getPriorAuthorizations())
                .flatMap(request -> denial(facts, request).stream())
                .toList();
    }

    private Optional<Denial> denial(CaseFacts facts, PriorAuthorization request) {
        AppealPath path = AppealPath.of(facts, request);
        if (!(path.state() instanceof AppealState.ToFile toFile)) {
            return Optional.empty();
        }
        AppealStage stage = toFile.stage();
        RuleBook rules = facts.settings().rules();
        List<Lost> before = before(path);
        String reason = before.isEmpty()
                ? CaseFacts.text(request.getDenialReason())
                : before.getLast().reason();
        LocalDate on = stage.notice().orElse(facts.today());
        Body body = stage.level().body();
        return Optional.of(new Denial(
                request,
                Authorizations.plan(facts, request),
                path.law(),
                body == Body.PLAN ? Optional.empty() : Optional.of(AppealLevel.valueOf(body.name())),
                words.name(stage.level()),
                stage.notice(),
                reason,
                stage.file().map(AppealStage.Clock::day),
                stage.level().file().flatMap(id -> rules.forLetters(id, on)),
                rules.forLetters(stage.level().answer(), facts.today()),
                path.law().denial().flatMap(id -> rules.forLetters(id, on)),
                before));
    }

    private List<Lost> before(AppealPath path) {
        List<Lost> before = new ArrayList<>();
        for (AppealStage stage : path.stages()) {
            stage.entry()
                    .filter(AppealEntry::lost)
                    .ifPresent(entry -> before.add(new Lost(
                            words.name(stage.level()), entry.filedOn(), entry.notice(), entry.denialReason())));
        }
        return before;
    }

    /** The rule on doctors outside the network, where it binds the plan and a letter may quote it. */
    public static Optional<RuleVersion> networkRule(CaseFacts facts, Coverage plan) {
        return PlanLaw.of(plan) == PlanLaw.MEDICARE_ADVANTAGE
                ? facts.settings().rules().forLetters(RuleId.ADVANTAGE_NETWORK, facts.today())
                : Optional.empty();
    }

    /** The rule on appointing somebody to speak for the patient, where the plan is Medicare and a letter may quote it. */
    public static Optional<RuleVersion> representativeRule(CaseFacts facts, Coverage plan) {
        PlanLaw law = PlanLaw.of(plan);
        return law == PlanLaw.MEDICARE_ADVANTAGE || law == PlanLaw.ORIGINAL_MEDICARE
                ? facts.settings().rules().forLetters(RuleId.REPRESENTATIVE, facts.today())
                : Optional.empty();
    }
}
