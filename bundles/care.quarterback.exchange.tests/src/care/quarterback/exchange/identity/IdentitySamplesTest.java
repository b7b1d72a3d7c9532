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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
        if (!sample.together()) {
            var desk = new ImportDesk();
            List<ImportResult> results = new ArrayList<>();
            sample.files().forEach(file -> results.addAll(imported(desk, List.of(file))));
            check(sample, desk, results);
            return;
        }
        List<List<Path>> ways = List.of(
                sample.files(),
                sample.files().reversed(),
                List.of(SAMPLES.resolve(sample.folder())),
                List.of(zipped(sample.folder(), sample.files())));
        for (List<Path> files : ways) {
            var desk = new ImportDesk();
            check(sample, desk, imported(desk, files));
            check(sample, desk, imported(desk, files)); // nothing of it comes in twice
        }
    }

    private static void check(Sample sample, ImportDesk desk, List<ImportResult> results) {
        String told = results.toString();
        assertEquals(sample.cases(), cases(desk), told);
        assertEquals(
                sample.whole(),
                results.stream().noneMatch(each -> each.outcome() == ImportResult.Outcome.REFUSED || each.isLeftOut()),
                told);
    }

    private static List<ImportResult> imported(ImportDesk desk, List<Path> files) {
        List<FileSource> sources = files.stream().map(FileSource::new).toList();
        return desk.imports().records(sources, Progress.NONE).stream()
                .map(each -> desk.imports().importRecord(each, ImportRequest.plain(), Progress.NONE))
                .toList();
    }

    private static Path zipped(String name, List<Path> files) {
        try {
            Path archive = Files.createTempFile(name, ".zip");
            archive.toFile().deleteOnExit();
            try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
                zip.putNextEntry(new ZipEntry("record/"));
                for (Path file : files) {
                    zip.putNextEntry(new ZipEntry("record/" + file.getFileName()));
                    zip.write(Files.readAllBytes(file));
                }
                zip.putNextEntry(new ZipEntry("__MACOSX/record/._" + name));
                zip.write(1);
            }
            return archive;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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
