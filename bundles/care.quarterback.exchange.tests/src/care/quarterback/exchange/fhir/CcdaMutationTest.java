package care.quarterback.exchange.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.ImportPlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Damaged documents: each ends in a plan or in a sentence, and of a refused one nothing is taken. */
class CcdaMutationTest {

    private static final int DOCUMENTS = 500;
    private static final long SEED = 20261201;
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "\"",
            "&",
            "&amp;",
            "&x;",
            "<!DOCTYPE a>",
            "]]>",
            "<![CDATA[",
            "<!--",
            "\u0000",
            "\u202e",
            "nullFlavor=\"UNK\"",
            "<section>",
            "</section>",
            "<entry><observation/></entry>",
            "<value/>",
            "value=\"-1e999\"",
            "xmlns=\"\"",
            "<id/>",
            "20269999",
            "9".repeat(400));

    @Test
    void everyDamagedDocumentEndsInAPlanOrASentence() throws IOException {
        List<byte[]> documents = documents();
        var random = new Random(SEED);
        String unforeseen = new Messages().of("not-understood");
        int read = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] damaged = documents.get(random.nextInt(documents.size()));
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                damaged = damage(damaged, random);
            }
            ImportPlan plan = MemorySource.read("document.xml", damaged);
            String what = "document " + i + ": " + plan.refusal();
            assertNotEquals(unforeseen, plan.refusal(), what);
            if (plan.isRefused()) {
                assertTrue(plan.refusal().length() > 20, what);
                assertEquals(List.of(), plan.patients(), what);
                assertEquals(List.of(), plan.items(), what);
            } else {
                read++;
                assertFalse(plan.items().isEmpty(), what);
                assertTrue(
                        plan.items().stream().noneMatch(item -> item.message().isBlank()), what);
            }
        }
        assertTrue(read > DOCUMENTS / 20, "some were only scratched: " + read);
    }

    private static List<byte[]> documents() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples/ccda"))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .map(CcdaMutationTest::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] damage(byte[] whole, Random random) {
        int at = random.nextInt(Math.max(1, whole.length));
        int length = Math.min(whole.length - at, 1 + random.nextInt(60));
        return switch (random.nextInt(6)) {
            case 0 -> joined(whole, at, new byte[0], at + length);
            case 1 ->
                joined(whole, at, PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8), at);
            case 2 -> joined(whole, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
            case 3 -> joined(whole, at + length, Arrays.copyOfRange(whole, at, at + length), at + length);
            case 4 -> random.nextInt(4) == 0 ? joined(whole, at, new byte[0], whole.length) : swapped(whole, at);
            default -> digit(whole, at, random);
        };
    }

    private static byte[] joined(byte[] whole, int end, byte[] between, int from) {
        var joined = new ByteArrayOutputStream();
        joined.write(whole, 0, end);
        joined.writeBytes(between);
        joined.write(whole, Math.min(from, whole.length), whole.length - Math.min(from, whole.length));
        return joined.toByteArray();
    }

    private static byte[] swapped(byte[] whole, int at) {
        byte[] swapped = whole.clone();
        int other = (at + 1) % Math.max(1, whole.length);
        swapped[at] = whole[other];
        swapped[other] = whole[at];
        return swapped;
    }

    /** Another digit in the next number, which leaves a document well-formed. */
    private static byte[] digit(byte[] whole, int at, Random random) {
        byte[] changed = whole.clone();
        for (int i = at; i < whole.length; i++) {
            if (whole[i] >= '0' && whole[i] <= '9') {
                changed[i] = (byte) ('0' + random.nextInt(10));
                break;
            }
        }
        return changed;
    }
}
