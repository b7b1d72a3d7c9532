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
import care.quarterback.steps.medication.MedicationRows.Load;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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
}
