package care.quarterback.core.casefile;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.Appointment;
import care.quarterback.model.AppointmentStatus;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.OutcomeCheck;
import care.quarterback.model.Referral;
import care.quarterback.model.Task;
import care.quarterback.model.TaskStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The days on which something happens or is due, from what is recorded: open tasks, booked visits, the doctors' call, test
 * results that are awaited, outcome checks. Legal clocks and the days that rules derive are not among them.
 */
final class NextDates {

    private static final Sentences SENTENCES = new Sentences(Locale.US);

    private NextDates() {}

    /** By date. A closed case has none: after a death nothing may be due. */
    static List<DateRow> of(CareCase careCase) {
        if (careCase.getStatus() == CaseStatus.CLOSED) {
            return List.of();
        }
        List<DateRow> rows = new ArrayList<>();
        careCase.getTasks().stream().filter(InUse::is).forEach(task -> add(rows, task));
        careCase.getReferrals().stream().filter(InUse::is).forEach(referral -> add(rows, referral));
        careCase.getConsensus().stream().filter(InUse::is).forEach(consensus -> add(rows, consensus));
        careCase.getOpinions().stream()
                .filter(InUse::is)
                .forEach(opinion -> opinion.getVersions().stream()
                        .filter(InUse::is)
                        .reduce((before, last) -> last)
                        .ifPresent(version -> add(rows, opinion.getNumber(), version)));
        careCase.getOutcomeChecks().stream().filter(InUse::is).forEach(check -> add(rows, check));
        rows.sort(Comparator.comparing(DateRow::on).thenComparing(DateRow::text));
        return List.copyOf(rows);
    }

    /** The earliest visit that is booked. */
    static Optional<LocalDate> visit(CareCase careCase) {
        return careCase.getReferrals().stream()
                .filter(InUse::is)
                .flatMap(referral -> referral.getAppointments().stream())
                .filter(NextDates::ahead)
                .map(Appointment::getDate)
                .min(Comparator.naturalOrder());
    }

    private static void add(List<DateRow> rows, Task task) {
        boolean open = task.getStatus() != TaskStatus.DONE && task.getStatus() != TaskStatus.DROPPED;
        LocalDate due = task.getStatus() == TaskStatus.SNOOZED ? task.getSnoozedUntil() : task.getDueOn();
        if (open && due != null) {
            rows.add(new DateRow(
                    Objects.toString(task.getCode(), ""),
                    due,
                    task.getText(),
                    task.getId(),
                    Objects.toString(task.getOwner(), ""),
                    Objects.toString(task.getTelephone(), "")));
        }
    }

    private static void add(List<DateRow> rows, Referral referral) {
        referral.getAppointments().stream()
                .filter(NextDates::ahead)
                .forEach(visit -> rows.add(row("VISIT", visit.getDate(), visit.getId(), "next.visit", who(visit))));
    }

    private static boolean ahead(Appointment visit) {
        return InUse.is(visit) && visit.getStatus() == AppointmentStatus.BOOKED && visit.getDate() != null;
    }

    private static String who(Appointment visit) {
        return visit.getClinician() != null
                ? visit.getClinician().getName()
                : visit.getOffice() != null ? visit.getOffice().getName() : SENTENCES.of("overview", "next.doctor");
    }

    private static void add(List<DateRow> rows, Consensus consensus) {
        boolean waiting = consensus.getOutcome() == ConsensusOutcome.NONE && consensus.getCall() == null;
        if (waiting && consensus.getScheduledFor() != null) {
            rows.add(row("CONSENSUS_CALL", consensus.getScheduledFor(), consensus.getId(), "next.call"));
        }
    }

    private static void add(List<DateRow> rows, int number, OpinionVersion version) {
        if (version.getResultsDueOn() != null) {
            rows.add(row("RESULTS_DUE", version.getResultsDueOn(), version.getId(), "next.results", number));
        }
    }

    private static void add(List<DateRow> rows, OutcomeCheck check) {
        if (check.getCheckedOn() == null && check.getDueOn() != null) {
            rows.add(row("OUTCOME_CHECK", check.getDueOn(), check.getId(), "next.outcome"));
        }
    }

    private static DateRow row(String code, LocalDate on, String subject, String key, Object... arguments) {
        return new DateRow(code, on, SENTENCES.of("overview", key, arguments), subject, "", "");
    }
}
