package care.quarterback.presentation.help;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words of a search, and how well a page answers them. */
final class HelpWords {

    /** A word in the title says most; many times in the text says hardly more than a few. */
    private static final int WHOLE_IN_TITLE = 40;

    private static final int IN_TITLE = 25;
    private static final int IN_HEADING = 10;
    private static final int IN_TEXT = 1;
    private static final int MOST_IN_TEXT = 5;

    private final List<String> wanted;

    HelpWords(String typed) {
        wanted = split(typed).distinct().toList();
    }

    private static Stream<String> split(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}+]+")).filter(word -> !word.isEmpty());
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** How many of the words a page has. */
    int in(HelpPage page) {
        return (int) wanted.stream().filter(word -> weight(word, page) > 0).count();
    }

    int weight(HelpPage page) {
        return wanted.stream().mapToInt(word -> weight(word, page)).sum();
    }

    private static int weight(String word, HelpPage page) {
        int title = title(word, page.title());
        boolean heading = page.blocks().stream()
                .filter(HelpBlock.Heading.class::isInstance)
                .anyMatch(block -> count(word, block.words()) > 0);
        int text = page.blocks().stream()
                .mapToInt(block -> count(word, block.words()))
                .sum();
        return title + (heading ? IN_HEADING : 0) + IN_TEXT * Math.min(MOST_IN_TEXT, text);
    }

    private static int title(String word, String title) {
        if (split(title).anyMatch(word::equals)) {
            return WHOLE_IN_TITLE;
        }
        return count(word, title) > 0 ? IN_TITLE : 0;
    }

    private static int count(String word, String text) {
        return (int) split(text).filter(each -> each.startsWith(word)).count();
    }
}
