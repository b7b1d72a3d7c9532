package care.quarterback.steps.visit;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Appointment;
import care.quarterback.model.GoNoGo;
import care.quarterback.model.MissingEffect;
import care.quarterback.model.MissingInformation;
import java.time.LocalDate;
import java.util.List;

/** Some business days before a visit it is decided whether it can take place. */
final class GoNoGoDeadlines implements DeadlineRule {

    private static final String FEATURE = "deadline-visit";

    private final Sentences sentences;

    GoNoGoDeadlines(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        facts.furtherOpinions().forEach(sought -> sought.goNoGo().ifPresent(day -> add(sought, day, deadlines)));
    }

    private void add(SoughtOpinion sought, LocalDate day, Deadlines deadlines) {
        LocalDate visit = sought.visit().orElseThrow();
        int days = sought.facts().settings().goNoGoBusinessDays();
        boolean done = sought.over() || decided(sought);
        String why = sentences.of(FEATURE, "GO_NO_GO", days, visit)
                + sought.facts().settings().said(sentences, PlanDefault.GO_NO_GO);
        List<String> delays = delays(sought.facts());
        if (!done && !delays.isEmpty()) {
            why += " " + sentences.of(FEATURE, "GO_NO_GO.delays", delays.size(), String.join(", ", delays));
        }
        deadlines
                .task(
                        DeadlineCode.GO_NO_GO,
                        sought.key(),
                        sought.place(),
                        day,
                        sought.facts().calendar(),
                        why)
                .forEach(entry -> entry.done(done).blocking());
    }

    /** A word was given since the visit was arranged; one that was given for an earlier arrangement does not count. */
    private static boolean decided(SoughtOpinion sought) {
        Appointment appointment = sought.appointment().orElseThrow();
        return CaseFacts.standing(sought.referral().getGoNoGo())
                .anyMatch((GoNoGo goNoGo) -> goNoGo.getRecordedAt() == null
                        || appointment.getRecordedAt() == null
                        || !goNoGo.getRecordedAt().isBefore(appointment.getRecordedAt()));
    }

    /** What is still missing and would delay the visit. */
    private static List<String> delays(CaseFacts facts) {
        return CaseFacts.standing(facts.careCase().getMissingInformation())
                .filter(missing -> missing.getEffect() == MissingEffect.WOULD_DELAY && missing.getResolvedOn() == null)
                .map(MissingInformation::getText)
                .toList();
    }
}
