package care.quarterback.core.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.rules.RuleId;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.core.rules.RuleWords;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.AuthorizationDecision;
import care.quarterback.model.PriorAuthorization;
import java.time.LocalDate;

/** By when a patient appeals to a Medicare Advantage plan that said no, and by when the plan decides the appeal. */
final class AppealDates implements DeadlineRule {

    private static final String FEATURE = "deadline-coverage";
    private static final int DAY_HOURS = 24;

    private final Sentences sentences;
    private final RuleWords words;

    AppealDates(Sentences sentences) {
        this.sentences = sentences;
        this.words = new RuleWords(sentences);
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        CaseFacts.standing(facts.careCase().getPriorAuthorizations())
                .filter(one -> Authorizations.advantage(facts, one))
                .forEach(one -> {
                    if (Authorizations.refused(one)) {
                        Authorizations.notice(one).ifPresent(on -> appeal(facts, one, on, deadlines));
                    }
                    if (one.getAppealedOn() != null) {
                        decision(facts, one, one.getAppealedOn(), deadlines);
                    }
                });
    }

    private void appeal(CaseFacts facts, PriorAuthorization one, LocalDate notice, Deadlines deadlines) {
        facts.settings().rules().inForce(RuleId.ADVANTAGE_APPEAL, notice).ifPresent(rule -> {
            int days = rule.number("fileDays");
            String key = one.getNoticeOn() == null ? "APPEAL_BY.no-notice" : "APPEAL_BY";
            add(
                            facts,
                            one,
                            DeadlineCode.APPEAL_BY,
                            notice.plusDays(days),
                            cited(facts, one, key, days, notice, rule),
                            deadlines)
                    .done(one.getAppealedOn() != null);
        });
    }

    private void decision(CaseFacts facts, PriorAuthorization one, LocalDate appealed, Deadlines deadlines) {
        facts.settings()
                .rules()
                .inForce(RuleId.ADVANTAGE_RECONSIDERATION, appealed)
                .ifPresent(rule -> {
                    boolean fast = Authorizations.expedited(one);
                    int count = rule.number(fast ? "expeditedHours" : "standardDays");
                    int days = fast ? count / DAY_HOURS : count;
                    String key = fast ? "RECONSIDERATION_DUE.hours" : "RECONSIDERATION_DUE";
                    Deadlines.Entry entry = add(
                            facts,
                            one,
                            DeadlineCode.RECONSIDERATION_DUE,
                            appealed.plusDays(days),
                            cited(facts, one, key, count, appealed, rule),
                            deadlines);
                    entry.done(one.getAppealDecision() != AuthorizationDecision.PENDING);
                    if (Authorizations.holdsVisit(facts, one)) {
                        entry.blocking();
                    }
                });
    }

    private String cited(
            CaseFacts facts, PriorAuthorization one, String key, int count, LocalDate since, RuleVersion rule) {
        return words.cited(sentences.of(FEATURE, key, service(one), count, since), rule, facts.today());
    }

    private Deadlines.Entry add(
            CaseFacts facts,
            PriorAuthorization one,
            DeadlineCode code,
            LocalDate day,
            String why,
            Deadlines deadlines) {
        return deadlines
                .clock(code, one.getId(), service(one), day, why)
                .telephone(Authorizations.telephone(facts, one));
    }

    private String service(PriorAuthorization one) {
        return Authorizations.service(one, sentences.of(FEATURE, "authorization.unnamed"));
    }
}
