package care.quarterback.exchange.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.desk.exchange.ImportRequest;
import care.quarterback.exchange.ccda.CcdaFormat;
import care.quarterback.exchange.identity.ImportDesk;
import care.quarterback.model.CareCase;
import care.quarterback.model.Statement;
import care.quarterback.model.value.CaseId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;

/** Real documents, each beside a later one that says the same: both list what one of them lists. */
class CcdaRepeatsTest {

    private static final Set<String> OF_A_FILE = Set.of("Document", "ImportedFile");

    @Test
    void aLaterDocumentBesideAnotherAddsNothing() throws IOException {
        bothListWhatOneLists((one, both) -> {
            ImportPlan plan = new FhirCaseImporter(MemorySource.CLOCK, new CcdaFormat())
                    .readRecord("archive", both ? List.of(one, later(one)) : List.of(one), Progress.NONE);
            return plan.patients().size() == 1
                    ? counts(plan.patients().getFirst().draft())
                    : Map.of();
        });
    }

    @Test
    void aLaterDocumentAfterAnotherAddsNothing() throws IOException {
        bothListWhatOneLists((one, both) -> {
            var desk = new ImportDesk();
            take(desk, one);
            if (both) {
                take(desk, later(one));
            }
            return desk.repository().ids().isEmpty()
                    ? Map.of()
                    : desk.open(desk.repository().ids().getFirst())
                            .query(CcdaRepeatsTest::counts)
                            .join();
        });
    }

    private static void bothListWhatOneLists(BiFunction<MemorySource, Boolean, Map<String, Integer>> listed)
            throws IOException {
        Map<String, byte[]> documents = SharedData.files("ccda/hl7-ccda-examples_open.zip");
        documents.putAll(SharedData.files("ccda/synthea33-MA-seed7_ccda.zip"));
        documents.keySet().removeIf(name -> !name.endsWith(".xml"));
        List<String> wrong = new ArrayList<>();
        int read = 0;
        for (Map.Entry<String, byte[]> each : documents.entrySet()) {
            var one = new MemorySource("one.xml", each.getValue());
            Map<String, Integer> alone = listed.apply(one, false);
            Map<String, Integer> both = listed.apply(one, true);
            read += alone.isEmpty() ? 0 : 1;
            if (!alone.equals(both)) {
                wrong.add(each.getKey() + "\n  " + alone + "\n  " + both);
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertTrue(read > 10, "documents: " + read);
    }

    private static MemorySource later(MemorySource one) {
        String text = new String(one.bytes(), StandardCharsets.UTF_8);
        return new MemorySource(
                "two.xml",
                text.replaceFirst("(<effectiveTime value=\")\\d{4}", "$12099").getBytes(StandardCharsets.UTF_8));
    }

    private static void take(ImportDesk desk, ImportSource file) {
        List<CaseId> there = desk.repository().ids();
        ImportRequest request = there.isEmpty() ? ImportRequest.plain() : ImportRequest.into(there.getFirst());
        desk.imports().importFile(file, request, Progress.NONE);
    }

    private static Map<String, Integer> counts(CareCase careCase) {
        Map<String, Integer> counts = new TreeMap<>();
        for (EObject each : careCase.eContents()) {
            if (!(each instanceof Statement statement && statement.isVoided())) {
                counts.merge(each.eClass().getName(), 1, Integer::sum);
            }
        }
        counts.keySet().removeAll(OF_A_FILE);
        return counts;
    }
}
