package care.quarterback.desk.worklist;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Deadline;
import care.quarterback.core.spi.CalendarEntry;
import care.quarterback.core.spi.CalendarEntry.State;
import care.quarterback.core.spi.CalendarEntry.When;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.model.Appointment;
import care.quarterback.model.AppointmentStatus;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.Task;
import care.quarterback.model.TaskStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The visits and dates of a case for a calendar. What was done stays; what was cancelled is there as cancelled. Of a closed
 * case nothing stands: what still lay ahead is there as cancelled, so that a telephone on which it was put before is silent
 * too. Thread-safe.
 */
public final class CalendarQuery implements Function<CareCase, List<CalendarEntry>> {

    /** As in the worklist: what an entry says must not change at midnight. */
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private static final Duration MORNING = Duration.ofHours(9);
    private static final Duration MORNING_BEFORE = Duration.ofHours(-15);
    private static final Duration SHORT = Duration.ofMinutes(15);
    private static final String VISIT = "VISIT";

    private final PlanQuery plan;
    private final CalendarWords words;

    public CalendarQuery(PlanQuery plan, Sentences sentences) {
        this.plan = plan;
        this.words = new CalendarWords(sentences);
    }

    @Override
    public List<CalendarEntry> apply(CareCase careCase) {
        List<CalendarEntry> entries = new ArrayList<>();
        appointments(careCase).forEach(one -> entries.add(visit(careCase, one)));
        Map<String, Integer> same = new HashMap<>();
        plan.dates(careCase, ANY_DAY).reversed().forEach(one -> entries.add(date(careCase, one, same)));
        CaseFacts.standing(careCase.getTasks())
                .filter(one -> one.getDueOn() != null)
                .forEach(one -> entries.add(task(careCase, one)));
        CaseFacts.standing(careCase.getOpinions())
                .forEach(one -> CaseFacts.version(one)
                        .filter(version -> version.getResultsDueOn() != null)
                        .ifPresent(version -> entries.add(results(careCase, one, version))));
        return careCase.getStatus() == CaseStatus.CLOSED
                ? taken(entries, careCase.getClosedOn())
                : List.copyOf(entries);
    }

    private static Stream<Appointment> appointments(CareCase careCase) {
        return CaseFacts.standing(careCase.getReferrals())
                .flatMap(referral -> referral.getAppointments().stream())
                .filter(one -> one.getDate() != null);
    }

    private CalendarEntry visit(CareCase careCase, Appointment one) {
        boolean cancelled = one.isVoided()
                || one.getStatus() == AppointmentStatus.CANCELLED
                || one.getStatus() == AppointmentStatus.NO_SHOW;
        boolean done = one.getStatus() == AppointmentStatus.FULFILLED;
        When when = VisitTime.of(one);
        List<Duration> alarms =
                when instanceof When.Day ? List.of(MORNING_BEFORE) : List.of(Duration.ofDays(-1), Duration.ofHours(-2));
        State state = cancelled ? State.CANCELLED : done ? State.DONE : State.STANDS;
        return new CalendarEntry(
                CalendarUid.of(careCase, VISIT, one.getId(), 0),
                when,
                words.visit(one),
                words.about(careCase, words.arrangements(one)),
                words.place(one),
                state,
                alarms(state, alarms));
    }

    /** A task of ours that falls on a closed day has two dates; the later one is its own. */
    private CalendarEntry date(CareCase careCase, Deadline one, Map<String, Integer> same) {
        String code = one.code().name();
        int before = same.merge(code + " " + one.key(), 1, Integer::sum) - 1;
        State state = one.done() ? State.DONE : State.STANDS;
        When when = one.at()
                .map(OffsetDateTime::toInstant)
                .<When>map(hour -> new When.Moment(hour, SHORT))
                .orElseGet(() -> new When.Day(one.date()));
        List<Duration> alarms = when instanceof When.Moment
                ? List.of(Duration.ofDays(-1))
                : one.blocking() ? List.of(MORNING_BEFORE, MORNING) : List.of(MORNING);
        return new CalendarEntry(
                CalendarUid.of(careCase, code, one.key(), before),
                when,
                words.of("date." + code, state),
                words.about(careCase, words.telephone(one.telephone())),
                "",
                state,
                alarms(state, alarms));
    }

    private CalendarEntry task(CareCase careCase, Task one) {
        State state = switch (one.getStatus()) {
            case DONE -> State.DONE;
            case DROPPED -> State.CANCELLED;
            default -> State.STANDS;
        };
        boolean snoozed = one.getStatus() == TaskStatus.SNOOZED && one.getSnoozedUntil() != null;
        return new CalendarEntry(
                CalendarUid.of(careCase, "TASK", one.getId(), 0),
                new When.Day(snoozed ? one.getSnoozedUntil() : one.getDueOn()),
                words.of("task." + one.getKind().name(), state),
                words.about(careCase, words.telephone(one.getTelephone())),
                "",
                state,
                alarms(state, List.of(MORNING)));
    }

    private CalendarEntry results(CareCase careCase, Opinion opinion, OpinionVersion version) {
        return new CalendarEntry(
                CalendarUid.of(careCase, "RESULTS_DUE", opinion.getId(), 0),
                new When.Day(version.getResultsDueOn()),
                words.of("results", State.STANDS),
                words.about(careCase, ""),
                "",
                State.STANDS,
                List.of(MORNING));
    }

    private static List<Duration> alarms(State state, List<Duration> alarms) {
        return state == State.STANDS ? alarms : List.of();
    }

    private static List<CalendarEntry> taken(List<CalendarEntry> entries, LocalDate closedOn) {
        LocalDate from = closedOn == null ? LocalDate.MIN : closedOn;
        return entries.stream()
                .filter(one -> one.state() == State.CANCELLED
                        || one.state() == State.STANDS
                                && !VisitTime.day(one.when()).isBefore(from))
                .map(one -> new CalendarEntry(one.uid(), one.when(), one.summary(), "", "", State.CANCELLED, List.of()))
                .toList();
    }
}
