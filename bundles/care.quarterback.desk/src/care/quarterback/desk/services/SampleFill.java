package care.quarterback.desk.services;

import care.quarterback.core.spi.ImportPlan.PatientPlan;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.SamplePractice;
import care.quarterback.desk.exchange.ImportRequest;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.desk.exchange.Matching.Candidate;
import care.quarterback.desk.exchange.Matching.Decision;
import care.quarterback.steps.practice.DirectoryList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Puts the sample practice into an open store. */
final class SampleFill {

    private final SamplePractice samples;

    SampleFill(SamplePractice samples) {
        this.samples = samples;
    }

    /** The directory, the cases, then the record of the first of them. @return what became of each file with cases, in this order */
    List<ImportResult> into(OpenDesk open) {
        samples.directory().forEach((word, table) -> enter(open, word, table));
        List<ImportResult> imported = new ArrayList<>();
        for (ImportSource source : samples.cases()) {
            imported.add(take(open, source));
        }
        imported.add(take(open, samples.record()));
        return imported;
    }

    private static void enter(OpenDesk open, String word, ImportSource table) {
        DirectoryList list = DirectoryList.of(word).orElseThrow();
        try {
            Path file =
                    Files.createTempFile("quarterback", ".csv"); // made-up offices and doctors: nothing of a patient
            try (InputStream in = table.open()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                open.directoryFiles()
                        .preview(list, file)
                        .plan()
                        .command()
                        .ifPresent(command ->
                                open.practice().session().execute(command).join());
            } finally {
                Files.delete(file);
            }
        } catch (IOException unread) {
            throw new UncheckedIOException("a sample of the installation", unread);
        }
    }

    private static ImportResult take(OpenDesk open, ImportSource source) {
        var request = ImportRequest.matched(SampleFill::samePerson, false);
        return open.files().imports().importFile(source, request, Progress.NONE);
    }

    /** The sample record is that of the first sample case: here nobody needs to be asked. */
    private static Decision samePerson(PatientPlan patient, List<Candidate> candidates) {
        return candidates.size() == 1
                ? new Decision.Into(candidates.getFirst().summary().id())
                : new Decision.NewCase();
    }
}
