package care.quarterback.core.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Document;
import care.quarterback.model.Element;
import care.quarterback.model.RecordPackage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class SiblingNamesTest {

    private final SiblingNames names = new SiblingNames(new Sentences(Locale.US));

    @Test
    void entriesThatDifferInWhatMattersHaveDifferentNames() {
        List<String> alike = new ArrayList<>();
        for (EntryKind kind : Catalogue.of(List.of()).kinds()) {
            for (EntryField field : kind.typed()) {
                EStructuralFeature feature = kind.type().getEStructuralFeature(field.feature());
                if (field.place() == Place.MAIN && !kind.single()) {
                    List<String> both = List.copyOf(
                            names.of(List.of(entry(kind.type(), feature, 0), entry(kind.type(), feature, 1)))
                                    .values());
                    if (both.getFirst().equals(both.getLast())) {
                        alike.add(kind.name() + "." + field.name() + ": " + both);
                    }
                }
            }
        }
        assertEquals(List.of(), alike);
    }

    @Test
    void twoCopiesOfOneLetterAreToldApartByWordsAndNotByTheCodesOfTheirFiles() {
        List<Document> copies = new ArrayList<>();
        for (String code : List.of("0a1b".repeat(16), "9f8e".repeat(16))) {
            Document copy = CaseFactory.eINSTANCE.createDocument();
            copy.setTitle("Letter");
            copy.setSha256(code);
            copy.setSize(code.charAt(0));
            copy.setMediaType("application/" + code.charAt(0));
            copies.add(copy);
        }
        String said = String.join("\n", names.of(copies).values());
        assertFalse(said.contains("0a1b") || said.contains("9f8e") || said.contains("application"), said);
        copies.getFirst().setAttachedOn(LocalDate.of(2026, 3, 1));
        assertTrue(String.join("\n", names.of(copies).values()).contains("Mar 1, 2026"));
    }

    private static Element entry(EClass type, EStructuralFeature different, int which) {
        var entry = (Element) EcoreUtil.create(type);
        Object value = value(different, which);
        if (different.isMany()) {
            set(entry, different, List.of(value));
        } else {
            entry.eSet(different, value);
        }
        return entry;
    }

    private static void set(EObject entry, EStructuralFeature feature, Object value) {
        entry.eSet(feature, value);
    }

    private static Object value(EStructuralFeature feature, int which) {
        if (feature.getEType() instanceof EClass type) {
            EObject named = EcoreUtil.create(type);
            type.getEAllAttributes().stream()
                    .filter(each -> each.getEType().getInstanceClass() == String.class && !each.isMany())
                    .forEach(each -> named.eSet(each, "name " + which));
            return named;
        } else if (feature.getEType() instanceof EEnum type) {
            List<Enumerator> said = type.getELiterals().stream()
                    .map(literal -> literal.getInstance())
                    .filter(literal -> !EntryField.nothingSaid(((Enum<?>) literal).name()))
                    .toList();
            return said.get(which);
        }
        return switch (feature.getEType().getName()) {
            case "Date" -> LocalDate.of(2026, 3, 1 + which);
            case "Time" -> LocalTime.of(9 + which, 0);
            case "Instant" -> Instant.parse("2026-03-0" + (1 + which) + "T10:00:00Z");
            case "EInt", "EIntegerObject" -> 2 + which;
            case "ELong" -> 2L + which;
            case "EBigDecimal" -> new BigDecimal(2 + which);
            case "EDoubleObject" -> 2d + which;
            case "EBoolean" -> which == 1;
            default -> "text " + which;
        };
    }

    private static RecordPackage recordPackage(boolean copy) {
        RecordPackage made = CaseFactory.eINSTANCE.createRecordPackage();
        made.setOpinionNumber(2);
        made.setPatientCopy(copy);
        return made;
    }

    @Test
    void thePatientsOwnCopyIsToldFromThePackage() {
        assertEquals(
                List.of("Opinion 2", "Opinion 2, Patient’s own copy"),
                List.copyOf(names.of(List.of(recordPackage(false), recordPackage(true)))
                        .values()));
    }

    @Test
    void whatIsTheSameInAllIsNumbered() {
        assertEquals(
                List.of("Opinion 2, entry 1", "Opinion 2, entry 2"),
                List.copyOf(names.of(List.of(recordPackage(false), recordPackage(false)))
                        .values()));
    }

    @Test
    void aNameThatNobodySharesStaysShort() {
        var one = CaseFactory.eINSTANCE.createOffice();
        one.setName("Harbor Spine");
        var other = CaseFactory.eINSTANCE.createOffice();
        other.setName("Lakeside");
        other.setFax("5550142");
        assertEquals(
                List.of("Harbor Spine", "Lakeside"),
                List.copyOf(names.of(List.of(one, other)).values()));
    }
}
