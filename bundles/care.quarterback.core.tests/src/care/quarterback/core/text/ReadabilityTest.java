package care.quarterback.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ReadabilityTest {

    @Test
    void theFormulasGiveThePublishedNumbers() {
        var measured = new Readability(30, 300, 405, 12);
        assertEquals(4.24, measured.fleschKincaid(), 0.005);
        assertEquals(82.48, measured.readingEase(), 0.005);
        assertEquals(6.74, measured.smog(), 0.005);
    }

    @Test
    void labelsAndNumbersAreLeftOut() {
        assertEquals(
                new Readability(1, 5, 5, 0),
                Readability.of(List.of("What is next", "Dr. Feld said no on 24 2026.", "911")));
    }

    @Test
    void nothingHasNoGrade() {
        assertEquals(0, Readability.of(List.of("", "Label")).fleschKincaid());
    }

    @Test
    void syllablesAreCountedAsSpoken() {
        assertEquals(
                List.of(1, 1, 2, 2, 2, 3, 3),
                List.of("the", "asked", "doctor", "needed", "didn't", "opinion", "surgery").stream()
                        .map(Syllables::of)
                        .toList());
    }

    @Test
    void nineOfTenWordsOfThePronouncingDictionaryAreCountedRight() throws IOException {
        Path shared = Path.of(System.getProperty("quarterback.shared", "../../../shared"));
        Path file = shared.resolve("data/plain-language/cmudict_syllable_counts.tsv.gz");
        assumeTrue(Files.isReadable(file), "skipped: no pronouncing dictionary at " + file.toAbsolutePath());
        int words = 0;
        int right = 0;
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] columns = line.split("\t");
                if (columns[0].matches("[a-z]+('[a-z]+)?")) {
                    words++;
                    right += Syllables.of(columns[0]) == Integer.parseInt(columns[1]) ? 1 : 0;
                }
            }
        }
        assertTrue(words > 100_000 && right >= 0.91 * words, right + " of " + words);
    }
}
