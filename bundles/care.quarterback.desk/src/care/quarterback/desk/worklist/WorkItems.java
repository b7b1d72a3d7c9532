package care.quarterback.desk.worklist;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Severity;
import care.quarterback.core.check.Step;
import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.model.Appointment;
import care.quarterback.model.AppointmentStatus;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.Clinician;
import care.quarterback.model.Discriminator;
import care.quarterback.model.Office;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.Patient;
import care.quarterback.model.Statement;
import care.quarterback.model.Task;
import care.quarterback.model.TaskKind;
import care.quarterback.model.TaskStatus;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be done in a case, for the worklist: its open tasks, the dates of its plan that are not done, booked visits,
 * test results that are awaited; where none of these has a date, the first thing that is missing. None of a closed case, above all not after a death. Thread-safe.
 */
public final class WorkItems implements Function<CareCase, List<WorkItem>> {

    private static final String FEATURE = "worklist";
    private static final String OTHER = "OTHER";

    /** Behind the seven steps. */
    private static final int LAST = 8;

    /** What serves a visit has no meaning once its day is past. */
    private static final Set<DeadlineCode> FOR_THE_VISIT =
            EnumSet.of(DeadlineCode.RECORDS_DUE, DeadlineCode.GO_NO_GO, DeadlineCode.DAY_BEFORE_CALL);

    /** Codes of tasks that close a gap that blocks. */
    private static final Set<String> BLOCKING = Stream.concat(
                    Stream.of(CheckCode.values())
                            .filter(code -> code.severity() == Severity.BLOCK)
                            .map(CheckCode::name),
                    FOR_THE_VISIT.stream().map(DeadlineCode::name))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<DeadlineCode> CALLS =
            EnumSet.of(DeadlineCode.DAY_BEFORE_CALL, DeadlineCode.CONSENSUS_CALL, DeadlineCode.PEER_TO_PEER);

    private static final Set<DeadlineCode> COVERAGE = EnumSet.of(
            DeadlineCode.PA_DUE,
            DeadlineCode.PA_EXTENDED_DUE,
            DeadlineCode.APPEAL_BY,
            DeadlineCode.RECONSIDERATION_DUE,
            DeadlineCode.APPEAL_EXTENDED_DUE,
            DeadlineCode.EXTERNAL_REVIEW_BY,
            DeadlineCode.EXTERNAL_REVIEW_DUE,
            DeadlineCode.HEARING_BY,
            DeadlineCode.HEARING_DUE,
            DeadlineCode.AUTHORIZATION_EXPIRES,
            DeadlineCode.REPRESENTATIVE_EXPIRES,
            DeadlineCode.GFE_DUE);

    private static final Set<DeadlineCode> RECORDS = EnumSet.of(
            DeadlineCode.RECORDS_DUE,
            DeadlineCode.ACCESS_DUE,
            DeadlineCode.ACCESS_EXTENDED_DUE,
            DeadlineCode.RELEASE_EXPIRES,
            DeadlineCode.CLINICAL_SUMMARY,
            DeadlineCode.REQUEST_FOLLOW_UP,
            DeadlineCode.REQUEST_FORM,
            DeadlineCode.REQUEST_FEE,
            DeadlineCode.REQUEST_ANSWER,
            DeadlineCode.LOAN_SEND_ON,
            DeadlineCode.LOAN_CONFIRM,
            DeadlineCode.LOAN_RETURN);

    /** Dates are derived as on a day before all others: what a projection says must not change at midnight. */
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private final PlanQuery plan;
    private final Sentences sentences;

    public WorkItems(PlanQuery plan, Sentences sentences) {
        this.plan = plan;
        this.sentences = sentences;
    }

    @Override
    public List<WorkItem> apply(CareCase careCase) {
        if (careCase.getStatus() == CaseStatus.CLOSED) {
            return List.of();
        }
        String owner = text(careCase.getOwner());
        Optional<WorkItem> rests = rests(careCase, owner);
        if (rests.isPresent()) {
            return Stream.concat(rests.stream(), lastDays(careCase, owner)).toList();
        }
        LocalDate visit = visits(careCase)
                .map(Appointment::getDate)
                .min(LocalDate::compareTo)
                .orElse(null);
        List<WorkItem> items = new ArrayList<>();
        CaseFacts.standing(careCase.getTasks())
                .filter(WorkItems::open)
                .forEach(task -> items.add(item(task, owner, visit)));
        List<Deadline> dates = plan.deadlines(careCase, ANY_DAY).stream()
                .filter(deadline -> !deadline.done())
                .toList();
        dates.forEach(deadline -> items.add(item(deadline, owner, visit)));
        beforeSurgery(careCase, dates, owner).ifPresent(items::add);
        visits(careCase).forEach(appointment -> items.add(visit(appointment, owner)));
        CaseFacts.standing(careCase.getOpinions())
                .flatMap(opinion -> CaseFacts.version(opinion)
                        .filter(version -> version.getResultsDueOn() != null)
                        .map(version -> results(opinion.getNumber(), version, owner))
                        .stream())
                .forEach(items::add);
        CaseFacts.standing(careCase.getComparisons())
                .flatMap(comparison -> CaseFacts.standing(comparison.getDiscriminators()))
                .filter(discriminator -> discriminator.getDoneOn() == null)
                .forEach(discriminator -> items.add(settles(discriminator, owner)));
        if (items.stream().allMatch(item -> item.due() == null)) {
            first(careCase, owner).ifPresent(items::add);
        }
        return items;
    }

    /** The medicines that hold the operation up and have no date of their own: one entry for all, since one person is asked. */
    private Optional<WorkItem> beforeSurgery(CareCase careCase, List<Deadline> dates, String owner) {
        List<Gap> gaps = plan.gaps(careCase, ANY_DAY).stream()
                .filter(gap -> gap.code() == CheckCode.MED_DISPOSITION_MISSING && gap.blocks())
                .filter(gap -> dates.stream().noneMatch(date -> date.key().equals(gap.key())))
                .toList();
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        LocalDate by = gaps.getFirst().due().orElse(null);
        return Optional.of(new WorkItem(
                CheckCode.MED_DISPOSITION_MISSING.name(),
                "",
                sentences.of(FEATURE, "surgery", gaps.stream().map(Gap::subject).collect(Collectors.joining(", ")))
                        + "\n" + sentences.of(FEATURE, "surgery.why"),
                by == null ? careCase.getOpenedOn() : by,
                by,
                null,
                WorkItem.BLOCK,
                TaskKind.CALL.name(),
                owner,
                ""));
    }

    /** A case in which nothing has a date yet is not forgotten: the first thing that is missing, since it was opened. */
    private Optional<WorkItem> first(CareCase careCase, String owner) {
        return Optional.ofNullable(careCase.getOpenedOn())
                .flatMap(opened -> plan.gaps(careCase, opened).stream()
                        .filter(gap -> !gap.overridden())
                        .min(Comparator.comparing((Gap gap) ->
                                        gap.code().step().map(Step::number).orElse(LAST))
                                .thenComparing(Gap::severity))
                        .map(gap -> new WorkItem(
                                gap.code().name(),
                                gap.subject(),
                                gap.action() + "\n" + gap.message(),
                                opened,
                                null,
                                null,
                                OTHER,
                                TaskKind.OTHER.name(),
                                owner,
                                "")));
    }

    /** Of a case that rests, or whose patient has died, nothing is to be done but to look at it again. */
    private Optional<WorkItem> rests(CareCase careCase, String owner) {
        if (died(careCase)) {
            LocalDate day = careCase.getPatient().getDeceasedOn();
            LocalDate since = day == null ? careCase.getOpenedOn() : day;
            return Optional.of(again("DIED", sentences.of(FEATURE, "died"), since, owner));
        }
        if (careCase.getStatus() != CaseStatus.ON_HOLD) {
            return Optional.empty();
        }
        LocalDate until = careCase.getHeldUntil() == null ? careCase.getOpenedOn() : careCase.getHeldUntil();
        return Optional.of(again("ON_HOLD", sentences.of(FEATURE, "held"), until, owner));
    }

    /** A day on which a right ends comes for a case on hold too. */
    private Stream<WorkItem> lastDays(CareCase careCase, String owner) {
        return careCase.getStatus() != CaseStatus.ON_HOLD || died(careCase)
                ? Stream.empty()
                : plan.deadlines(careCase, ANY_DAY).stream()
                        .filter(deadline -> !deadline.done() && deadline.code() == DeadlineCode.APPEAL_BY)
                        .map(deadline -> item(deadline, owner, null));
    }

    private static boolean died(CareCase careCase) {
        Patient patient = careCase.getPatient();
        return patient != null && (patient.isDeceased() || patient.getDeceasedOn() != null);
    }

    private static WorkItem again(String code, String deed, LocalDate due, String owner) {
        return new WorkItem(code, "", deed, due, null, null, OTHER, TaskKind.FOLLOW_UP.name(), owner, "");
    }

    /** What would tell two diagnoses apart is a task of whoever said to get it. */
    private WorkItem settles(Discriminator discriminator, String owner) {
        return new WorkItem(
                "WOULD_SETTLE",
                "",
                text(discriminator.getText()) + "\n" + sentences.of(FEATURE, "settles"),
                discriminator.getDueOn() == null ? recorded(discriminator) : discriminator.getDueOn(),
                null,
                null,
                OTHER,
                TaskKind.CONSENSUS.name(),
                CaseFacts.blank(discriminator.getOwner()) ? owner : discriminator.getOwner(),
                "");
    }

    /** What has no date is to be done since it was written down: without one, nobody would ever see it. */
    private static LocalDate recorded(Statement statement) {
        return statement.getRecordedAt() == null
                ? null
                : LocalDate.ofInstant(statement.getRecordedAt(), ZoneOffset.UTC);
    }

    private static boolean open(Task task) {
        return task.getStatus() != TaskStatus.DONE && task.getStatus() != TaskStatus.DROPPED;
    }

    private WorkItem item(Task task, String owner, LocalDate visit) {
        boolean snoozed = task.getStatus() == TaskStatus.SNOOZED && task.getSnoozedUntil() != null;
        boolean waiting = task.getStatus() == TaskStatus.WAITING && !CaseFacts.blank(task.getWaitingOn());
        String sentence =
                waiting ? sentences.of(FEATURE, "waiting", task.getText(), task.getWaitingOn()) : text(task.getText());
        LocalDate due = snoozed ? task.getSnoozedUntil() : task.getDueOn();
        return new WorkItem(
                text(task.getCode()),
                text(task.getSubject()),
                due == null ? sentence + "\n" + sentences.of(FEATURE, "undated") : sentence,
                due == null ? recorded(task) : due,
                null,
                visit,
                task.isHoldsUpVisit() || BLOCKING.contains(text(task.getCode())) ? WorkItem.BLOCK : OTHER,
                task.getKind().name(),
                CaseFacts.blank(task.getOwner()) ? owner : task.getOwner(),
                text(task.getTelephone()),
                text(task.getId()),
                waiting ? task.getWaitingOn() : "");
    }

    private WorkItem item(Deadline deadline, String owner, LocalDate visit) {
        boolean forVisit = FOR_THE_VISIT.contains(deadline.code());
        return new WorkItem(
                deadline.code().name(),
                deadline.subject(),
                sentences.of(FEATURE, "date." + deadline.code().name()) + "\n" + deadline.why(),
                deadline.date(),
                forVisit ? visit : null,
                visit,
                deadline.blocking() ? WorkItem.BLOCK : OTHER,
                kind(deadline.code()).name(),
                owner,
                deadline.telephone());
    }

    private static TaskKind kind(DeadlineCode code) {
        if (CALLS.contains(code)) {
            return code == DeadlineCode.CONSENSUS_CALL ? TaskKind.CONSENSUS : TaskKind.CALL;
        }
        if (COVERAGE.contains(code)) {
            return TaskKind.COVERAGE;
        }
        if (RECORDS.contains(code)) {
            return TaskKind.RECORDS;
        }
        return code == DeadlineCode.OUTCOME_CHECK ? TaskKind.FOLLOW_UP : TaskKind.OTHER;
    }

    private WorkItem visit(Appointment appointment, String owner) {
        String who = Optional.ofNullable(appointment.getClinician())
                .map(Clinician::getName)
                .or(() -> Optional.ofNullable(appointment.getOffice()).map(Office::getName))
                .orElseGet(() -> sentences.of(FEATURE, "doctor"));
        return new WorkItem(
                "VISIT",
                who,
                sentences.of(FEATURE, "visit", who),
                appointment.getDate(),
                appointment.getDate(),
                appointment.getDate(),
                OTHER,
                TaskKind.APPOINTMENT.name(),
                owner,
                "");
    }

    private WorkItem results(int number, OpinionVersion version, String owner) {
        return new WorkItem(
                "RESULTS_DUE",
                "",
                sentences.of(FEATURE, "results", number),
                version.getResultsDueOn(),
                null,
                null,
                OTHER,
                TaskKind.RECORDS.name(),
                owner,
                "");
    }

    /** Visits that are booked and not cancelled, missed or over. */
    private static Stream<Appointment> visits(CareCase careCase) {
        return CaseFacts.standing(careCase.getReferrals())
                .flatMap(referral -> CaseFacts.standing(referral.getAppointments()))
                .filter(appointment ->
                        appointment.getStatus() == AppointmentStatus.BOOKED && appointment.getDate() != null);
    }

    private static String text(String value) {
        return Objects.toString(value, "");
    }
}
