package care.quarterback.steps.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.AllergyIntolerance;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Condition;
import care.quarterback.model.Medication;
import care.quarterback.model.NoneKnown;
import care.quarterback.model.NoneKnownOf;
import care.quarterback.steps.casefile.CaseSheet.Listed;
import care.quarterback.steps.casefile.CaseSheet.NoneKnownRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseSheetQueryTest {

    private static final CaseFactory MODEL = CaseFactory.eINSTANCE;
    private final CareCase careCase = MODEL.createCareCase();

    private void problem(String text, String clinical, String certainty) {
        Condition problem = MODEL.createCondition();
        problem.setText(text);
        problem.setClinicalStatus(clinical);
        problem.setVerificationStatus(certainty);
        careCase.getConditions().add(problem);
    }

    private void medicine(String text, String status) {
        Medication medicine = MODEL.createMedication();
        medicine.setText(text);
        medicine.setStatus(status);
        careCase.getMedications().add(medicine);
    }

    private void allergy(String text, String status, String certainty) {
        AllergyIntolerance allergy = MODEL.createAllergyIntolerance();
        allergy.setText(text);
        allergy.setClinicalStatus(status);
        allergy.setVerificationStatus(certainty);
        careCase.getAllergies().add(allergy);
    }

    private void none(NoneKnownOf about, String text) {
        NoneKnown none = MODEL.createNoneKnown();
        none.setAbout(about);
        none.setText(text);
        none.setRecordedOn(LocalDate.of(2024, 3, 5));
        careCase.getNoneKnown().add(none);
    }

    @Test
    void thatThereIsNoneIsSaidAndWhatSpeaksAgainstIt() {
        none(NoneKnownOf.ALLERGIES, "NKDA");
        none(NoneKnownOf.MEDICATIONS, null);
        none(NoneKnownOf.PROBLEMS, null);
        allergy("Penicillin", "resolved", null);
        medicine("Apixaban", "active");
        CaseSheet sheet = new CaseSheetQuery(new Sentences(Locale.US), LocalDate.of(2026, 3, 2)).rows(careCase);
        Optional<LocalDate> day = Optional.of(LocalDate.of(2024, 3, 5));
        assertEquals(
                List.of(
                        new NoneKnownRow(NoneKnownOf.ALLERGIES, "Allergies: NKDA", day, false),
                        new NoneKnownRow(NoneKnownOf.MEDICATIONS, "Medications", day, true),
                        new NoneKnownRow(NoneKnownOf.PROBLEMS, "Health problems", day, false)),
                sheet.noneKnown());
    }

    @Test
    void whatIsOverOrDoubtedOrRuledOutIsNotListedAsIfItHeld() {
        problem("Sarcoidosis", "active", "confirmed");
        problem("Tuberculosis", "active", "differential");
        problem("Hepatitis", "resolved", "confirmed");
        problem("Lymphoma", "active", "refuted");
        medicine("Warfarin", "stopped");
        medicine("Apixaban", "active");
        allergy("Penicillin", "resolved", null);
        allergy("Latex", "active", "unconfirmed");
        CaseSheet sheet = new CaseSheetQuery(new Sentences(Locale.US), LocalDate.of(2026, 3, 2)).rows(careCase);
        assertEquals(
                List.of(
                        new Listed("Sarcoidosis", "active", "", true),
                        new Listed("Tuberculosis", "active, one of several possibilities", "", true),
                        new Listed("Hepatitis", "resolved", "", false)),
                sheet.problems().stream().map(CaseSheet.ProblemRow::listed).toList());
        assertEquals(
                List.of(new Listed("Warfarin", "stopped", "", false), new Listed("Apixaban", "", "", true)),
                sheet.medications().stream()
                        .map(CaseSheet.MedicationRow::listed)
                        .toList());
        assertEquals(
                List.of(
                        new Listed("Penicillin", "resolved", "", false),
                        new Listed("Latex", "not confirmed", "", true)),
                sheet.allergies().stream().map(CaseSheet.AllergyRow::listed).toList());
        assertEquals(
                List.of("Lymphoma"),
                sheet.ruledOut().stream().map(CaseSheet.RuledOutRow::text).toList());
    }
}
