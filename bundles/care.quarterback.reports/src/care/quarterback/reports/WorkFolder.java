package care.quarterback.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder whose contents do not outlive a print. What an earlier run left, for a crash say, is swept at the start. */
final class WorkFolder {

    private final Path folder;

    WorkFolder(Path folder) throws IOException {
        this.folder = folder;
        sweep();
    }

    Path path() {
        return folder;
    }

    void sweep() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(folder))
                    .forEach(WorkFolder::delete);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
