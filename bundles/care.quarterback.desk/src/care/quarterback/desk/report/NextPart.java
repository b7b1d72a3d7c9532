package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.desk.report.FamilyReport.Section;
import care.quarterback.desk.report.FamilyReport.Step;
import care.quarterback.model.Addressee;
import care.quarterback.model.Appointment;
import care.quarterback.model.AppointmentKind;
import care.quarterback.model.AppointmentStatus;
import care.quarterback.model.CareCase;
import care.quarterback.model.Office;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.OutcomeCheck;
import care.quarterback.model.Referral;
import care.quarterback.model.Task;
import care.quarterback.model.TaskStatus;
import care.quarterback.model.TreatmentClock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.ECollections;

/** What happens next, by date: visits, results, reports, the doctors' talk, open tasks, and later looks at how it went. */
final class NextPart {

    private final ReportWords words;
    private final DocumentSource source;
    private final CareCase careCase;
    private final CompareRows compare;
    private final List<Dated> dated = new ArrayList<>();

    NextPart(ReportWords words, DocumentSource source) {
        this.words = words;
        this.source = source;
        this.careCase = source.careCase();
        this.compare = source.compare();
    }

    Section<Step> section() {
        return new Section<>(
                words.label("next.heading"),
                List.of(),
                dated().stream()
                        .map(each -> new Step(when(each.on()), each.text()))
                        .toList());
    }

    /** What the patient does, of the first that happen. */
    List<Step> own(int first) {
        return dated().stream()
                .limit(first)
                .filter(Dated::own)
                .map(each -> new Step(when(each.on()), each.text()))
                .toList();
    }

    /** All of it in order, what has no date at the end. */
    List<Dated> dated() {
        careCase.getReferrals().stream()
                .filter(referral -> !referral.isVoided())
                .flatMap(referral -> Standing.of(referral.getAppointments()).stream())
                .forEach(this::appointment);
        report();
        treatment().filter(clock -> ahead(clock.getFixedDate())).ifPresent(clock -> {
            String what = text(clock.getFixedFor()).orElse(words.label("summary.treatment"));
            dated.add(new Dated(clock.getFixedDate(), words.say("next.treatment", what)));
        });
        compare.opinions()
                .forEach(opinion -> opinion.resultsDueOn()
                        .filter(this::ahead)
                        .ifPresent(due -> dated.add(new Dated(due, words.say("next.results")))));
        Standing.of(careCase.getOpinions()).forEach(this::tests);
        compare.consensus()
                .scheduledFor()
                .filter(this::ahead)
                .filter(day -> compare.consensus().heldOn().isEmpty())
                .ifPresent(day -> dated.add(new Dated(day, words.say("next.talk"))));
        Standing.of(careCase.getTasks()).forEach(this::task);
        Standing.of(careCase.getOutcomeChecks()).stream()
                .filter(check -> check.getCheckedOn() == null && check.getDueOn() != null)
                .forEach(check -> dated.add(
                        Dated.own(weekday(check.getDueOn()), outcome(check), !ahead(weekday(check.getDueOn())))));
        return dated.stream()
                .distinct()
                .sorted(Comparator.comparing(Dated::on, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** A test that a doctor still waits for, on the day on which it is to be done. */
    private void tests(Opinion opinion) {
        Standing.of(opinion.getVersions()).stream()
                .reduce((earlier, later) -> later)
                .map(OpinionVersion::getTestsNotSeen)
                .orElseGet(ECollections::emptyEList)
                .stream()
                .filter(test -> test.getOn() != null && ahead(test.getOn()))
                .forEach(test -> text(test.getText())
                        .ifPresent(what -> dated.add(Dated.own(test.getOn(), words.say("next.test", what), true))));
    }

    private Optional<TreatmentClock> treatment() {
        return Optional.ofNullable(careCase.getTreatmentClock()).filter(clock -> clock.getFixedDate() != null);
    }

    private String outcome(OutcomeCheck check) {
        String key = ahead(weekday(check.getDueOn())) ? "next.outcome" : "next.outcomeLate";
        return text(check.getExpectation())
                .map(expected -> words.say(key + "Of", words.quote(expected)))
                .orElseGet(() -> words.say(key));
    }

    /** A date that has gone by is not told as one that is to come. */
    private String when(LocalDate on) {
        if (on == null) {
            return words.label("next.noDate");
        }
        String date = words.sentences().date(on);
        return ahead(on) ? date : words.label("next.now");
    }

    /** The next visit that is booked: the patient goes there, or sees the doctor by video. */
    Optional<Appointment> visit() {
        return careCase.getReferrals().stream()
                .filter(referral -> !referral.isVoided() && referral.getMode() != OpinionMode.RECORDS_ONLY)
                .flatMap(referral -> Standing.of(referral.getAppointments()).stream())
                .filter(visit -> visit.getKind() != AppointmentKind.RECORDS_REVIEW)
                .filter(visit -> visit.getStatus() == AppointmentStatus.BOOKED
                        && visit.getDate() != null
                        && ahead(visit.getDate()))
                .min(Comparator.comparing(Appointment::getDate));
    }

    private void appointment(Appointment visit) {
        if (visit.getStatus() != AppointmentStatus.BOOKED) {
            return;
        }
        if (visit.getDate() != null && ahead(visit.getDate())) {
            String who = who(visit);
            String what = visit.getTime() == null
                    ? words.say("next.visit." + visit.getKind().name(), who)
                    : words.say(
                            "next.visitAt." + visit.getKind().name(),
                            who,
                            DateTimeFormatter.ofPattern(
                                            "h:mm a", words.sentences().locale())
                                    .format(visit.getTime()));
            String where = text(visit.getLocation())
                    .or(() -> Optional.ofNullable(visit.getOffice()).flatMap(NextPart::place))
                    .filter(place -> visit.getKind() != AppointmentKind.RECORDS_REVIEW
                            && visit.getKind() != AppointmentKind.VIDEO_VISIT)
                    .map(place -> " " + words.say("next.where", place))
                    .orElse("");
            dated.add(Dated.own(visit.getDate(), what + where, visit.getKind() != AppointmentKind.RECORDS_REVIEW));
        }
    }

    /** The last day on which the report is expected, as the plan has it. */
    private void report() {
        source.plan().deadlines().stream()
                .filter(deadline -> deadline.code() == DeadlineCode.REPORT_EXPECTED && !deadline.done())
                .map(Deadline::date)
                .filter(this::ahead)
                .max(Comparator.naturalOrder())
                .ifPresent(day -> dated.add(new Dated(day, words.say("next.report"))));
    }

    /** The doctor, else the office, by name: the family asks who it is. */
    private String who(Appointment visit) {
        return Optional.ofNullable(visit.getClinician())
                .flatMap(clinician -> text(clinician.getName()))
                .map(ReportWords::doctor)
                .or(() -> Optional.ofNullable(visit.getOffice()).flatMap(office -> text(office.getName())))
                .or(() -> visit.eContainer() instanceof Referral referral
                        ? Optional.ofNullable(referral.getChosen())
                                .flatMap(chosen -> text(chosen.getName()))
                                .map(ReportWords::doctor)
                        : Optional.empty())
                .orElse(words.label("theDoctor"));
    }

    private static Optional<String> place(Office office) {
        List<String> lines = Stream.of(text(office.getName()), text(office.getAddress()))
                .flatMap(Optional::stream)
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", lines));
    }

    /** Nobody calls on a weekend: the day before it counts. */
    private static LocalDate weekday(LocalDate on) {
        return switch (on.getDayOfWeek()) {
            case SATURDAY -> on.minusDays(1);
            case SUNDAY -> on.minusDays(2);
            default -> on;
        };
    }

    /** Only what is meant for the patient or the family: a task of the staff may say what nobody should read like this. */
    private void task(Task task) {
        boolean open = task.getStatus() == TaskStatus.OPEN
                || task.getStatus() == TaskStatus.WAITING
                || task.getStatus() == TaskStatus.SNOOZED;
        boolean theirs = task.getAddressee() == Addressee.PATIENT || task.getAddressee() == Addressee.FAMILY;
        if (open && theirs) {
            text(task.getText())
                    .ifPresent(what -> dated.add(new Dated(task.getDueOn(), OptionWords.capital(what), true, true)));
        }
    }

    private boolean ahead(LocalDate date) {
        return !date.isBefore(words.on());
    }

    /**
     * What is to come.
     *
     * @param on may be null
     * @param task something that was written down for the patient or the family to do
     * @param own the patient does it: a task, a visit, a test
     */
    record Dated(LocalDate on, String text, boolean task, boolean own) {

        private Dated(LocalDate on, String text) {
            this(on, text, false, false);
        }

        private static Dated own(LocalDate on, String text, boolean own) {
            return new Dated(on, text, false, own);
        }
    }
}
