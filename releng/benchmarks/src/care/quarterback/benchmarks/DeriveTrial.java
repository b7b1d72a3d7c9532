package care.quarterback.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Derives a key as often as a store's key file asks for, once in a process of its own, as a start does. */
final class DeriveTrial {

    static final String NAME = "derive-trial";

    private static final String ITERATIONS = "passphrase.iterations ";
    private static final String DERIVATION = "passphrase.derivation ";
    private static final int KEY_BITS = 256;
    private static final int SALT_BYTES = 16;

    private DeriveTrial() {}

    /** @param passphrase any of a usual length; @param keyFile of a store */
    static void run(String passphrase, Path keyFile) throws IOException, GeneralSecurityException {
        var spec = new PBEKeySpec(
                passphrase.toCharArray(), new byte[SALT_BYTES], Integer.parseInt(value(keyFile, ITERATIONS)), KEY_BITS);
        long start = System.nanoTime();
        SecretKeyFactory.getInstance(value(keyFile, DERIVATION)).generateSecret(spec);
        System.out.println("millis=" + (System.nanoTime() - start) / 1e6);
    }

    private static String value(Path keyFile, String name) throws IOException {
        return Files.readAllLines(keyFile).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElseThrow();
    }
}
