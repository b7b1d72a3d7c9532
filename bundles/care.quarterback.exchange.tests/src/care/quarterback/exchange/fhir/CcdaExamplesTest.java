package care.quarterback.exchange.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.ImportPlan.ImportItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** HL7's own examples, whole documents and pieces of some: each ends as the table in the documentation says. */
class CcdaExamplesTest {

    private static final Path TABLE = Path.of("../../releng/docs/c-cda.md");

    @Test
    void everyExampleEndsAsTheTableSays() throws IOException {
        List<String> ended = new ArrayList<>();
        SharedData.files("ccda/hl7-ccda-examples_open.zip").forEach((name, bytes) -> {
            if (name.endsWith(".xml")) {
                ended.add("| " + name + " | " + ending(MemorySource.read(name, bytes)) + " |");
            }
        });
        List<String> stated = Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream()
                .filter(line -> line.contains(".xml | "))
                .toList();
        assertEquals(String.join("\n", ended), String.join("\n", stated));
    }

    private static String ending(ImportPlan plan) {
        if (plan.isRefused()) {
            return "Refused. " + plan.refusal();
        }
        return plan.items().stream()
                .filter(item ->
                        item.status() != ImportItem.Status.SKIP && !item.type().equals("Patient"))
                .collect(Collectors.groupingBy(ImportItem::type, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
