package care.quarterback.desk.report;

import care.quarterback.core.text.Sentences;
import care.quarterback.desk.report.Block.Alert;
import care.quarterback.desk.report.Block.Bars;
import care.quarterback.desk.report.Block.Blanks;
import care.quarterback.desk.report.Block.Facts;
import care.quarterback.desk.report.Block.Heading;
import care.quarterback.desk.report.Block.Items;
import care.quarterback.desk.report.Block.Lines;
import care.quarterback.desk.report.Block.Picture;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.Block.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Letters of a document that no font of this computer has, and where they stand. A place that stays empty where a name belongs
 * says something else, and so do words in its place: so a document with such letters isn't made.
 *
 * @param section the heading above; empty at the head of the page
 * @param field what the text is about: a label, the heads of its row and column; empty where there is none
 * @param letters that no font has, each once
 */
public record Unprintable(String section, String field, List<String> letters) {

    private static final String FILE = "document";
    private static final int MANY = 6;

    public Unprintable {
        letters = List.copyOf(letters);
    }

    /**
     * Every place of a document with letters that cannot be printed.
     *
     * @param missing which parts of a text no font has
     */
    public static List<Unprintable> in(Document document, Function<String, List<String>> missing) {
        var search = new Search(missing);
        search.look("", document.head().practice());
        search.look("", document.head().reach());
        search.look("", document.head().reference());
        search.look("", document.to());
        search.look("", document.title());
        search.section = document.title();
        document.blocks().forEach(search::look);
        search.section = "";
        search.look("", document.page().foot());
        return List.copyOf(search.found);
    }

    /** The places of a list from the window. */
    public static List<Unprintable> in(PrintedList list, Function<String, List<String>> missing) {
        var search = new Search(missing);
        search.look("", List.of(list.title(), list.note()));
        for (PrintedList.Part part : list.parts()) {
            search.section = part.heading();
            search.look("", part.heading());
            search.look("", part.columns());
            part.rows()
                    .forEach(row -> IntStream.range(0, row.size())
                            .forEach(column -> search.look(
                                    part.words() ? "" : part.columns().get(column), row.get(column))));
            part.drawing()
                    .ifPresent(drawing -> drawing.marks().forEach(mark -> {
                        if (mark instanceof PrintedDrawing.Words words) {
                            search.look("", words.text());
                        }
                    }));
        }
        return List.copyOf(search.found);
    }

    /** Why a document was not made: where which letters are, and what to do. */
    public static String sentence(Sentences sentences, List<Unprintable> places) {
        String where =
                places.stream().limit(MANY).map(each -> each.where(sentences)).collect(Collectors.joining(" "));
        return places.size() > MANY
                ? sentences.of(FILE, "unprintable.many", where, places.size() - MANY)
                : sentences.of(FILE, "unprintable", where);
    }

    private String where(Sentences sentences) {
        String named = letters.stream().limit(MANY).map(Unprintable::named).collect(Collectors.joining(", "));
        if (section.isBlank()) {
            return sentences.of(FILE, "unprintable.head", named);
        }
        return field.isBlank()
                ? sentences.of(FILE, "unprintable.section", section, named)
                : sentences.of(FILE, "unprintable.field", section, field, named);
    }

    /** A letter with its number and its name, because the screen may not have it either. */
    private static String named(String letter) {
        String numbers = letter.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
        String name = Character.getName(letter.codePointAt(0));
        return letter + " (" + numbers + (name == null ? "" : ", " + name.toLowerCase(Locale.ROOT)) + ")";
    }

    private static final class Search {

        private final Function<String, List<String>> missing;
        private final List<Unprintable> found = new ArrayList<>();
        private String section = "";

        Search(Function<String, List<String>> missing) {
            this.missing = missing;
        }

        void look(String field, List<String> texts) {
            texts.forEach(text -> look(field, text));
        }

        void look(String field, String text) {
            List<String> letters = missing.apply(text).stream().distinct().toList();
            if (!letters.isEmpty()) {
                found.add(new Unprintable(section, field, letters));
            }
        }

        void look(Block block) {
            switch (block) {
                case Heading heading -> {
                    section = heading.text();
                    look("", heading.text());
                }
                case Facts facts ->
                    facts.facts().forEach(fact -> {
                        look("", fact.label());
                        look(fact.label(), fact.sentences());
                    });
                case Table table -> look(table);
                case Items items ->
                    items.items().forEach(item -> {
                        look("", item.text());
                        look(item.text(), item.notes());
                    });
                case Picture picture -> {
                    look("", picture.title());
                    look(picture.title(), picture.sentences());
                }
                case Bars bars -> {
                    look("", bars.scale());
                    bars.bars().forEach(bar -> {
                        look("", bar.name());
                        look(bar.name(), List.of(bar.number(), bar.words()));
                        look(bar.name(), bar.because());
                    });
                }
                case Text text -> look("", text.paragraphs());
                case Alert alert -> look("", alert.texts());
                case Blanks blanks -> look("", blanks.labels());
                case Lines empty -> {}
            }
        }

        private void look(Table table) {
            look("", table.heads());
            for (List<Block.Cell> row : table.rows()) {
                String head = row.getFirst().text();
                look(table.heads().getFirst(), head);
                IntStream.range(1, row.size()).forEach(column -> {
                    String field = head + ", " + table.heads().get(column);
                    look(field, List.of(row.get(column).text(), row.get(column).mark()));
                });
            }
        }
    }
}
