package care.quarterback.exchange.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import care.quarterback.core.spi.Progress;
import care.quarterback.exchange.table.TableImporter;
import care.quarterback.model.Coding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small records that were once read wrongly. The table says of each what must be found in the case, what must not, and what
 * must be said about it: see its head.
 */
class ImportSamplesTest {

    /** FHIR records and tables; documents of C-CDA. */
    private static final List<Path> FOLDERS = List.of(Path.of("samples/imports"), Path.of("samples/ccda"));

    /** Who read it when from where is not what the record says. */
    private static final Set<String> NOT_SAID =
            Set.of("id", "sourceIdentifier", "sourceNumber", "sourceVersion", "source");

    /** What is expected of one file. */
    record Sample(Path path, List<String[]> expected) {

        String file() {
            return path.getFileName().toString();
        }

        @Override
        public String toString() {
            return file();
        }
    }

    static List<Sample> samples() throws IOException {
        Map<Path, List<String[]>> byFile = new LinkedHashMap<>();
        for (Path folder : FOLDERS) {
            for (String line : Files.readAllLines(folder.resolve("expected.tsv"), StandardCharsets.UTF_8)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    byFile.computeIfAbsent(folder.resolve(cells[0]), file -> new ArrayList<>())
                            .add(Arrays.copyOfRange(cells, 1, cells.length));
                }
            }
        }
        return byFile.entrySet().stream()
                .map(each -> new Sample(each.getKey(), each.getValue()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theRecordIsReadWholeOrItIsSaidWhatIsNot(Sample sample) throws IOException {
        byte[] bytes = Files.readAllBytes(sample.path());
        ImportPlan plan = sample.file().matches(".*\\.[ct]sv")
                ? new TableImporter().read(new MemorySource(sample.file(), bytes), Progress.NONE)
                : MemorySource.read(sample.file(), bytes);
        List<String> facts = plan.patients().stream()
                .flatMap(patient -> Stream.concat(Stream.of(fact(patient.draft())), facts(patient.draft())))
                .toList();
        List<String> told = told(plan);
        String all = sample.file() + "\n" + String.join("\n", facts) + "\n-- said:\n" + String.join("\n", told);
        for (String[] each : sample.expected()) {
            String wanted = each[1];
            switch (each[0]) {
                case "cases" ->
                    assertEquals(wanted, String.valueOf(plan.patients().size()), all);
                case "has" -> assertTrue(facts.stream().anyMatch(fact -> like(fact, wanted)), wanted + "\n" + all);
                case "not" -> assertTrue(facts.stream().noneMatch(fact -> like(fact, wanted)), wanted + "\n" + all);
                case "said" -> assertTrue(told.stream().anyMatch(line -> like(line, wanted)), wanted + "\n" + all);
                case "unsaid" -> assertTrue(told.stream().noneMatch(line -> like(line, wanted)), wanted + "\n" + all);
                default -> throw new IllegalArgumentException(each[0]);
            }
        }
    }

    @Test
    void everySampleIsExpectedSomething() throws IOException {
        var there = new TreeSet<Path>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> !file.endsWith("expected.tsv")).forEach(there::add);
            }
        }
        assertEquals(there, samples().stream().map(Sample::path).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<String> told(ImportPlan plan) {
        if (plan.isRefused()) {
            return List.of("REFUSED " + plan.refusal());
        }
        Stream<String> items = plan.items().stream()
                .filter(item -> item.status() != Status.OK)
                .map((ImportItem item) -> item.status() + " " + item.type() + ": " + item.message());
        return Stream.concat(items, plan.notes().stream().map(note -> "NOTE " + note))
                .toList();
    }

    /** Whether a line holds the pieces of a pattern in their order; "*" stands between them. */
    private static boolean like(String line, String pattern) {
        int from = 0;
        for (String piece : pattern.split("\\*")) {
            int found = line.indexOf(piece, from);
            if (found < 0) {
                return false;
            }
            from = found + piece.length();
        }
        return true;
    }

    /** Every object of a case in a line: its kind and what is set in it. */
    private static Stream<String> facts(EObject owner) {
        return owner.eContents().stream()
                .filter(each -> !(each instanceof Coding))
                .flatMap(each -> Stream.concat(Stream.of(fact(each)), facts(each)));
    }

    private static String fact(EObject object) {
        return object.eClass().getName()
                + object.eClass().getEAllAttributes().stream()
                        .filter(each -> object.eIsSet(each) && !NOT_SAID.contains(each.getName()))
                        .map(each -> " " + each.getName() + "=" + object.eGet((EStructuralFeature) each) + ".")
                        .collect(Collectors.joining());
    }
}
