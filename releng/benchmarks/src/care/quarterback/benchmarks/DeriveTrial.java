package care.quarterback.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Derives a key with the parameters of a store's key file, once in a process of its own, as a start does. */
final class DeriveTrial {

    static final String NAME = "derive-trial";

    private static final String SLOT = "passphrase.";
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private DeriveTrial() {}

    /** @param passphrase any of a usual length; @param keyFile of a store */
    static void run(String passphrase, Path keyFile) throws IOException {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(value(keyFile, "memory"))
                .withIterations(value(keyFile, "passes"))
                .withParallelism(value(keyFile, "lanes"))
                .withSalt(new byte[SALT_BYTES])
                .build();
        long start = System.nanoTime();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        generator.generateBytes(passphrase.getBytes(StandardCharsets.UTF_8), new byte[KEY_BYTES]);
        System.out.println("millis=" + (System.nanoTime() - start) / 1e6);
    }

    /** How long that takes in processes of their own, the median. @param options of their JVM; @param home of the store */
    static double millis(Settings settings, List<String> options, String passphrase, Path home) throws Exception {
        long[] nanos = new long[settings.amount(5, 1)];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = (long) (new ChildJvm(settings, settings.launcher())
                            .trial(
                                    options,
                                    NAME,
                                    passphrase,
                                    home.resolve("store.key").toString())
                            .value("millis")
                    * 1e6);
        }
        return new Samples(nanos).median();
    }

    private static int value(Path keyFile, String name) throws IOException {
        return Files.readAllLines(keyFile).stream()
                .filter(line -> line.startsWith(SLOT + name + " "))
                .map(line -> Integer.parseInt(line.substring(line.indexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
