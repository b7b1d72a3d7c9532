package care.quarterback.steps.visit;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.model.Appointment;
import care.quarterback.model.AppointmentStatus;
import care.quarterback.model.Office;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Two appointments of the patient lie on one day, less than two hours apart or without a time. */
final class ClashCheck implements Check {

    private static final Duration APART = Duration.ofHours(2);

    @Override
    public CheckCode code() {
        return CheckCode.APPOINTMENTS_CLASH;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        List<Appointment> booked = CaseFacts.standing(facts.careCase().getReferrals())
                .flatMap(referral -> CaseFacts.standing(referral.getAppointments()))
                .filter(appointment -> appointment.getStatus() == AppointmentStatus.BOOKED
                        && appointment.getDate() != null
                        && !appointment.getDate().isBefore(facts.today()))
                .toList();
        for (int i = 0; i < booked.size(); i++) {
            for (int j = i + 1; j < booked.size(); j++) {
                if (clash(booked.get(i), booked.get(j), facts.settings().zone())) {
                    open(booked.get(i), booked.get(j), gaps);
                }
            }
        }
    }

    private static void open(Appointment one, Appointment other, Gaps gaps) {
        boolean named = !place(one).isBlank() && !place(other).isBlank();
        gaps.open(other.getId(), place(other), place(one), place(other), one.getDate())
                .saying(named ? "" : ".unnamed")
                .due(Optional.of(one.getDate()));
    }

    private static boolean clash(Appointment one, Appointment other, ZoneId practice) {
        Optional<ZonedDateTime> first = start(one, practice);
        Optional<ZonedDateTime> second = start(other, practice);
        if (first.isEmpty() || second.isEmpty()) {
            return one.getDate().equals(other.getDate());
        }
        return Duration.between(first.get(), second.get()).abs().compareTo(APART) < 0;
    }

    private static Optional<ZonedDateTime> start(Appointment appointment, ZoneId practice) {
        return Optional.ofNullable(appointment.getTime())
                .map(time -> ZonedDateTime.of(
                        appointment.getDate(),
                        time,
                        CaseFacts.blank(appointment.getTimeZone()) ? practice : ZoneId.of(appointment.getTimeZone())));
    }

    private static String place(Appointment appointment) {
        return Optional.ofNullable(appointment.getOffice())
                .map(Office::getName)
                .map(name -> Objects.toString(name, ""))
                .orElse("");
    }
}
