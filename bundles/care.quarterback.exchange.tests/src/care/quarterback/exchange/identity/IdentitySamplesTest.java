package care.quarterback.exchange.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.FileSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.desk.exchange.ImportRequest;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.model.CareCase;
import care.quarterback.model.Patient;
import care.quarterback.model.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whose record it is and which statement it is: each folder of the samples is imported into an empty store, and what stands
 * in its cases afterwards is what {@code expected.tsv} says.
 */
class IdentitySamplesTest {

    private static final Path SAMPLES = Path.of("samples/identity");

    /** One line of the table. */
    private record Sample(String folder, boolean together, boolean whole, String cases) {

        static Sample of(String line) {
            String[] cells = line.split("\\t");
            return new Sample(cells[0], cells[1].equals("together"), cells[2].equals("0"), cells[3]);
        }

        List<Path> files() {
            try (Stream<Path> files = Files.list(SAMPLES.resolve(folder))) {
                return files.sorted().toList();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @TestFactory
    List<DynamicTest> samples() throws IOException {
        try (Stream<String> lines = Files.lines(SAMPLES.resolve("expected.tsv"))) {
            List<Sample> samples = lines.skip(1).map(Sample::of).toList();
            assertTrue(samples.size() > 20, "the table is there");
            return samples.stream()
                    .map(sample -> DynamicTest.dynamicTest(sample.folder(), () -> check(sample)))
                    .toList();
        }
    }

    private static void check(Sample sample) {
        var desk = new ImportDesk();
        List<ImportResult> results = new ArrayList<>();
        for (Path file : sample.files()) {
            results.add(desk.imports().importFile(new FileSource(file), ImportRequest.plain(), Progress.NONE));
        }
        String told = results.toString();
        assertEquals(sample.cases(), cases(desk), told);
    }

    private static String cases(ImportDesk desk) {
        return desk.repository().ids().stream()
                .map(id -> desk.open(id).query(IdentitySamplesTest::shown).join())
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    private static String shown(CareCase careCase) {
        String standing = Stream.of(
                        standing(careCase.getConditions())
                                .filter(each -> !each.isRefuted())
                                .map(each -> each.getText()),
                        standing(careCase.getAllergies())
                                .filter(each -> !each.isRefuted())
                                .map(each -> "allergy " + each.getText()),
                        standing(careCase.getMedications()).map(each -> "medicine " + each.getText()),
                        standing(careCase.getObservations())
                                .map(each -> "result " + each.getText() + " " + each.getValue()))
                .flatMap(each -> each)
                .sorted()
                .collect(Collectors.joining(", "));
        Patient patient = careCase.getPatient();
        String name = Stream.of(patient.getGivenName(), patient.getFamilyName(), patient.getSuffix())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return name + ": " + (standing.isEmpty() ? "none" : standing);
    }

    private static <T extends Statement> Stream<T> standing(List<T> statements) {
        return statements.stream().filter(each -> !each.isVoided());
    }
}
