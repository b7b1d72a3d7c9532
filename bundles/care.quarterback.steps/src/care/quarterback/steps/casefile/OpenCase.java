package care.quarterback.steps.casefile;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.Patient;
import care.quarterback.model.Request;
import java.time.LocalDate;

/**
 * Opens the case with the three fields of an intake. The first command of every case that is entered by hand.
 *
 * @param birthDate may be null when nobody knows it yet
 * @param question in one line, in plain words
 */
@CommandName("OpenCase")
public record OpenCase(PersonName patientName, LocalDate birthDate, String question) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        CareCase careCase = edit.careCase();
        if (careCase.getPatient() != null) {
            throw CommandRejected.because("patientName", Message.of("refusals", "casefile.opened"));
        }
        if (patientName == null || patientName.isBlank()) {
            throw CommandRejected.because("patientName", Message.of("refusals", "casefile.noName"));
        }
        if (birthDate != null && birthDate.isAfter(edit.today())) {
            throw CommandRejected.because("birthDate", Message.of("refusals", "casefile.birthInFuture"));
        }
        careCase.setStatus(CaseStatus.ACTIVE);
        careCase.setOpenedOn(edit.today());
        careCase.setOwner(edit.actor().name());
        careCase.setQuestion(question == null ? null : question.strip());
        Patient patient = edit.single(careCase, Literals.CARE_CASE__PATIENT, Patient.class);
        patient.setGivenName(patientName.given());
        patient.setFamilyName(patientName.family());
        patient.setSuffix(patientName.suffix().isEmpty() ? null : patientName.suffix());
        patient.setBirthDate(birthDate);
        Request request = edit.single(careCase, Literals.CARE_CASE__REQUEST, Request.class);
        EntryRules.check(careCase, patient, request);
    }
}
