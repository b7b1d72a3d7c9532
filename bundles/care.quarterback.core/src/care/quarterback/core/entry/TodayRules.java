package care.quarterback.core.entry;

import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.Appointment;
import care.quarterback.model.AppointmentStatus;
import care.quarterback.model.Element;

/** What an entry must keep to that depends on what today is. */
final class TodayRules {

    private TodayRules() {}

    /**
     * A visit that is still to come cannot have a day that is past; one that has taken place may.
     *
     * @throws CommandRejected with a sentence at the field
     */
    static void check(CaseEdit edit, Element entry) {
        if (entry instanceof Appointment appointment
                && appointment.getStatus() == AppointmentStatus.BOOKED
                && appointment.getDate() != null
                && appointment.getDate().isBefore(edit.today())) {
            throw CommandRejected.because("date", EntryWords.sentence("past"));
        }
    }
}
