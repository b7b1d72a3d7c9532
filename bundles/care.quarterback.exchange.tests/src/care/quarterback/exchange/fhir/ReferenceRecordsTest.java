package care.quarterback.exchange.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.ImportPlan;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceRecordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"fhir-r4/synthea33-MA-seed7_open.zip", "fhir-r4/smart-synthea-2019_open.zip"})
    void everyEntryIsTakenSkippedOrRefused(String zip) throws IOException {
        int records = 0;
        for (var file : SharedData.files(zip).entrySet()) {
            if (!file.getKey().endsWith(".json")) {
                continue;
            }
            ImportPlan plan = MemorySource.read(file.getKey(), file.getValue());
            assertEquals("", plan.refusal(), file.getKey());
            var told = new TreeMap<String, Integer>();
            plan.items().forEach(item -> told.merge(item.type(), 1, Integer::sum));
            assertEquals(counted(file.getValue()), told, file.getKey());
            boolean directory = file.getKey().contains("Information");
            assertEquals(directory ? 0 : 1, plan.patients().size(), file.getKey());
            records++;
        }
        assertTrue(records >= 10, "the zip held records");
    }

    /** Counts without our reader: the types two levels below the list of entries. */
    private static Map<String, Integer> counted(byte[] json) throws IOException {
        var counts = new TreeMap<String, Integer>();
        try (var parser = new JsonFactory().createParser(json)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (depth == 4
                        && token == JsonToken.FIELD_NAME
                        && parser.currentName().equals("resourceType")) {
                    counts.merge(parser.nextTextValue(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    @Test
    void everyRobustnessCaseEndsAsTheTableSays() throws IOException {
        Map<String, byte[]> files = SharedData.files("robustness/fhir-test-cases_open.zip");
        List<String> ended = new ArrayList<>();
        files.forEach((name, bytes) -> {
            if (!name.endsWith(".tsv")) {
                ended.add(name + "\t" + ending(MemorySource.read(name, bytes)));
            }
        });
        Path table = Path.of("samples/robustness-expected.tsv");
        List<String> expected = Files.readAllLines(table, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .map(ReferenceRecordsTest::said)
                .toList();
        assertEquals(53, ended.size());
        assertEquals(String.join("\n", expected), String.join("\n", ended));
    }

    /** A refusal of the table in words: the table has its key and its arguments, so that the words may change. */
    private static String said(String line) {
        String[] cells = line.split("\t");
        return cells[1].equals("REFUSED")
                ? cells[0] + "\tREFUSED\t"
                        + new Messages().of(cells[2], (Object[]) Arrays.copyOfRange(cells, 3, cells.length))
                : line;
    }

    private static String ending(ImportPlan plan) {
        if (plan.isRefused()) {
            return "REFUSED\t" + plan.refusal();
        }
        var statuses = new TreeMap<String, Integer>();
        plan.items().forEach(item -> statuses.merge(item.type() + " " + item.status(), 1, Integer::sum));
        return (plan.patients().isEmpty() ? "NOTHING" : plan.patients().size() + " PATIENT") + "\t" + statuses;
    }
}
