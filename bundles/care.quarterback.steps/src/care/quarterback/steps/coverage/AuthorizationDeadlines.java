package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.core.rules.RuleWords;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.AuthorizationDecision;
import care.quarterback.model.PriorAuthorization;
import care.quarterback.steps.coverage.Authorizations.Moment;
import java.time.LocalDate;
import java.util.Optional;

/** By when a plan answers a request for authorization, and until when its authorization holds. */
final class AuthorizationDeadlines implements DeadlineRule {

    private static final String FEATURE = "deadline-coverage";
    private static final String EXTENSION = "extensionDays";

    private final Sentences sentences;
    private final RuleWords words;

    AuthorizationDeadlines(Sentences sentences) {
        this.sentences = sentences;
        this.words = new RuleWords(sentences);
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        CaseFacts.standing(facts.careCase().getPriorAuthorizations()).forEach(one -> {
            Authorizations.submitted(one, facts.settings().zone())
                    .ifPresent(on -> Authorizations.clock(facts, one, on)
                            .ifPresent(rule -> answer(new Asked(facts, one, deadlines), on, rule)));
            expiry(facts, one, deadlines);
        });
    }

    /** A request, the case it lies in, and where its dates go. */
    private record Asked(CaseFacts facts, PriorAuthorization one, Deadlines deadlines) {}

    private void answer(Asked asked, LocalDate submitted, RuleVersion rule) {
        PriorAuthorization one = asked.one();
        String service = service(one);
        Moment due = Authorizations.due(
                one, submitted, rule, asked.facts().settings().zone());
        boolean extended = one.isExtended() && rule.has(EXTENSION);
        boolean answered = !Authorizations.pending(one);
        String first = words.cited(
                why(one, service, submitted, rule), rule, asked.facts().today());
        add(asked, DeadlineCode.PA_DUE, due, first).done(answered || extended);
        if (extended) {
            int days = rule.number(EXTENSION);
            Moment later = due.plusDays(days);
            String why = sentences.of(FEATURE, "PA_EXTENDED_DUE", service, days, due.day(), later.day());
            add(
                            asked,
                            DeadlineCode.PA_EXTENDED_DUE,
                            later,
                            words.cited(why, rule, asked.facts().today()))
                    .done(answered);
        }
    }

    private String why(PriorAuthorization one, String service, LocalDate submitted, RuleVersion rule) {
        if (!Authorizations.expedited(one)) {
            return sentences.of(FEATURE, "PA_DUE", service, rule.number("standardDays"), submitted);
        }
        String key = one.getSubmittedAt() == null ? "PA_DUE.no-hour" : "PA_DUE.hours";
        return sentences.of(FEATURE, key, service, rule.number("expeditedHours"), submitted);
    }

    private Deadlines.Entry add(Asked asked, DeadlineCode code, Moment at, String why) {
        PriorAuthorization one = asked.one();
        Deadlines.Entry entry = asked.deadlines()
                .clock(code, one.getId(), service(one), at.day(), why)
                .telephone(Authorizations.telephone(asked.facts(), one));
        at.hour().ifPresent(entry::at);
        return Authorizations.holdsVisit(asked.facts(), one) ? entry.blocking() : entry;
    }

    private void expiry(CaseFacts facts, PriorAuthorization one, Deadlines deadlines) {
        boolean granted = one.getDecision() == AuthorizationDecision.APPROVED
                || one.getDecision() == AuthorizationDecision.PARTIAL;
        Optional<LocalDate> until = Optional.ofNullable(one.getValidTo()).filter(day -> granted);
        until.ifPresent(day -> deadlines
                .clock(
                        DeadlineCode.AUTHORIZATION_EXPIRES,
                        one.getId(),
                        service(one),
                        day,
                        sentences.of(FEATURE, "AUTHORIZATION_EXPIRES", service(one), day, number(one)))
                .telephone(Authorizations.telephone(facts, one))
                .done(Authorizations.used(facts, one)));
    }

    private String number(PriorAuthorization one) {
        return CaseFacts.blank(one.getNumber()) ? sentences.of(FEATURE, "no-number") : one.getNumber();
    }

    private String service(PriorAuthorization one) {
        return Authorizations.service(one, sentences.of(FEATURE, "authorization.unnamed"));
    }
}
