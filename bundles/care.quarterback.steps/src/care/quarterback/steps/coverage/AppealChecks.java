package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.rules.RuleId;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.model.PriorAuthorization;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The checks of a request that a plan is slow with, or has denied: until it is won, or the patient goes no further. */
final class AppealChecks {

    private AppealChecks() {}

    static List<Check> all() {
        return List.of(
                new RequestCheck(CheckCode.PA_ANSWER_UNKNOWN, AppealChecks::answerUnknown),
                new RequestCheck(CheckCode.DENIAL_REASON_MISSING, AppealChecks::reasonMissing),
                new RequestCheck(CheckCode.APPEAL_NOT_FILED, AppealChecks::notFiled),
                new RequestCheck(CheckCode.APPEAL_LATE, AppealChecks::late),
                new RequestCheck(CheckCode.APPEAL_ANSWER_LATE, AppealChecks::answerLate),
                new RequestCheck(CheckCode.APPEAL_EXTENSION_UNFOUNDED, AppealChecks::extension));
    }

    /** A check that looks at each request for itself. */
    private record RequestCheck(CheckCode code, BiConsumer<Request, Gaps> look) implements Check {

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            CaseFacts.standing(facts.careCase().getPriorAuthorizations())
                    .map(entry -> new Request(facts, entry, AppealPath.of(facts, entry)))
                    .forEach(request -> look.accept(request, gaps));
        }
    }

    /** A request, the case it lies in, and its way through the appeals. */
    private record Request(CaseFacts facts, PriorAuthorization entry, AppealPath path) {

        String service(Gaps gaps) {
            return Authorizations.service(entry, gaps.word("authorization.unnamed"));
        }

        Gaps.Entry open(Gaps gaps, Object... more) {
            var arguments = new Object[more.length + 1];
            arguments[0] = service(gaps);
            System.arraycopy(more, 0, arguments, 1, more.length);
            return gaps.open(entry.getId(), service(gaps), arguments);
        }

        Optional<RuleVersion> rule(RuleId id, LocalDate on) {
            return facts.settings().rules().inForce(id, on);
        }
    }

    /** No law sets a day for the answer, and the plan was not asked for one. */
    private static void answerUnknown(Request request, Gaps gaps) {
        Optional<LocalDate> submitted = Authorizations.submitted(
                request.entry(), request.facts().settings().zone());
        boolean waiting = submitted.isPresent()
                && Authorizations.pending(request.entry())
                && request.entry().getAnswerBy() == null;
        if (waiting
                && Authorizations.clock(request.facts(), request.entry(), submitted.get())
                        .isEmpty()) {
            Gaps.Entry gap = request.open(gaps);
            request.rule(RuleId.AUTHORIZATION_CLOCKS, submitted.get()).ifPresent(gap::citing);
        }
    }

    /** A denial, of the request or of an appeal, without its reason. */
    private static void reasonMissing(Request request, Gaps gaps) {
        boolean first = Authorizations.refused(request.entry())
                && CaseFacts.blank(request.entry().getDenialReason());
        boolean later = request.path().stages().stream()
                .flatMap(stage -> stage.entry().stream())
                .anyMatch(entry -> entry.lost() && entry.denialReason().isEmpty());
        boolean granted = request.path().state() instanceof AppealState.Settled;
        if (!granted && (first || later)) {
            Gaps.Entry gap = request.open(gaps).saying(first ? "" : ".appeal");
            LocalDate on = Authorizations.notice(request.entry())
                    .orElse(request.facts().today());
            request.path().law().denial().flatMap(id -> request.rule(id, on)).ifPresent(gap::citing);
        }
    }

    /** The denial stands, and the next step is open. */
    private static void notFiled(Request request, Gaps gaps) {
        var levels = new AppealWords(gaps.sentences());
        switch (request.path().state()) {
            case AppealState.ToFile(AppealStage stage, boolean first) -> {
                Optional<LocalDate> by = stage.file().map(AppealStage.Clock::day);
                boolean over =
                        by.filter(day -> day.isBefore(request.facts().today())).isPresent();
                Gaps.Entry gap = request.open(
                                gaps,
                                levels.name(stage.level()),
                                by.map(day -> gaps.sentences().date(day)).orElse(""),
                                levels.send(stage.level()))
                        .saying(over ? ".over" : by.isPresent() ? first ? "" : ".next" : ".no-date")
                        .said(levels.law(request.path().law()))
                        .due(by);
                stage.file().ifPresent(clock -> gap.citing(clock.rule()));
            }
            case AppealState.Exhausted(Optional<AppealStage> stage) ->
                request.open(gaps, stage.map(last -> levels.name(last.level())).orElse(""))
                        .saying(stage.isPresent() ? ".last" : ".unknown")
                        .said(levels.law(request.path().law()));
            case AppealState.Settled settled -> {}
            case AppealState.Waiting waiting -> {}
            case AppealState.Dropped dropped -> {}
        }
    }

    /** An appeal went out after its last day, and nobody has said why. */
    private static void late(Request request, Gaps gaps) {
        request.path().stages().stream()
                .filter(stage -> stage.late()
                        && stage.entry()
                                .filter(entry ->
                                        entry.pending() && entry.lateReason().isEmpty())
                                .isPresent())
                .forEach(stage -> request.open(
                                gaps,
                                new AppealWords(gaps.sentences()).name(stage.level()),
                                stage.file().orElseThrow().day(),
                                stage.entry().flatMap(AppealEntry::filedOn).orElseThrow())
                        .citing(stage.file().orElseThrow().rule()));
    }

    /** The answer to an appeal is late. */
    private static void answerLate(Request request, Gaps gaps) {
        if (request.path().state() instanceof AppealState.Waiting waiting
                && waiting.overdue(request.facts().today())) {
            AppealStage stage = waiting.stage();
            AppealStage.Answer answer = stage.answer().orElseThrow();
            var levels = new AppealWords(gaps.sentences());
            request.open(gaps, levels.name(stage.level()), answer.last().day(), levels.late(stage.level()))
                    .due(Optional.of(answer.last().day()))
                    .citing(answer.clock().rule());
        }
    }

    /** More time was taken for an appeal than its law allows. */
    private static void extension(Request request, Gaps gaps) {
        request.path().stages().stream()
                .filter(stage -> stage.unfoundedExtension()
                        && stage.entry().filter(AppealEntry::pending).isPresent())
                .forEach(stage -> request.open(
                                gaps,
                                new AppealWords(gaps.sentences()).name(stage.level()),
                                stage.answer().orElseThrow().clock().due().day())
                        .citing(stage.answer().orElseThrow().clock().rule()));
    }
}
