package care.quarterback.steps.visit;

import care.quarterback.core.calendar.Window;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Appointment;
import care.quarterback.model.Candidate;
import care.quarterback.model.Document;
import care.quarterback.model.DocumentType;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.ReceiptOutcome;
import care.quarterback.model.Shipment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** Between which days the report of an opinion can be expected, and whether it has come. */
final class ReportExpected {

    private ReportExpected() {}

    /**
     * The days that the office named; else, after a visit, so many days later; for a review of records alone as many
     * business days as the programme takes, from the day on which the records were complete.
     */
    static Optional<Window> of(SoughtOpinion sought) {
        Optional<Appointment> appointment = sought.appointment();
        Optional<LocalDate> from = appointment.map(Appointment::getReportExpectedFrom);
        Optional<LocalDate> to = appointment.map(Appointment::getReportExpectedTo);
        if (from.isPresent() || to.isPresent()) {
            return Optional.of(
                    new Window(from.or(() -> to).get(), to.or(() -> from).get()));
        }
        if (!sought.recordsOnly()) {
            return sought.visit()
                    .map(day -> day.plusDays(sought.facts().settings().reportDays()))
                    .map(day -> new Window(day, day));
        }
        return complete(sought).flatMap(day -> turnaround(sought, day));
    }

    private static Optional<Window> turnaround(SoughtOpinion sought, LocalDate complete) {
        Optional<Integer> shortest = sought.chosen().map(Candidate::getTurnaroundFromDays);
        Optional<Integer> longest = sought.chosen().map(Candidate::getTurnaroundToDays);
        if (shortest.isEmpty() && longest.isEmpty()) {
            return Optional.empty();
        }
        var calendar = sought.facts().calendar(sought.office().orElse(null));
        return Optional.of(new Window(
                calendar.plus(complete, shortest.or(() -> longest).get()),
                calendar.plus(complete, longest.or(() -> shortest).get())));
    }

    /** The day on which the programme had everything: as it said, else the day on which it confirmed the last package. */
    static Optional<LocalDate> complete(SoughtOpinion sought) {
        return sought.appointment()
                .map(Appointment::getRecordsCompleteOn)
                .or(() -> sought.packages()
                        .flatMap(recordPackage -> CaseFacts.standing(recordPackage.getShipments()))
                        .filter(shipment -> shipment.getConfirmedOutcome() == ReceiptOutcome.ALL)
                        .map(Shipment::getConfirmedOn)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder()));
    }

    /** The report itself is there: an opinion that was received in writing, or a letter that states it. */
    static boolean received(CaseFacts facts, int opinion) {
        return facts.opinions().stream()
                        .filter(each -> each.getNumber() == opinion)
                        .anyMatch(ReportExpected::written)
                || CaseFacts.standing(facts.careCase().getDocuments()).anyMatch(document -> states(document, opinion));
    }

    private static boolean written(Opinion opinion) {
        return CaseFacts.standing(opinion.getVersions())
                .anyMatch((OpinionVersion version) -> version.getReceivedOn() != null || version.getDocument() != null);
    }

    private static boolean states(Document document, int opinion) {
        return document.getType() == DocumentType.OPINION_LETTER && document.getStatesOpinion() == opinion;
    }
}
