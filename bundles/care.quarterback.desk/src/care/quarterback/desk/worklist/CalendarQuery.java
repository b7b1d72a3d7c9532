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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        appointments(careCase)
                .forEach(appointment -> entries.add(
                        visit(careCase, appointment, words, words.about(careCase, words.arrangements(appointment)))));
        Map<String, Integer> same = new HashMap<>();
        plan.dates(careCase, ANY_DAY).reversed().forEach(deadline -> entries.add(date(careCase, deadline, same)));
        CaseFacts.standing(careCase.getTasks())
                .filter(task -> task.getDueOn() != null)
                .forEach(task -> entries.add(task(careCase, task)));
        results(careCase, words, words.about(careCase, "")).forEach(entries::add);
        return careCase.getStatus() == CaseStatus.CLOSED
                ? taken(entries, careCase.getClosedOn())
                : List.copyOf(entries);
    }

    /**
     * The visits that still lie ahead, and when results are expected: what a patient or a family member puts in a calendar
     * of their own. Nothing of the practice's own work is in it.
     *
     * @param on what today is
     */
    public static List<CalendarEntry> ofFamily(CareCase careCase, LocalDate on, Sentences sentences) {
        if (careCase.getStatus() == CaseStatus.CLOSED) {
            return List.of();
        }
        var words = new CalendarWords(sentences);
        Stream<CalendarEntry> visits = appointments(careCase)
                .map(appointment -> visit(careCase, appointment, words, words.arrangements(appointment)));
        return Stream.concat(visits, results(careCase, words, ""))
                .filter(entry -> entry.state() == State.STANDS
                        && !VisitTime.day(entry.when()).isBefore(on))
                .sorted(Comparator.comparing(entry -> VisitTime.day(entry.when())))
                .toList();
    }

    private static Stream<Appointment> appointments(CareCase careCase) {
        return CaseFacts.standing(careCase.getReferrals())
                .flatMap(referral -> referral.getAppointments().stream())
                .filter(appointment -> appointment.getDate() != null);
    }

    private static CalendarEntry visit(CareCase careCase, Appointment appointment, CalendarWords words, String about) {
        boolean cancelled = appointment.isVoided()
                || appointment.getStatus() == AppointmentStatus.CANCELLED
                || appointment.getStatus() == AppointmentStatus.NO_SHOW;
        boolean done = appointment.getStatus() == AppointmentStatus.FULFILLED;
        When when = VisitTime.of(appointment);
        List<Duration> alarms =
                when instanceof When.Day ? List.of(MORNING_BEFORE) : List.of(Duration.ofDays(-1), Duration.ofHours(-2));
        State state = cancelled ? State.CANCELLED : done ? State.DONE : State.STANDS;
        return new CalendarEntry(
                CalendarUid.of(careCase, VISIT, appointment.getId(), 0),
                when,
                words.visit(appointment),
                about,
                words.place(appointment),
                state,
                alarms(state, alarms));
    }

    /** A task of ours that falls on a closed day has two dates; the later one is its own. */
    private CalendarEntry date(CareCase careCase, Deadline deadline, Map<String, Integer> same) {
        String code = deadline.code().name();
        int before = same.merge(code + " " + deadline.key(), 1, Integer::sum) - 1;
        State state = deadline.done() ? State.DONE : State.STANDS;
        When when = deadline.at()
                .map(OffsetDateTime::toInstant)
                .<When>map(hour -> new When.Moment(hour, SHORT))
                .orElseGet(() -> new When.Day(deadline.date()));
        List<Duration> alarms = when instanceof When.Moment
                ? List.of(Duration.ofDays(-1))
                : deadline.blocking() ? List.of(MORNING_BEFORE, MORNING) : List.of(MORNING);
        return new CalendarEntry(
                CalendarUid.of(careCase, code, deadline.key(), before),
                when,
                words.of("date." + code, state),
                words.about(careCase, words.telephone(deadline.telephone())),
                "",
                state,
                alarms(state, alarms));
    }

    private CalendarEntry task(CareCase careCase, Task task) {
        State state = switch (task.getStatus()) {
            case DONE -> State.DONE;
            case DROPPED -> State.CANCELLED;
            default -> State.STANDS;
        };
        boolean snoozed = task.getStatus() == TaskStatus.SNOOZED && task.getSnoozedUntil() != null;
        return new CalendarEntry(
                CalendarUid.of(careCase, "TASK", task.getId(), 0),
                new When.Day(snoozed ? task.getSnoozedUntil() : task.getDueOn()),
                words.of("task." + task.getKind().name(), state),
                words.about(careCase, words.telephone(task.getTelephone())),
                "",
                state,
                alarms(state, List.of(MORNING)));
    }

    private static Stream<CalendarEntry> results(CareCase careCase, CalendarWords words, String about) {
        return CaseFacts.standing(careCase.getOpinions())
                .flatMap(opinion -> CaseFacts.version(opinion)
                        .filter(version -> version.getResultsDueOn() != null)
                        .map(version -> results(careCase, opinion, version, words, about))
                        .stream());
    }

    private static CalendarEntry results(
            CareCase careCase, Opinion opinion, OpinionVersion version, CalendarWords words, String about) {
        return new CalendarEntry(
                CalendarUid.of(careCase, "RESULTS_DUE", opinion.getId(), 0),
                new When.Day(version.getResultsDueOn()),
                words.of("results", State.STANDS),
                about,
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
                .filter(entry -> entry.state() == State.CANCELLED
                        || entry.state() == State.STANDS
                                && !VisitTime.day(entry.when()).isBefore(from))
                .map(entry -> new CalendarEntry(
                        entry.uid(), entry.when(), entry.summary(), "", "", State.CANCELLED, List.of()))
                .toList();
    }

    /** What tells one entry of a calendar from another, the same in every export; it can be read back by nobody. */
    private static final class CalendarUid {

        private CalendarUid() {}

        /** @param before 0 for the date itself, 1 for the open day before it */
        static String of(CareCase careCase, String code, String key, int before) {
            String name = String.join("\n", careCase.getId(), code, key, Integer.toString(before));
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@quarterback.care";
        }
    }
}
