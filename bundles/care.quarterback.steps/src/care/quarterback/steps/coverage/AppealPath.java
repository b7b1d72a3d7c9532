package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.rules.RuleId;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.model.AuthorizationDecision;
import care.quarterback.model.PriorAuthorization;
import care.quarterback.steps.coverage.AppealLevels.AppealLevelRow;
import care.quarterback.steps.coverage.AppealStage.Answer;
import care.quarterback.steps.coverage.AppealStage.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way of a denial through the levels of its plan's law, as far as it is recorded: all days follow from the case alone,
 * whatever today is. Immutable; made on the thread that owns the case.
 */
final class AppealPath {

    private static final String FILE_DAYS = "fileDays";
    private static final String FILE_MONTHS = "fileMonths";

    /** A mark of a rule whose last day is never a Saturday, a Sunday or a federal holiday: then the next day holds. */
    private static final String WORKDAY = "endsOnWorkday";

    private static final String RECEIPT = "receiptDays";
    private static final String EXTENSION = "extensionDays";

    /** A mark of a rule whose clock has started with the appeal to the plan. */
    private static final String WITH_PLAN = "withPlanDays";

    private final PriorAuthorization request;
    private final PlanLaw law;
    private final List<AppealStage> stages;
    private final boolean renewed;

    private AppealPath(PriorAuthorization request, PlanLaw law, List<AppealStage> stages, boolean renewed) {
        this.renewed = renewed;
        this.request = request;
        this.law = law;
        this.stages = List.copyOf(stages);
    }

    static AppealPath of(CaseFacts facts, PriorAuthorization request) {
        PlanLaw law = Authorizations.plan(facts, request).map(PlanLaw::of).orElse(PlanLaw.NONE);
        List<AppealStage> stages = new ArrayList<>();
        if (Authorizations.refused(request)) {
            Optional<LocalDate> notice = Authorizations.notice(request);
            for (AppealLevelRow level : AppealLevels.of(law)) {
                AppealStage stage = stage(facts, request, level, notice, stages.isEmpty());
                stages.add(stage);
                boolean later = recordedLater(request, level);
                if (!later && stage.entry().filter(AppealEntry::lost).isEmpty()) {
                    break;
                }
                notice = stage.entry().flatMap(AppealEntry::notice);
            }
        }
        return new AppealPath(request, law, stages, renewed(facts, request));
    }

    /** The same was asked for again, and was granted. */
    private static boolean renewed(CaseFacts facts, PriorAuthorization request) {
        List<PriorAuthorization> all =
                CaseFacts.standing(facts.careCase().getPriorAuthorizations()).toList();
        return !CaseFacts.blank(request.getService())
                && all.stream()
                        .skip(all.indexOf(request) + 1L)
                        .anyMatch(later -> later.getOpinionNumber() == request.getOpinionNumber()
                                && request.getService().equals(later.getService())
                                && Authorizations.grant(later).isPresent());
    }

    /** Nobody goes any further with the denial, or has to. */
    boolean over() {
        return state() instanceof AppealState.Dropped || renewed;
    }

    /** The levels that were reached, in their order. */
    List<AppealStage> stages() {
        return stages;
    }

    PlanLaw law() {
        return law;
    }

    AppealState state() {
        if (!Authorizations.refused(request) || renewed) {
            return new AppealState.Settled();
        }
        if (stages.isEmpty()) {
            return dropped() ? new AppealState.Dropped() : new AppealState.Exhausted(Optional.empty());
        }
        AppealStage last = stages.getLast();
        Optional<AppealEntry> entry = last.entry();
        if (entry.isEmpty() && last.automatic()
                || entry.filter(AppealEntry::pending).isPresent()) {
            return new AppealState.Waiting(last);
        }
        if (entry.filter(each -> each.decision() == AuthorizationDecision.WITHDRAWN)
                .isPresent()) {
            return new AppealState.Dropped();
        }
        if (entry.filter(each -> !each.lost()).isPresent()) {
            return new AppealState.Settled();
        }
        if (dropped()) {
            return new AppealState.Dropped();
        }
        return entry.isPresent()
                ? new AppealState.Exhausted(Optional.of(last))
                : new AppealState.ToFile(last, stages.size() == 1);
    }

    private boolean dropped() {
        return !CaseFacts.blank(request.getNoAppealReason());
    }

    /** A level after this one was recorded: then this one is over, whether somebody has recorded it or not. */
    private static boolean recordedLater(PriorAuthorization request, AppealLevelRow level) {
        return AppealEntry.further(request)
                .anyMatch(appeal ->
                        AppealLevels.Body.valueOf(appeal.getLevel().name()).compareTo(level.body()) > 0);
    }

    private static AppealStage stage(
            CaseFacts facts,
            PriorAuthorization request,
            AppealLevelRow level,
            Optional<LocalDate> notice,
            boolean first) {
        ZoneId zone = facts.settings().zone();
        Optional<AppealEntry> entry = AppealEntry.further(request)
                .filter(appeal -> appeal.getLevel().name().equals(level.body().name()))
                .reduce((before, last) -> last)
                .map(appeal -> AppealEntry.of(appeal, zone))
                .or(() -> first ? AppealEntry.first(request, zone) : Optional.empty());
        return new AppealStage(
                first ? request.getId() : request.getId() + ":" + level.body(),
                level,
                notice,
                level.file().flatMap(id -> notice.flatMap(on -> file(facts, id, on))),
                entry,
                answer(facts, level, entry, notice, AppealEntry.first(request, zone)));
    }

    private static Optional<Clock> file(CaseFacts facts, RuleId id, LocalDate notice) {
        return facts.settings().rules().inForce(id, notice).flatMap(rule -> {
            int receipt = rule.has(RECEIPT) ? rule.number(RECEIPT) : 0;
            LocalDate from = notice.plusDays(receipt);
            if (rule.has(FILE_MONTHS)) {
                LocalDate day = monthsAfter(from, rule.number(FILE_MONTHS));
                LocalDate last = rule.has(WORKDAY) ? facts.legalCalendar().openFrom(day) : day;
                return Optional.of(new Clock(rule, FILE_MONTHS, receipt, last));
            }
            return rule.has(FILE_DAYS)
                    ? Optional.of(new Clock(rule, FILE_DAYS, receipt, from.plusDays(rule.number(FILE_DAYS))))
                    : Optional.empty();
        });
    }

    /** The same day of a later month; where that month has no such day, the first of the next one (45 CFR 147.136(d)(2)(i)). */
    private static LocalDate monthsAfter(LocalDate from, int months) {
        LocalDate day = from.plusMonths(months);
        return day.getDayOfMonth() < from.getDayOfMonth() ? day.plusDays(1) : day;
    }

    private static Optional<Answer> answer(
            CaseFacts facts,
            AppealLevelRow level,
            Optional<AppealEntry> entry,
            Optional<LocalDate> notice,
            Optional<AppealEntry> plan) {
        Optional<LocalDate> from =
                entry.flatMap(AppealEntry::filedOn).or(() -> level.file().isEmpty() ? notice : Optional.empty());
        return from.flatMap(on -> facts.settings()
                .rules()
                .inForce(level.answer(), on)
                .flatMap(rule -> answer(facts, rule, rule.has(WITH_PLAN) ? lessPlan(on, plan) : on, entry)));
    }

    /** The days that the plan took for its own appeal count as well: the clock is set back by them. */
    private static LocalDate lessPlan(LocalDate filed, Optional<AppealEntry> plan) {
        long taken = plan.flatMap(AppealEntry::filedOn)
                .flatMap(on -> plan.flatMap(AppealEntry::notice).map(until -> ChronoUnit.DAYS.between(on, until)))
                .orElse(0L);
        return filed.minusDays(Math.max(0, taken));
    }

    private static Optional<Answer> answer(
            CaseFacts facts, RuleVersion rule, LocalDate from, Optional<AppealEntry> entry) {
        boolean fast = entry.filter(AppealEntry::expedited).isPresent();
        boolean extended = entry.filter(AppealEntry::extended).isPresent() && rule.has(EXTENSION);
        return AnswerClock.of(rule, fast, from, entry.flatMap(AppealEntry::filedAt), facts)
                .map(clock -> new Answer(
                        clock,
                        extended ? Optional.of(clock.due().plusDays(rule.number(EXTENSION))) : Optional.empty()));
    }
}
