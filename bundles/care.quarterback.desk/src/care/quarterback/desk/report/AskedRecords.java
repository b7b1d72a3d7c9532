package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.person.PatientName;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.Office;
import care.quarterback.model.Patient;
import care.quarterback.steps.access.AccessClock;
import care.quarterback.steps.chase.AskedOutcome;
import care.quarterback.steps.chase.ChaseLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request to an office for a patient's records, as the lists over all cases need it. Free of the case's thread.
 *
 * @param reach how the office is written to, line by line
 * @param due by when the law wants an answer; empty once the copy or a refusal came
 * @param law where that date stands, if it is the patient's state that sets it; else empty
 * @param state what is still wanted, in the words of the letter: what is missing of a part; may be empty
 * @param number the office's own number of the request; may be empty
 * @param over nothing is asked of the office now: the copy came, or a refusal goes to its privacy officer first
 * @param outcome what is counted of it
 */
record AskedRecords(
        String holder,
        List<String> reach,
        String patient,
        String born,
        LocalDate asked,
        Optional<LocalDate> due,
        String law,
        String state,
        String number,
        boolean over,
        AskedOutcome outcome) {

    AskedRecords {
        reach = List.copyOf(reach);
    }

    /** Of a case, those that went out. */
    static List<AskedRecords> of(CaseFacts facts, Sentences sentences) {
        return ChaseLine.of(facts).stream()
                .filter(line -> line.request().getRequestedOn() != null
                        && text(line.request().getHolder()).isPresent())
                .map(line -> of(facts, line, sentences))
                .toList();
    }

    private static AskedRecords of(CaseFacts facts, ChaseLine line, Sentences sentences) {
        AccessRequest request = line.request();
        Patient patient = facts.careCase().getPatient();
        Office office = request.getOffice();
        return new AskedRecords(
                request.getHolder().strip(),
                office == null
                        ? List.of()
                        : Stream.of(text(office.getAddress()), text(office.getFax()))
                                .flatMap(Optional::stream)
                                .toList(),
                PatientName.whole(patient),
                patient == null || patient.getBirthDate() == null ? "" : sentences.date(patient.getBirthDate()),
                request.getRequestedOn(),
                line.clock().filter(clock -> line.legallyOpen()).map(clock -> clock.counts()),
                line.clock().flatMap(AccessClock::ofState).orElse(""),
                line.part().flatMap(event -> text(event.getMissing())).orElse(""),
                text(request.getCopyServiceNumber()).orElse(""),
                line.fulfilled() || line.refused(),
                AskedOutcome.of(line));
    }
}
