package care.quarterback.core.check;

import care.quarterback.model.Appointment;
import care.quarterback.model.AppointmentStatus;
import care.quarterback.model.Candidate;
import care.quarterback.model.Clinician;
import care.quarterback.model.DayKind;
import care.quarterback.model.Delivery;
import care.quarterback.model.Office;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.RecordPackage;
import care.quarterback.model.Referral;
import care.quarterback.model.RequestedItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A further opinion that is being sought: its referral, until the opinion itself is there. Reads the live case. */
public record SoughtOpinion(CaseFacts facts, Referral referral) {

    /** The opinion's number. */
    public int number() {
        return referral.getOpinionNumber();
    }

    /** The number as the key of a gap. */
    public String key() {
        return Integer.toString(number());
    }

    public boolean recordsOnly() {
        return referral.getMode() == OpinionMode.RECORDS_ONLY;
    }

    public Optional<Candidate> chosen() {
        return Optional.ofNullable(referral.getChosen()).filter(candidate -> !candidate.isVoided());
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
                .filter(appointment -> appointment.getStatus() != AppointmentStatus.CANCELLED
                        && appointment.getStatus() != AppointmentStatus.NO_SHOW)
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

    /** Nothing is left to get ready: the visit has taken place, or the opinion is there. */
    public boolean over() {
        return visited() || facts.opinions().stream().anyMatch(opinion -> opinion.getNumber() == number());
    }

    /** The day on which it is decided whether the visit can take place. */
    public Optional<LocalDate> goNoGo() {
        return visit().map(day -> facts.calendar().plus(day, -facts.settings().goNoGoBusinessDays()));
    }

    /** The calendar day before the visit, on which the office is asked whether everything has arrived. */
    public Optional<LocalDate> dayBefore() {
        return visit().map(day -> day.minusDays(1));
    }

    /** The last day before the visit on which somebody works here: what is not known then, is not known at the visit. */
    public Optional<LocalDate> lastOpenDay() {
        return visit().map(facts.calendar()::openBefore);
    }

    /** Where the patient goes, or the records are looked at, as far as it is known. */
    public Optional<Office> office() {
        return appointment()
                .map(Appointment::getOffice)
                .or(() -> chosen().map(Candidate::getClinician).map(Clinician::getOffice));
    }

    /** The name of the office, else of the doctor or programme chosen; empty when neither is known. */
    public String place() {
        return office().map(Office::getName)
                .or(() -> chosen().map(Candidate::getName))
                .orElse("");
    }

    /** Where to call about it; empty when no number is known. */
    public String telephone() {
        return Telephones.of(office().orElse(null));
    }

    /**
     * By when the office wants the records: the day that it named, else so many days before the visit, counted on its own
     * calendar where they are business days.
     */
    public Optional<LocalDate> recordsDue() {
        Delivery delivery = referral.getDelivery();
        if (delivery == null) {
            return Optional.empty();
        }
        if (delivery.getDueOn() != null || delivery.getDueDaysBefore() == null) {
            return Optional.ofNullable(delivery.getDueOn());
        }
        int days = delivery.getDueDaysBefore();
        return visit().map(day -> delivery.getDueDayKind() == DayKind.BUSINESS
                ? facts.calendar(office().orElse(null)).plus(day, -days)
                : day.minusDays(days));
    }

    /** The last day on which what the package lacks can still be added. */
    public Optional<LocalDate> packageDue() {
        return recordsDue().or(this::goNoGo);
    }

    /** The packages for this opinion, the patient's own copy apart. */
    public Stream<RecordPackage> packages() {
        return CaseFacts.standing(facts.careCase().getPackages())
                .filter(recordPackage ->
                        recordPackage.getOpinionNumber() == number() && !recordPackage.isPatientCopy());
    }
}
