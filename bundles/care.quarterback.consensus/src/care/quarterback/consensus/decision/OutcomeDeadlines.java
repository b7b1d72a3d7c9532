package care.quarterback.consensus.decision;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.check.Telephones;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.OutcomeCheck;
import java.util.Objects;

/** When to look whether a treatment brought what was expected of it. */
final class OutcomeDeadlines implements DeadlineRule {

    private final Sentences sentences;

    OutcomeDeadlines(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        CaseFacts.standing(facts.careCase().getOutcomeChecks())
                .filter(check -> check.getDueOn() != null)
                .forEach(check -> {
                    String expected = Objects.toString(check.getExpectation(), "");
                    String key = expected.isBlank() ? "OUTCOME_CHECK.any" : "OUTCOME_CHECK";
                    deadlines
                            .task(
                                    DeadlineCode.OUTCOME_CHECK,
                                    check.getId(),
                                    expected,
                                    check.getDueOn(),
                                    facts.calendar(),
                                    sentences.of("deadline-decision", key, expected) + said(facts, check))
                            .forEach(entry -> entry.done(check.getCheckedOn() != null)
                                    .telephone(Telephones.of(facts.careCase().getPatient())));
                });
    }

    /** That the day rests on the practice's own number; nothing where somebody set the day otherwise. */
    private String said(CaseFacts facts, OutcomeCheck check) {
        boolean rests = CaseFacts.standing(facts.careCase().getDecisions())
                .anyMatch(decision -> decision.getOn() != null
                        && decision.getOn()
                                .plusDays(facts.settings().outcomeDays())
                                .equals(check.getDueOn()));
        return rests ? facts.settings().said(sentences, PlanDefault.OUTCOME_CHECK) : "";
    }
}
