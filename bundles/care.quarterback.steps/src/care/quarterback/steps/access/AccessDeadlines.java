package care.quarterback.steps.access;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.core.rules.RuleWords;
import care.quarterback.core.text.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** By when the patient's own copy is owed, and by when at the latest. */
final class AccessDeadlines implements DeadlineRule {

    private static final String FEATURE = "deadline-access";

    private final Sentences sentences;
    private final RuleWords words;

    AccessDeadlines(Sentences sentences) {
        this.sentences = sentences;
        this.words = new RuleWords(sentences);
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        for (AccessClock clock : AccessClock.of(facts)) {
            boolean answered = clock.fulfilled() || clock.refused();
            String telephone = AccessClock.telephone(facts, clock.request());
            add(DeadlineCode.ACCESS_DUE, clock, clock.due(), first(facts, clock), deadlines)
                    .telephone(telephone)
                    .done(answered || clock.extended() || clock.escalated());
            boolean open = clock.extended() || !clock.due().isBefore(facts.today());
            add(DeadlineCode.ACCESS_EXTENDED_DUE, clock, clock.latest(), later(facts, clock, open), deadlines)
                    .telephone(telephone)
                    .done(answered || !open || clock.escalated());
        }
    }

    private static Deadlines.Entry add(
            DeadlineCode code, AccessClock clock, LocalDate day, String why, Deadlines deadlines) {
        return deadlines.clock(code, clock.request().getId(), clock.request().getHolder(), day, why);
    }

    private String first(CaseFacts facts, AccessClock clock) {
        List<String> all = new ArrayList<>();
        String key = clock.received() ? "ACCESS_DUE" : "ACCESS_DUE.not-received";
        String why = sentences.of(FEATURE, key, clock.request().getHolder(), clock.due(), clock.since());
        all.add(words.cited(why, clock.rule(), facts.today()));
        AccessClock.state(facts, clock.since())
                .filter(own -> !own.verified())
                .ifPresent(own -> all.add(state(facts, clock, own)));
        return String.join(" ", all);
    }

    /** A state's rule that nobody has checked moves no date; it is named. */
    private String state(CaseFacts facts, AccessClock clock, RuleVersion own) {
        LocalDate day = AccessClock.day(facts, own, clock.since());
        return words.cited(sentences.of(FEATURE, "state", day), own, facts.today());
    }

    private String later(CaseFacts facts, AccessClock clock, boolean open) {
        String key = clock.extended() ? ".told" : open ? "" : ".not-told";
        String why = sentences.of(
                FEATURE,
                "ACCESS_EXTENDED_DUE" + key,
                clock.request().getHolder(),
                clock.latest(),
                clock.due(),
                clock.notice().map(sentences::date).orElse(""));
        return words.cited(why, clock.extension(), facts.today());
    }
}
