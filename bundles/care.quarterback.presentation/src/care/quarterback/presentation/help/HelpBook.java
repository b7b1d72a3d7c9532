package care.quarterback.presentation.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The pages of the help in the order of their contents. Read from the files beside this class: {@code contents.txt} has a line
 * for each page, its key, a tabulator and its title; a space before the key puts it below the page above. Immutable.
 */
public final class HelpBook {

    /** The page that is shown where nothing says which. */
    public static final String FIRST = "first-day";

    private final Map<String, HelpPage> pages;

    private HelpBook(Map<String, HelpPage> pages) {
        this.pages = pages;
    }

    /** The book of this product. */
    public static HelpBook ours() {
        return read(name -> resource("pages/" + name));
    }

    private static Optional<String> resource(String name) {
        try (InputStream file = HelpBook.class.getResourceAsStream(name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A book of other files. @param files the text of a file by its name; a page without a file is empty */
    static HelpBook read(Function<String, Optional<String>> files) {
        Map<String, HelpPage> pages = new LinkedHashMap<>();
        files.apply("contents.txt")
                .orElse("")
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> {
                    String[] parts = line.strip().split("\t", 2);
                    List<HelpBlock> blocks =
                            HelpMarkdown.read(files.apply(parts[0] + ".md").orElse(""));
                    pages.put(parts[0], new HelpPage(parts[0], parts[1].strip(), line.startsWith(" "), blocks));
                });
        return new HelpBook(pages);
    }

    /** The pages as the contents list them. */
    public List<HelpPage> contents() {
        return List.copyOf(pages.values());
    }

    public Optional<HelpPage> page(String key) {
        return Optional.ofNullable(pages.get(key));
    }

    /**
     * The pages in which each of the words begins some word, the best first; where no page has them all, those that have the
     * most. All of them for no words.
     */
    public List<HelpPage> search(String typed) {
        var words = new HelpWords(typed);
        if (words.isEmpty()) {
            return contents();
        }
        int most = pages.values().stream().mapToInt(words::in).max().orElse(0);
        return most == 0
                ? List.of()
                : pages.values().stream()
                        .filter(page -> words.in(page) == most)
                        .sorted(Comparator.comparingInt(words::weight).reversed()) // stable: else as in the contents
                        .toList();
    }
}
