package care.quarterback.steps.research;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Outreach;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** By when the primary care doctor has asked specialists about a rare disease: one date for each, planned or not. */
final class OutreachDeadlines implements DeadlineRule {

    private final Sentences sentences;

    OutreachDeadlines(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        LocalDate usual = due(facts);
        if (!ResearchFacts.rare(facts) || usual == null) {
            return;
        }
        List<Outreach> planned = ResearchFacts.outreach(facts);
        for (Outreach outreach : planned) {
            add(
                            facts,
                            deadlines,
                            outreach.getId(),
                            outreach.getSpecialist(),
                            Objects.requireNonNullElse(outreach.getDueOn(), usual))
                    .forEach(entry -> entry.done(outreach.getContactedOn() != null));
        }
        for (int i = planned.size() + 1; i <= facts.settings().outreachTasks(); i++) {
            add(facts, deadlines, Integer.toString(i), "", usual);
        }
    }

    private List<Deadlines.Entry> add(CaseFacts facts, Deadlines deadlines, String key, String subject, LocalDate on) {
        String why = sentences.of(
                        "deadline-research",
                        "OUTREACH_DUE",
                        facts.settings().outreachBusinessDays(),
                        facts.careCase().getOpenedOn())
                + facts.settings().said(sentences, PlanDefault.OUTREACH);
        return deadlines.task(DeadlineCode.OUTREACH_DUE, key, subject, on, facts.calendar(), why);
    }

    /** The usual day; null while the case has no day of opening. */
    static LocalDate due(CaseFacts facts) {
        LocalDate opened = facts.careCase().getOpenedOn();
        return opened == null
                ? null
                : facts.calendar().plus(opened, facts.settings().outreachBusinessDays());
    }
}
