package care.quarterback.steps.coverage;

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
final class AppealDeadlines implements DeadlineRule {

    private static final String FEATURE = "deadline-coverage";
    private static final int DAY_HOURS = 24;

    private final Sentences sentences;
    private final RuleWords words;

    AppealDeadlines(Sentences sentences) {
        this.sentences = sentences;
        this.words = new RuleWords(sentences);
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        CaseFacts.standing(facts.careCase().getPriorAuthorizations())
                .filter(authorization -> Authorizations.advantage(facts, authorization))
                .forEach(authorization -> {
                    if (Authorizations.refused(authorization)) {
                        Authorizations.notice(authorization)
                                .ifPresent(on -> appeal(new Refused(facts, authorization, deadlines), on));
                    }
                    if (authorization.getAppealedOn() != null) {
                        decision(new Refused(facts, authorization, deadlines), authorization.getAppealedOn());
                    }
                });
    }

    /** A request that was refused, the case it lies in, and where its dates go. */
    private record Refused(CaseFacts facts, PriorAuthorization authorization, Deadlines deadlines) {}

    private void appeal(Refused refused, LocalDate notice) {
        PriorAuthorization authorization = refused.authorization();
        refused.facts()
                .settings()
                .rules()
                .inForce(RuleId.ADVANTAGE_APPEAL, notice)
                .ifPresent(rule -> {
                    int days = rule.number("fileDays");
                    String key = authorization.getNoticeOn() == null ? "APPEAL_BY.no-notice" : "APPEAL_BY";
                    String why = sentences.of(FEATURE, key, service(authorization), days, notice);
                    add(refused, DeadlineCode.APPEAL_BY, notice.plusDays(days), cited(refused, why, rule))
                            .done(authorization.getAppealedOn() != null);
                });
    }

    private void decision(Refused refused, LocalDate appealed) {
        PriorAuthorization authorization = refused.authorization();
        refused.facts()
                .settings()
                .rules()
                .inForce(RuleId.ADVANTAGE_RECONSIDERATION, appealed)
                .ifPresent(rule -> {
                    boolean fast = Authorizations.expedited(authorization);
                    int count = rule.number(fast ? "expeditedHours" : "standardDays");
                    LocalDate due = appealed.plusDays(fast ? count / DAY_HOURS : count);
                    String key = fast ? "RECONSIDERATION_DUE.hours" : "RECONSIDERATION_DUE";
                    String why = sentences.of(FEATURE, key, service(authorization), count, appealed);
                    Deadlines.Entry entry =
                            add(refused, DeadlineCode.RECONSIDERATION_DUE, due, cited(refused, why, rule));
                    entry.done(authorization.getAppealDecision() != AuthorizationDecision.PENDING);
                    if (Authorizations.holdsVisit(refused.facts(), authorization)) {
                        entry.blocking();
                    }
                });
    }

    private String cited(Refused refused, String why, RuleVersion rule) {
        return words.cited(why, rule, refused.facts().today());
    }

    private Deadlines.Entry add(Refused refused, DeadlineCode code, LocalDate day, String why) {
        PriorAuthorization authorization = refused.authorization();
        return refused.deadlines()
                .clock(code, authorization.getId(), service(authorization), day, why)
                .telephone(Authorizations.telephone(refused.facts(), authorization));
    }

    private String service(PriorAuthorization authorization) {
        return Authorizations.service(authorization, sentences.of(FEATURE, "authorization.unnamed"));
    }
}
