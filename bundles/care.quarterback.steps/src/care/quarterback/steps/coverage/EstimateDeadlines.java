package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.rules.RuleWords;
import care.quarterback.core.text.Sentences;

/** By when an office owes an estimate in good faith. */
final class EstimateDeadlines implements DeadlineRule {

    private static final String FEATURE = "deadline-coverage";

    private final Sentences sentences;
    private final RuleWords words;

    EstimateDeadlines(Sentences sentences) {
        this.sentences = sentences;
        this.words = new RuleWords(sentences);
    }

    /** What changed so shortly before the day that the usual day before it is past. */
    private static boolean tooLate(CaseFacts facts, Estimates.Owed owed) {
        int before = owed.rule().number("changeBusinessDaysBefore");
        return owed.cause() == Estimates.Cause.CHANGED
                && owed.service()
                        .filter(day -> facts.legalCalendar().plus(day, -before).isBefore(owed.due()))
                        .isPresent();
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        for (Estimates.Owed owed : Estimates.of(facts)) {
            String opinion = sentences.of(FEATURE, "opinion", owed.opinion());
            String why = sentences.of(
                    FEATURE,
                    "GFE_DUE." + owed.cause() + (tooLate(facts, owed) ? ".late" : ""),
                    opinion,
                    owed.since(),
                    owed.due(),
                    owed.service().map(sentences::date).orElse(""));
            deadlines
                    .clock(
                            DeadlineCode.GFE_DUE,
                            owed.key(),
                            opinion,
                            owed.due(),
                            words.cited(why, owed.rule(), facts.today()))
                    .done(owed.received());
        }
    }
}
