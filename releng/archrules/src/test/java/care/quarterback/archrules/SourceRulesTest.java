package care.quarterback.archrules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.archrules.Checkout.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the sources keep to. */
class SourceRulesTest {

    private static final int LONGEST_CLASS = 400;
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:abstract |final |sealed |non-sealed )*(?:class|interface|record|enum|@interface) (\\w+)");
    private static final Pattern DOCUMENTED =
            Pattern.compile("\\*/\\s*(?:@[\\w.]+(?:\\((?:[^()]|\\([^()]*\\))*\\))?\\s*)*"
                    + "public (?:abstract |final |sealed |non-sealed )*(?:class|interface|record|enum|@interface) ");
    private static final Pattern VAGUE =
            Pattern.compile("^(\\w*(Util|Utils|Helper|Helpers)|Manager|\\w+Impl|\\w*\\d)$");
    private static final Pattern BARE_HEIGHT = Pattern.compile(
            "\\.(?:hint|minSize)\\((?:[^(),]|\\([^()]*\\))*,\\s*(?:[1-9]\\d*\\s*\\*\\s*Look\\.GRID|\\d+)\\)"
                    + "|\\b(?:heightHint|minimumHeight) = (?:\\d+ \\* Look\\.GRID|\\d+);");
    private static final Pattern BARE_TICK = Pattern.compile("new Button\\([^;]*SWT\\.(?:CHECK|RADIO)");
    private static final Pattern HINT_INSIDE =
            Pattern.compile("(?s)\\b(\\w+) = new Text\\(.{0,600}?\\b\\1\\.setMessage\\(");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

    private final Checkout checkout = Checkout.here();

    @Test
    void noClassIsTooLong() {
        var found = new ArrayList<String>();
        for (Bundle bundle : checkout.bundles()) {
            for (Path source : checkout.sources(bundle)) {
                long lines = Checkout.read(source).lines().count();
                if (lines > LONGEST_CLASS) {
                    found.add(source.getFileName() + " has " + lines + " lines");
                }
            }
        }
        assertEquals(List.of(), found, "a class of over " + LONGEST_CLASS + " lines holds a second idea");
    }

    @Test
    void publicTypesSayWhatTheyAre() {
        var found = new ArrayList<String>();
        for (Bundle bundle : checkout.shipped()) {
            for (Path source : checkout.sources(bundle)) {
                String text = Checkout.read(source);
                if (PUBLIC_TYPE.matcher(text).find()
                        && !DOCUMENTED.matcher(text).find()) {
                    found.add(bundle.name() + ": " + source.getFileName());
                }
            }
        }
        assertEquals(List.of(), found, "a public type documents its contract");
    }

    @Test
    void namesSayWhatTheyName() {
        var found = new ArrayList<String>();
        for (Bundle bundle : checkout.bundles()) {
            for (Path source : checkout.sources(bundle)) {
                String name = source.getFileName().toString().replace(".java", "");
                if (VAGUE.matcher(name).matches()) {
                    found.add(bundle.name() + ": " + name);
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void nothingIsLeftUnfinished() {
        var found = new ArrayList<String>();
        for (Bundle bundle : checkout.bundles()) {
            for (Path source : checkout.sources(bundle)) {
                if (UNFINISHED.matcher(Checkout.read(source)).find()) {
                    found.add(bundle.name() + ": " + source.getFileName());
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void heightsComeFromTheFont() {
        assertEquals(
                List.of(), inTheWindow(BARE_HEIGHT), "larger words are cut in a height that is written down in pixels");
    }

    @Test
    void everyTickComesFromTheLook() {
        assertEquals(List.of(), inTheWindow(BARE_TICK), "the toolkit's own tick can't be seen on some grounds");
    }

    @Test
    void whatAFieldIsForStandsBesideIt() {
        assertEquals(
                List.of(), inTheWindow(HINT_INSIDE), "words inside a field go as soon as the keyboard is in the field");
    }

    /** Where the window's sources hold it, but for the one place that may. */
    private List<String> inTheWindow(Pattern unwanted) {
        var found = new ArrayList<String>();
        for (Bundle bundle : checkout.bundles()) {
            for (Path source :
                    bundle.name().equals("care.quarterback.ui") ? checkout.sources(bundle) : List.<Path>of()) {
                var match = unwanted.matcher(Checkout.read(source));
                while (match.find() && !source.endsWith("look/Look.java")) {
                    found.add(source.getFileName() + ": " + match.group());
                }
            }
        }
        return found;
    }

    @Test
    void everyPresenterHasATest() throws IOException {
        Path presentation = checkout.root().resolve("bundles/care.quarterback.presentation/src");
        Path tests = checkout.root().resolve("bundles/care.quarterback.presentation.tests/src");
        var found = new ArrayList<String>();
        for (Bundle bundle : checkout.shipped()) {
            for (Path source : checkout.sources(bundle)) {
                if (source.startsWith(presentation)
                        && source.toString().endsWith("Presenter.java")
                        && !Files.readString(source)
                                .contains("public abstract class ")) { // tested by those that extend it
                    Path test = tests.resolve(presentation.relativize(source));
                    if (!Files.exists(
                            test.resolveSibling(source.getFileName().toString().replace(".java", "Test.java")))) {
                        found.add(source.getFileName().toString());
                    }
                }
            }
        }
        assertEquals(List.of(), found, "a presenter has a test");
    }
}
