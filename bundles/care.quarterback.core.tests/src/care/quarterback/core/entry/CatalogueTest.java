package care.quarterback.core.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.CasePackage;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Medication;
import care.quarterback.model.practice.PracticePackage;
import care.quarterback.testkit.CaseSketch;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Sentences sentences = new Sentences(Locale.US);
    private final Catalogue catalogue = Catalogue.of(List.of());

    @Test
    void everyClassAndFeatureHasALabelAndADocumentation() {
        List<String> missing = new ArrayList<>();
        for (EPackage each : List.of(CasePackage.eINSTANCE, PracticePackage.eINSTANCE)) {
            for (EClassifier classifier : each.getEClassifiers()) {
                if (classifier instanceof EClass type) {
                    require(type.getName(), missing);
                    for (String part : List.of(".many", ".short")) {
                        if (!sentences.has("labels", type.getName() + part)) {
                            missing.add(type.getName() + part);
                        }
                    }
                    type.getEStructuralFeatures()
                            .forEach(feature -> require(type.getName() + "." + feature.getName(), missing));
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private void require(String key, List<String> missing) {
        for (String file : List.of("labels", "hints")) {
            if (!sentences.has(file, key) || sentences.of(file, key).isBlank()) {
                missing.add(file + ":" + key);
            }
        }
    }

    @Test
    void everyShortNameNamesFieldsThatExist() {
        var names = new ShortNames(sentences);
        for (EPackage each : List.of(CasePackage.eINSTANCE, PracticePackage.eINSTANCE)) {
            for (EClassifier classifier : each.getEClassifiers()) {
                if (classifier instanceof EClass type && !type.isAbstract()) {
                    EObject empty = EcoreUtil.create(type);
                    assertFalse(names.of(empty).isBlank(), type.getName());
                }
            }
        }
    }

    @Test
    void aFieldSaysWhatItTakes() {
        EntryKind task = catalogue.kind("Task", sentences).orElseThrow();
        assertEquals(FieldKind.DATE, task.field("due-on").orElseThrow().kind());
        assertEquals("Due date", task.field("dueOn").orElseThrow().label(sentences));
        assertTrue(task.field("text").orElseThrow().required());
        assertEquals(Place.SYSTEM, task.field("status").orElseThrow().place());
        EntryKind medication = catalogue.kind("medications", sentences).orElseThrow();
        assertEquals(List.of(EntryList.MEDICATIONS), medication.lists());
    }

    @Test
    void aShortNameLeavesOutWhatIsEmpty() {
        Medication medication = CaseFactory.eINSTANCE.createMedication();
        medication.setText("apixaban 5 mg");
        var names = new ShortNames(sentences);
        assertEquals("apixaban 5 mg", names.of(medication));
        medication.setDosage("twice a day");
        assertEquals("apixaban 5 mg, twice a day", names.of(medication));
    }

    @Test
    void anEntryIsFoundByPositionByLettersAndById() {
        CareCase careCase = twoMedications();
        var reference = new EntryReference(catalogue, sentences);
        String second = careCase.getMedications().get(1).getId();
        for (String typed : List.of("medication:2", "medication:apix", "apix", "2", second)) {
            assertEquals(
                    second,
                    reference
                            .find(careCase, "medication", typed, Literals.MEDICATION)
                            .value(),
                    typed);
        }
        assertEquals(
                "medication:2",
                reference
                        .all(careCase, catalogue.kind(Literals.MEDICATION))
                        .get(1)
                        .reference());
        assertThrows(
                CommandRejected.class,
                () -> reference.find(careCase, "medication", "medication:mg", Literals.MEDICATION));
        assertThrows(
                CommandRejected.class,
                () -> reference.find(careCase, "medication", "medication:3", Literals.MEDICATION));
    }

    @Test
    void whatIsTypedBecomesTheStrictForm() {
        var typing = new Typing(
                twoMedications(), LocalDate.parse("2026-03-24"), ZoneId.of("America/New_York"), catalogue, sentences);
        EntryKind task = catalogue.kind(Literals.TASK);
        assertEquals("2026-03-25", typing.strict(task.field("due-on").orElseThrow(), "tomorrow"));
        assertEquals("(555) 555-0142", typing.strict(task.field("telephone").orElseThrow(), "555.555.0142"));
        assertEquals("RECORDS", typing.strict(task.field("kind").orElseThrow(), "records"));
        assertEquals("2026-03-31T14:00:00Z", typing.strict(task.field("due-at").orElseThrow(), "3/31/2026 10:00 AM"));
        var number = catalogue.kind(Literals.TELECOM).field("value").orElseThrow();
        assertEquals("(555) 555-0142", typing.strict(number, "5555550142"));
        assertEquals("emma@example.org", typing.strict(number, "emma@example.org"));
        EntryKind medication = catalogue.kind(Literals.MEDICATION);
        assertEquals("true", typing.strict(medication.field("regular").orElseThrow(), "Yes"));
        assertThrows(
                CommandRejected.class, () -> typing.strict(task.field("due-on").orElseThrow(), "when it suits"));
    }

    @Test
    void aCommaOrASpaceInANumberStandsOnlyBetweenThousands() {
        var typing = new Typing(
                twoMedications(), LocalDate.parse("2026-03-24"), ZoneId.of("America/New_York"), catalogue, sentences);
        var miles = catalogue.kind(Literals.CANDIDATE).field("distance-miles").orElseThrow();
        assertEquals("1250", typing.strict(miles, "1,250"));
        var amount = catalogue.kind(Literals.COST).field("amount").orElseThrow();
        assertEquals("2400.00", typing.strict(amount, "$2,400.00"));
        assertEquals("2400.50", typing.strict(amount, "2 400.5"));
        assertEquals("240.00", typing.strict(amount, "$ 240"));
        for (String slip : List.of("12,5", "12 5", "1,25,000", "1e9")) {
            assertThrows(CommandRejected.class, () -> typing.strict(miles, slip), slip);
            assertThrows(CommandRejected.class, () -> typing.strict(amount, slip), slip);
        }
    }

    private static CareCase twoMedications() {
        var sketch = new CaseSketch();
        new ResourceImpl(URI.createURI("case")).getContents().add(sketch.careCase());
        for (String text : List.of("lisinopril 10 mg", "apixaban 5 mg")) {
            Medication medication = sketch.named(CaseFactory.eINSTANCE.createMedication());
            medication.setText(text);
            sketch.careCase().getMedications().add(medication);
        }
        return sketch.careCase();
    }
}
