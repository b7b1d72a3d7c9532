package care.quarterback.steps.medication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Medication;
import care.quarterback.steps.medication.MedicationRows.AskClass;
import care.quarterback.steps.medication.MedicationRows.AskPrompt;
import care.quarterback.steps.medication.MedicationRows.Load;
import care.quarterback.steps.medication.MedicineTables.MedicineClass;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedicationQueryTest {

    private static MedicationRows rows(String... medicines) {
        CareCase careCase = CaseFactory.eINSTANCE.createCareCase();
        for (String each : medicines) {
            Medication medication = CaseFactory.eINSTANCE.createMedication();
            medication.setText(each);
            medication.setRegular(true);
            careCase.getMedications().add(medication);
        }
        var facts = new CaseFacts(careCase, LocalDate.of(2026, 3, 2), PlanSettings.shipped(), Optional.empty());
        return new MedicationQuery().rows(facts);
    }

    @Test
    @Requirement({"S5", "S58"})
    void theListOfTheFirstScenarioIsPolypharmacyAndHasFourMedicinesToAskAbout() {
        MedicationRows rows = rows("lisinopril", "metformin", "atorvastatin", "aspirin", "gabapentin", "vitamin D");
        assertEquals(6, rows.count());
        assertEquals(Load.POLYPHARMACY, rows.load());
        assertEquals(
                List.of(
                        "lisinopril [ACE inhibitor]",
                        "metformin [metformin]",
                        "aspirin [antiplatelet]",
                        "gabapentin [gabapentinoid]"),
                rows.askClasses().stream()
                        .map(medicine -> medicine.medicine() + " " + medicine.classes())
                        .toList());
        assertTrue(rows.pairs().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Aspirin-free pain tablets | ",
                "cough syrup, no codeine | ",
                "non-aspirin cold relief | ",
                "hydrocortisone 1 % cream | ",
                "diclofenac gel | ",
                "budesonide inhaler | ",
                "ketorolac eye drops | ",
                "hydrocortisone 20 mg tablet | steroid now",
                "ibuprofen gel capsules | NSAID -",
                "fentanyl nasal spray | opioid -",
                "Rybelsus 7 mg | GLP-1 receptor agonist 1",
                "semaglutide 7 MG Oral Tablet [Rybelsus] | GLP-1 receptor agonist 1",
                "semaglutide 1 mg pen | GLP-1 receptor agonist 7",
                "exenatide extended release | GLP-1 receptor agonist 7",
                "exenatide 5 mcg | GLP-1 receptor agonist 1",
                "aspirin 81 mg | antiplatelet now"
            })
    void aMedicineIsOfAClassByWhatItHoldsAndHowItIsTaken(String words, String expected) {
        String found = MedicineTables.shipped().classes(words).stream()
                .map(of -> of.name() + " "
                        + (of.atOnce()
                                ? "now"
                                : of.labelDays().isPresent() ? of.labelDays().getAsInt() : "-"))
                .collect(Collectors.joining("; "));
        assertEquals(expected == null ? "" : expected, found);
    }

    @Test
    void theDirectionsSayThatItIsACream() {
        CareCase careCase = CaseFactory.eINSTANCE.createCareCase();
        Medication medication = CaseFactory.eINSTANCE.createMedication();
        medication.setText("hydrocortisone 1 %");
        careCase.getMedications().add(medication);
        var facts = new CaseFacts(careCase, LocalDate.of(2026, 3, 2), PlanSettings.shipped(), Optional.empty());
        assertEquals(1, new MedicationQuery().rows(facts).askClasses().size());
        medication.setDosage("Apply the cream twice a day, not with aspirin");
        assertEquals(List.of(), new MedicationQuery().rows(facts).askClasses());
    }

    @Test
    @Requirement("S58")
    void fromFiveAndFromTenMedicinesTheLoadIsNamed() {
        assertEquals(Load.USUAL, Load.of(4, PlanSettings.shipped()));
        assertEquals(Load.POLYPHARMACY, Load.of(5, PlanSettings.shipped()));
        assertEquals(Load.POLYPHARMACY, Load.of(9, PlanSettings.shipped()));
        assertEquals(Load.EXCESSIVE, Load.of(10, PlanSettings.shipped()));
    }

    @Test
    @Requirement("S58")
    void twoMedicinesToAskAboutTogetherAreFoundInEitherOrder() {
        assertEquals(
                1,
                rows("Warfarin Sodium 5 MG", "Aleve (naproxen) 220 mg").pairs().size());
        assertEquals(
                1,
                rows("Aleve (naproxen) 220 mg", "Warfarin Sodium 5 MG").pairs().size());
        assertTrue(rows("warfarin").pairs().isEmpty());
        assertEquals(1, rows("oxybutynin", "amitriptyline").pairs().size());
    }

    @Test
    @Requirement("S58")
    void aNameInsideAnotherWordIsNoMedicine() {
        assertEquals(
                List.<AskClass>of(),
                rows("insulinoma marker", "aspirinfree tablets").askClasses());
    }

    @Test
    @Requirement("S58")
    void everyRowHasItsSourceAndNoRowSaysToChangeAMedicine() {
        MedicineTables tables = MedicineTables.shipped();
        Set<String> names = tables.classes().stream().map(MedicineClass::name).collect(Collectors.toSet());
        tables.classes().forEach(medicine -> assertTrue(medicine.source().length() > 20, medicine.name()));
        for (MedicineTables.Pair pair : tables.pairs()) {
            assertTrue(names.contains(pair.first()) && names.contains(pair.second()), pair.toString());
            assertTrue(pair.question().startsWith("Ask "), pair.question());
            assertFalse(
                    pair.question().toLowerCase().matches(".*\\b(stop|hold|skip|avoid|take)\\b.*"), pair.question());
        }
    }

    private static String asked(MedicationRows rows) {
        return rows.prompts().stream()
                .map(prompt -> prompt.kind() + " " + String.join(", ", prompt.medicines()))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lorazepam,oxybutynin,amitriptyline | TOGETHER lorazepam, oxybutynin, amitriptyline; STEADY lorazepam",
                "oxybutynin,amitriptyline | ",
                "lorazepam,oxybutynin,atorvastatin | STEADY lorazepam",
                "lisinopril,furosemide,naproxen | TOGETHER lisinopril, furosemide, naproxen",
                "metoprolol 25 mg | STEADY metoprolol 25 mg",
                "clonidine patch | STEADY clonidine patch",
                "timolol eye drops | ",
                "fluticasone inhaler,budesonide inhaler | ",
                "prednisone | STEADY prednisone",
                "levetiracetam | STEADY levetiracetam",
                "baclofen | STEADY baclofen",
                "duloxetine | STEADY duloxetine",
                "zolpidem | "
            })
    void threeMedicinesTogetherAndAnySuddenEndAreAskedAbout(String medicines, String expected) {
        assertEquals(expected == null ? "" : expected, asked(rows(medicines.split(","))));
    }

    @Test
    void aWeakKidneyIsReadWhereMedicinesAndContrastAreAskedAbout() {
        CareCase careCase = CaseFactory.eINSTANCE.createCareCase();
        for (String each : List.of("metformin 500 mg", "atorvastatin")) {
            Medication medication = CaseFactory.eINSTANCE.createMedication();
            medication.setText(each);
            careCase.getMedications().add(medication);
        }
        var facts = new CaseFacts(careCase, LocalDate.of(2026, 3, 2), PlanSettings.shipped(), Optional.empty());
        assertEquals("", asked(new MedicationQuery().rows(facts)));
        for (String each : List.of("2026-01-05 38", "2025-01-05 71")) {
            var result = CaseFactory.eINSTANCE.createObservation();
            result.setText("eGFR");
            result.setEffectiveOn(LocalDate.parse(each.substring(0, 10)));
            result.setValue(each.substring(11));
            careCase.getObservations().add(result);
        }
        MedicationRows rows = new MedicationQuery().rows(facts);
        assertEquals("KIDNEY metformin 500 mg", asked(rows));
        assertEquals(38, rows.kidney().orElseThrow().value());
        var scan = CaseFactory.eINSTANCE.createProposedProcedure();
        scan.setName("CT of the abdomen without contrast");
        careCase.getProposedProcedures().add(scan);
        assertEquals("KIDNEY metformin 500 mg", asked(new MedicationQuery().rows(facts)));
        scan.setName("CT of the abdomen with contrast");
        assertEquals("CONTRAST ; KIDNEY metformin 500 mg", asked(new MedicationQuery().rows(facts)));
    }

    @Test
    void noPromptSaysToChangeAMedicine() {
        for (AskPrompt prompt : rows(
                        "lorazepam",
                        "oxybutynin",
                        "amitriptyline",
                        "metoprolol",
                        "clonidine",
                        "prednisone",
                        "sertraline",
                        "baclofen",
                        "levodopa",
                        "oxycodone",
                        "lisinopril",
                        "furosemide",
                        "naproxen",
                        "warfarin",
                        "aspirin")
                .prompts()) {
            assertTrue(prompt.question().startsWith("Ask ") && prompt.source().length() > 20, prompt.toString());
            assertFalse(
                    prompt.question().toLowerCase().matches(".*\\b(stop|hold|skip|avoid|take|start)\\b.*"),
                    prompt.question());
        }
    }
}
