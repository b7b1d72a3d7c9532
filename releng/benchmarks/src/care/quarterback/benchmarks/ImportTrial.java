package care.quarterback.benchmarks;

import care.quarterback.core.spi.ImportSource;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads one file in a process of its own, for the first time in it, and says how long that took. */
final class ImportTrial {

    static final String NAME = "import-trial";

    private ImportTrial() {}

    /** @param how "ours", "reference", "tree" for a plain DOM, or "nothing" for what the process costs without reading */
    static void run(String how, Path file) throws IOException, InterruptedException {
        var readers = new FhirReaders();
        var source = new FileSource(file);
        long start = System.nanoTime();
        Object result = switch (how) {
            case "ours" -> readers.plan(source);
            case "reference" -> readers.bundle(source);
            case "tree" -> PlainTree.of(source);
            default -> readers;
        };
        System.out.println("millis=" + (System.nanoTime() - start) / 1e6);
        Reference.reachabilityFence(result);
    }

    private record FileSource(Path file) implements ImportSource {

        @Override
        public String name() {
            return file.getFileName().toString();
        }

        @Override
        public long size() {
            try {
                return Files.size(file);
            } catch (IOException e) {
                return -1;
            }
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
