package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.core.rules.RuleWords;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.PriorAuthorization;
import care.quarterback.steps.coverage.AppealStage.Answer;
import care.quarterback.steps.coverage.AppealStage.Clock;
import care.quarterback.steps.coverage.Authorizations.Moment;
import java.util.List;
import java.util.Optional;

/** By when a denial is taken to the next level, and by when each level answers, for every kind of plan. */
final class AppealDeadlines implements DeadlineRule {

    private static final String FEATURE = "deadline-coverage";

    private final Sentences sentences;
    private final AppealWords levels;
    private final RuleWords words;

    AppealDeadlines(Sentences sentences) {
        this.sentences = sentences;
        this.levels = new AppealWords(sentences);
        this.words = new RuleWords(sentences);
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        CaseFacts.standing(facts.careCase().getPriorAuthorizations())
                .forEach(request -> derive(new Denied(facts, request, deadlines)));
    }

    /** A request that may have been denied, the case it lies in, and where its dates go. */
    private record Denied(CaseFacts facts, PriorAuthorization request, Deadlines deadlines) {}

    private void derive(Denied denied) {
        AppealPath path = AppealPath.of(denied.facts(), denied.request());
        List<AppealStage> stages = path.stages();
        boolean ended = path.over();
        for (int i = 0; i < stages.size(); i++) {
            AppealStage stage = stages.get(i);
            boolean passed = i < stages.size() - 1;
            stage.file()
                    .ifPresent(clock -> add(
                                    denied,
                                    stage,
                                    stage.level().body().file(),
                                    new Moment(clock.day(), Optional.empty()),
                                    by(denied, stage, clock))
                            .done(passed || ended || stage.filed()));
            stage.answer().ifPresent(answer -> answer(denied, stage, answer, passed || ended));
        }
    }

    private void answer(Denied denied, AppealStage stage, Answer answer, boolean passed) {
        boolean answered =
                passed || stage.entry().filter(entry -> !entry.pending()).isPresent();
        DeadlineCode code = stage.level().body().answer();
        holdVisit(
                denied,
                add(denied, stage, code, answer.clock().due(), due(denied, stage, answer))
                        .done(answered || answer.later().isPresent()));
        answer.later()
                .ifPresent(later -> holdVisit(
                        denied,
                        add(
                                        denied,
                                        stage,
                                        DeadlineCode.APPEAL_EXTENDED_DUE,
                                        later,
                                        extended(denied, stage, answer, later))
                                .done(answered)));
    }

    private String by(Denied denied, AppealStage stage, Clock clock) {
        String sentence = sentences.of(
                FEATURE,
                "APPEAL_BY." + clock.unit() + (clock.receiptDays() > 0 ? ".receipt" : ""),
                service(denied),
                clock.count(),
                stage.notice().orElseThrow(),
                levels.name(stage.level()),
                clock.receiptDays());
        boolean letter =
                stage.key().equals(denied.request().getId()) && denied.request().getNoticeOn() == null;
        String counted = letter ? " " + sentences.of(FEATURE, "APPEAL_BY.no-notice") : "";
        return cited(denied, sentence + " " + levels.send(stage.level()) + counted, clock.rule());
    }

    private String due(Denied denied, AppealStage stage, Answer answer) {
        AnswerClock clock = answer.clock();
        String sentence = sentences.of(
                FEATURE,
                "ANSWER_DUE." + clock.unit().number() + (clock.hourUnknown() ? ".no-hour" : ""),
                service(denied),
                clock.count(),
                clock.from(),
                levels.name(stage.level()));
        String since = clock.rule().has("withPlanDays") ? " " + sentences.of(FEATURE, "ANSWER_DUE.since-plan") : "";
        String more = since + " " + (stage.automatic() ? levels.send(stage.level()) : levels.late(stage.level()));
        return cited(denied, sentence + more, answer.clock().rule());
    }

    private String extended(Denied denied, AppealStage stage, Answer answer, Moment later) {
        String sentence = sentences.of(
                FEATURE,
                "APPEAL_EXTENDED_DUE",
                service(denied),
                answer.clock().rule().number("extensionDays"),
                answer.clock().due().day(),
                later.day(),
                levels.name(stage.level()));
        return cited(
                denied,
                sentence + " " + levels.late(stage.level()),
                answer.clock().rule());
    }

    private String cited(Denied denied, String sentence, RuleVersion rule) {
        return words.cited(sentence, rule, denied.facts().today());
    }

    private Deadlines.Entry add(Denied denied, AppealStage stage, DeadlineCode code, Moment at, String why) {
        Deadlines.Entry entry = denied.deadlines().clock(code, stage.key(), service(denied), at.day(), why);
        at.hour().ifPresent(entry::at);
        boolean plan = stage.level().body() == AppealLevels.Body.PLAN || stage.automatic();
        return entry.telephone(plan ? Authorizations.telephone(denied.facts(), denied.request()) : "");
    }

    private static void holdVisit(Denied denied, Deadlines.Entry entry) {
        if (Authorizations.holdsVisit(denied.facts(), denied.request())) {
            entry.blocking();
        }
    }

    private String service(Denied denied) {
        return Authorizations.service(denied.request(), sentences.of(FEATURE, "authorization.unnamed"));
    }
}
