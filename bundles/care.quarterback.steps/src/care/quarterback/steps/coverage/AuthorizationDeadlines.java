package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.core.rules.RuleWords;
import care.quarterback.core.text.Sentences;
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
        CaseFacts.standing(facts.careCase().getPriorAuthorizations()).forEach(authorization -> {
            var asked = new Asked(facts, authorization, deadlines);
            Authorizations.submitted(authorization, facts.settings().zone())
                    .ifPresent(on -> Authorizations.clock(facts, authorization, on)
                            .flatMap(rule -> clock(asked, rule, on))
                            .ifPresentOrElse(clock -> answer(asked, clock), () -> promised(asked)));
            expiry(facts, authorization, deadlines);
        });
    }

    /** A request, the case it lies in, and where its dates go. */
    private record Asked(CaseFacts facts, PriorAuthorization authorization, Deadlines deadlines) {}

    private static Optional<AnswerClock> clock(Asked asked, RuleVersion rule, LocalDate submitted) {
        PriorAuthorization authorization = asked.authorization();
        return AnswerClock.of(
                rule,
                Authorizations.expedited(authorization),
                submitted,
                Optional.ofNullable(authorization.getSubmittedAt()),
                asked.facts());
    }

    private void answer(Asked asked, AnswerClock clock) {
        PriorAuthorization authorization = asked.authorization();
        RuleVersion rule = clock.rule();
        boolean extended = authorization.isExtended() && rule.has(EXTENSION);
        boolean answered = !Authorizations.pending(authorization);
        String first =
                words.cited(why(authorization, clock), rule, asked.facts().today());
        add(asked, DeadlineCode.PA_DUE, clock.due(), first).done(answered || extended);
        if (extended) {
            int days = rule.number(EXTENSION);
            Moment later = clock.due().plusDays(days);
            String why = sentences.of(
                    FEATURE,
                    "PA_EXTENDED_DUE",
                    service(authorization),
                    days,
                    clock.due().day(),
                    later.day());
            add(
                            asked,
                            DeadlineCode.PA_EXTENDED_DUE,
                            later,
                            words.cited(why, rule, asked.facts().today()))
                    .done(answered);
        }
    }

    /** No law sets a day: the one that the plan has named. */
    private void promised(Asked asked) {
        PriorAuthorization authorization = asked.authorization();
        Optional.ofNullable(authorization.getAnswerBy())
                .ifPresent(day -> add(
                                asked,
                                DeadlineCode.PA_DUE,
                                new Moment(day, Optional.empty()),
                                sentences.of(FEATURE, "PA_DUE.promised", service(authorization), day))
                        .done(!Authorizations.pending(authorization)));
    }

    private String why(PriorAuthorization authorization, AnswerClock clock) {
        return sentences.of(
                FEATURE,
                "PA_DUE." + clock.unit().number() + (clock.hourUnknown() ? ".no-hour" : ""),
                service(authorization),
                clock.count(),
                clock.from());
    }

    private Deadlines.Entry add(Asked asked, DeadlineCode code, Moment at, String why) {
        PriorAuthorization authorization = asked.authorization();
        Deadlines.Entry entry = asked.deadlines()
                .clock(code, authorization.getId(), service(authorization), at.day(), why)
                .telephone(Authorizations.telephone(asked.facts(), authorization));
        at.hour().ifPresent(entry::at);
        return Authorizations.holdsVisit(asked.facts(), authorization) ? entry.blocking() : entry;
    }

    private void expiry(CaseFacts facts, PriorAuthorization authorization, Deadlines deadlines) {
        Authorizations.grant(authorization)
                .ifPresent(grant -> grant.to()
                        .ifPresent(day -> deadlines
                                .clock(
                                        DeadlineCode.AUTHORIZATION_EXPIRES,
                                        authorization.getId(),
                                        service(authorization),
                                        day,
                                        sentences.of(
                                                FEATURE,
                                                "AUTHORIZATION_EXPIRES",
                                                service(authorization),
                                                day,
                                                number(grant.number())))
                                .telephone(Authorizations.telephone(facts, authorization))
                                .done(Authorizations.used(facts, authorization))));
    }

    private String number(String number) {
        return number.isEmpty() ? sentences.of(FEATURE, "no-number") : number;
    }

    private String service(PriorAuthorization authorization) {
        return Authorizations.service(authorization, sentences.of(FEATURE, "authorization.unnamed"));
    }
}
