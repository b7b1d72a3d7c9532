package care.quarterback.presentation.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.Step;
import care.quarterback.testkit.SourceTree;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The pages of the product: one for each place of the window, and none that leads nowhere. */
class HelpPagesTest {

    /** Words about pages that are no pages. */
    private static final String PAGES =
            "bundles/care.quarterback.presentation/src/care/quarterback/presentation/help/pages";

    private static final Set<String> NO_PAGES = Set.of("page.step", "page.also");

    private final HelpBook book = HelpBook.ours();

    @Test
    void everyPlaceOfTheWindowHasItsPage() throws Exception {
        Set<String> missing = new TreeSet<>(places());
        missing.removeIf(key -> book.page(key).isPresent());
        assertEquals(Set.of(), missing);
    }

    /** The constants of the places, the pages of a case by their titles on the screen, and its steps. */
    private static List<String> places() throws IllegalAccessException, IOException {
        List<String> places = new ArrayList<>(List.of(HelpBook.FIRST));
        for (Field field : HelpPlaces.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                places.add((String) field.get(null));
            }
        }
        for (Step step : Step.values()) {
            places.add(
                    HelpPlaces.ofCasePage(step.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        var words = new Properties();
        try (var file = HelpBook.class.getResourceAsStream("/care/quarterback/presentation/text/screen.properties")) {
            words.load(new StringReader(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        }
        words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("page.") && !NO_PAGES.contains(key))
                .map(key -> HelpPlaces.ofCasePage(key.substring("page.".length())))
                .forEach(places::add);
        return places;
    }

    @Test
    void everyPageSaysSomethingUnderItsTitle() {
        for (HelpPage page : book.contents()) {
            assertTrue(page.blocks().size() > 1, page.key());
            assertTrue(
                    page.blocks().getFirst() instanceof HelpBlock.Heading heading && heading.level() == 1, page.key());
        }
    }

    @Test
    void noLinkLeadsNowhere() {
        Set<String> dead = new TreeSet<>();
        for (HelpPage page : book.contents()) {
            page.targets().stream()
                    .filter(key -> book.page(key).isEmpty())
                    .forEach(key -> dead.add(page.key() + " -> " + key));
        }
        assertEquals(Set.of(), dead);
    }

    @Test
    void everyFileIsInTheContents() {
        Set<String> files = SourceTree.here().names(PAGES, ".md");
        Set<String> listed = new TreeSet<>();
        book.contents().forEach(page -> listed.add(page.key()));
        assertEquals(files, listed);
    }

    @Test
    void noMarkIsLeftInTheWords() {
        Set<String> left = new TreeSet<>();
        for (HelpPage page : book.contents()) {
            page.blocks().stream()
                    .map(HelpBlock::words)
                    .filter(words -> words.contains("**") || words.contains("`") || words.contains("]("))
                    .forEach(words -> left.add(page.key() + ": " + words));
        }
        assertEquals(Set.of(), left);
    }
}
