package care.quarterback.core.check;

import care.quarterback.model.Appointment;
import care.quarterback.model.AppointmentStatus;
import care.quarterback.model.Candidate;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.RecordPackage;
import care.quarterback.model.Referral;
import care.quarterback.model.RequestedItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A further opinion that is being sought: its referral, until the opinion itself is there. Reads the live case. */
public record Sought(CaseFacts facts, Referral referral) {

    /** The opinion's number. */
    public int number() {
        return referral.getOpinionNumber();
    }

    /** The number as the key of a finding. */
    public String key() {
        return Integer.toString(number());
    }

    public boolean recordsOnly() {
        return referral.getMode() == OpinionMode.RECORDS_ONLY;
    }

    public Optional<Candidate> chosen() {
        return Optional.ofNullable(referral.getChosen()).filter(one -> one.getVoided() == null);
    }

    public List<Candidate> candidates() {
        return CaseFacts.standing(referral.getCandidates()).toList();
    }

    public List<RequestedItem> items() {
        return CaseFacts.standing(referral.getRequestedItems()).toList();
    }

    /** The appointment that stands: the last one that was neither cancelled nor missed. */
    public Optional<Appointment> appointment() {
        return CaseFacts.standing(referral.getAppointments())
                .filter(one ->
                        one.getStatus() != AppointmentStatus.CANCELLED && one.getStatus() != AppointmentStatus.NO_SHOW)
                .reduce((before, last) -> last);
    }

    /** The day of the visit; empty for a review of records alone. */
    public Optional<LocalDate> visit() {
        return recordsOnly() ? Optional.empty() : appointment().map(Appointment::getDate);
    }

    /** The visit has taken place, or its day is past. */
    public boolean visited() {
        return visit().isPresent()
                && (appointment().orElseThrow().getStatus() == AppointmentStatus.FULFILLED
                        || visit().get().isBefore(facts.today()));
    }

    /** The day on which it is decided whether the visit can take place. */
    public Optional<LocalDate> goNoGo() {
        return visit().map(day -> facts.calendar().plus(day, -facts.settings().goNoGoBusinessDays()));
    }

    /** The packages for this opinion, the patient's own copy apart. */
    public Stream<RecordPackage> packages() {
        return CaseFacts.standing(facts.careCase().getPackages())
                .filter(one -> one.getOpinionNumber() == number() && !one.isPatientCopy());
    }
}
