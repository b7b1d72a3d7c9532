package care.quarterback.exchange.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.ImportPlan;
import care.quarterback.model.CareCase;
import care.quarterback.model.Condition;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The same people in two formats, written by one program: both must give the same lists. Its C-CDA writes times in UTC
 * without saying so, so a day may be the next one there.
 */
class CcdaTwinsTest {

    @Test
    void theSamePersonHasTheSameListsInBothFormats() throws IOException {
        Map<String, byte[]> twins = SharedData.files("fhir-r4/synthea33-MA-seed7_open.zip");
        Map<String, byte[]> documents = SharedData.files("ccda/synthea33-MA-seed7_ccda.zip");
        documents.keySet().removeIf(name -> !name.endsWith(".xml"));
        assertEquals(6, documents.size());
        documents.forEach((name, bytes) -> {
            CareCase document = draft(MemorySource.read(name, bytes));
            CareCase bundle = draft(MemorySource.read(name, twins.get("fhir/" + name.replace(".xml", ".json"))));
            problems(name, document, bundle);
            assertEquals(names(allergies(bundle)), names(allergies(document)), name);
            assertEquals(names(medications(bundle)), names(medications(document)), name);
        });
    }

    private static CareCase draft(ImportPlan plan) {
        assertEquals("", plan.refusal());
        assertEquals(1, plan.patients().size());
        return plan.patients().getFirst().draft();
    }

    private static void problems(String name, CareCase document, CareCase bundle) {
        List<Condition> ours = sorted(document);
        List<Condition> theirs = sorted(bundle);
        assertEquals(
                theirs.stream().map(CcdaTwinsTest::said).toList(),
                ours.stream().map(CcdaTwinsTest::said).toList(),
                name);
        for (int i = 0; i < ours.size(); i++) {
            near(ours.get(i).getOnset(), theirs.get(i).getOnset(), name);
            near(ours.get(i).getAbatement(), theirs.get(i).getAbatement(), name);
        }
    }

    private static List<Condition> sorted(CareCase careCase) {
        return careCase.getConditions().stream()
                .sorted(Comparator.comparing(Condition::getText).thenComparing(Condition::getOnset))
                .toList();
    }

    private static String said(Condition condition) {
        return condition.getText() + ", " + condition.getClinicalStatus() + ", "
                + condition.getCodings().getFirst().getSystem() + "|"
                + condition.getCodings().getFirst().getCode();
    }

    private static void near(LocalDate ours, LocalDate theirs, String name) {
        boolean same = ours == null ? theirs == null : ours.equals(theirs) || ours.equals(theirs.plusDays(1));
        assertTrue(same, name + ": " + ours + " and " + theirs);
    }

    private static Stream<String> allergies(CareCase careCase) {
        return careCase.getAllergies().stream().map(each -> each.getText());
    }

    private static Stream<String> medications(CareCase careCase) {
        return careCase.getMedications().stream().map(each -> each.getText());
    }

    private static List<String> names(Stream<String> texts) {
        return texts.distinct().sorted().toList();
    }
}
