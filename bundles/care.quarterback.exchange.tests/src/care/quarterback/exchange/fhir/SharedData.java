package care.quarterback.exchange.fhir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;

/** Reference files beside the checkout, where they are. */
final class SharedData {

    private SharedData() {}

    /** The files of a zip by name; skips the test, with a message, where the reference data is absent. */
    static Map<String, byte[]> files(String zip) throws IOException {
        String named = System.getProperty("quarterback.shared");
        Path shared = named == null ? Path.of("../../../shared") : Path.of(named);
        Path file = shared.resolve("data").resolve(zip);
        Assumptions.assumeTrue(Files.exists(file), "skipped: the reference data is not beside the checkout");
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipFile(file.toFile())) {
            for (var entries = in.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    try (var bytes = in.getInputStream(entry)) {
                        files.put(entry.getName(), bytes.readAllBytes());
                    }
                }
            }
        }
        return files;
    }
}
