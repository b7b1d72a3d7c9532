package care.quarterback.store.key;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** How a 256-bit key is made of a secret, slowly on purpose. */
public sealed interface Derivation {

    /** For new slots. What it costs was measured: see ADR 16. */
    Argon2id NEW = new Argon2id(64 * 1024, 3, 1);

    /** Loads what it works with, so that the first key is made as fast as the next. */
    static void prepare() {
        new Argon2id(Argon2id.LEAST_MEMORY_A_LANE, 1, 1).key(new char[0], new byte[KeySlot.SALT]);
    }

    /** Needs memory as well as time, which is what machines that guess are short of. */
    record Argon2id(int memory, int passes, int lanes) implements Derivation {

        static final String NAME = "Argon2id";

        private static final int MOST_MEMORY = 256 * 1024; // it must fit beside the window
        private static final int MOST_PASSES = 100;
        private static final int MOST_LANES = 16;
        private static final int LEAST_MEMORY_A_LANE = 8;

        /** @param memory in KiB */
        public Argon2id {
            within(lanes, 1, MOST_LANES);
            within(passes, 1, MOST_PASSES);
            within(memory, LEAST_MEMORY_A_LANE * lanes, MOST_MEMORY);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Map<String, Integer> parameters() {
            Map<String, Integer> parameters = new LinkedHashMap<>();
            parameters.put("memory", memory);
            parameters.put("passes", passes);
            parameters.put("lanes", lanes);
            return parameters;
        }

        @Override
        public byte[] key(char[] secret, byte[] salt) {
            char[] normal = normal(secret);
            ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(normal));
            byte[] password = new byte[encoded.remaining()];
            encoded.get(password);
            try {
                var generator = new Argon2BytesGenerator();
                generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memory)
                        .withIterations(passes)
                        .withParallelism(lanes)
                        .withSalt(salt)
                        .build());
                byte[] key = new byte[KEY];
                generator.generateBytes(password, key);
                return key;
            } finally {
                Arrays.fill(password, (byte) 0);
                Arrays.fill(encoded.array(), (byte) 0);
                Arrays.fill(normal, '\0');
            }
        }
    }

    /** Of stores that were made before Argon2id was used; no new slot is made this way. */
    record Pbkdf2(int iterations) implements Derivation {

        static final String NAME = "PBKDF2WithHmacSHA256";

        private static final int MOST_ITERATIONS = 100_000_000;

        public Pbkdf2 {
            within(iterations, 1, MOST_ITERATIONS);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Map<String, Integer> parameters() {
            return Map.of("iterations", iterations);
        }

        @Override
        public byte[] key(char[] secret, byte[] salt) throws GeneralSecurityException {
            char[] normal = normal(secret);
            var spec = new PBEKeySpec(normal, salt, iterations, KEY * Byte.SIZE);
            try {
                return SecretKeyFactory.getInstance(NAME).generateSecret(spec).getEncoded();
            } finally {
                spec.clearPassword();
                Arrays.fill(normal, '\0');
            }
        }
    }

    /** Length of a key in bytes. */
    int KEY = 32;

    /** As it is called in a key file. */
    String name();

    /** What it is told beside secret and salt, by name, in the order in which it is written. */
    Map<String, Integer> parameters();

    /** The key; the caller wipes it. */
    byte[] key(char[] secret, byte[] salt) throws GeneralSecurityException;

    /** The same letter can be typed as one character or as two: both are the same passphrase. */
    private static char[] normal(char[] secret) {
        var typed = CharBuffer.wrap(secret);
        return Normalizer.isNormalized(typed, Normalizer.Form.NFC)
                ? secret.clone()
                : Normalizer.normalize(typed, Normalizer.Form.NFC).toCharArray();
    }

    private static void within(int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("a parameter of the key derivation is out of bounds");
        }
    }
}
