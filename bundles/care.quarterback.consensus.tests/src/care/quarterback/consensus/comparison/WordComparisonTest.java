package care.quarterback.consensus.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.testkit.Requirement;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@Requirement("S117")
class WordComparisonTest {

    private static List<String> only(String text, String other) {
        return WordComparison.onlyIn(text, other).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    @Test
    void theWordsThatTheOtherDoesNotHaveAreMarked() {
        assertEquals(
                List.of("right", "therapy"),
                only(
                        "The pain comes from the right hip; therapy helps.",
                        "The pain comes from the hip, and rest helps."));
    }

    @Test
    void capitalsAndPunctuationDoNotCount() {
        assertEquals(List.of(), only("The HIP hurts.", "the hip, hurts"));
    }

    @Test
    void textsWithNothingInCommonAreNotMarkedWordByWord() {
        assertEquals(List.of(), only("spine surgery", "hip injection"));
        assertEquals(List.of(), only("", "hip injection"));
    }

    @Test
    void aGradeIsOneWord() {
        assertEquals(List.of("3+4"), only("grade 3+4", "grade 3+3"));
    }

    @Test
    void whatIsLeftAfterTheMarkedWordsStandsInTheOtherInTheSameOrder() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String text = words(random);
            String other = words(random);
            List<String> marked = only(text, other);
            if (!marked.isEmpty()) {
                var spans = WordComparison.onlyIn(text, other);
                var rest = new StringBuilder(text);
                for (int s = spans.size() - 1; s >= 0; s--) {
                    rest.delete(spans.get(s).start(), spans.get(s).end());
                }
                var wanted = List.of(rest.toString().strip().split("\\s+"));
                int at = 0;
                for (String word : other.split(" ")) {
                    if (at < wanted.size() && wanted.get(at).equals(word)) {
                        at++;
                    }
                }
                assertEquals(wanted.size(), at, text + " | " + other);
            }
        }
    }

    private static String words(Random random) {
        return random.ints(1 + random.nextInt(12), 0, 5)
                .mapToObj(number -> "abcde".substring(number, number + 1))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aTextLongerThanAPersonReadsIsNotMarked() {
        String longer = "word ".repeat(WordComparison.LIMIT + 1);
        assertEquals(List.of(), only(longer, "word other"));
    }
}
