package care.quarterback.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a document, in whole sentences of one language. How it looks is the renderer's affair; nothing in it is markup,
 * whatever it looks like. Immutable.
 */
public sealed interface Block {

    /** Every text of it in reading order. */
    List<String> texts();

    /** Nothing would be printed. */
    default boolean isEmpty() {
        return texts().stream().allMatch(String::isBlank);
    }

    /** The heading of what follows. @param newPage on paper it begins a page */
    record Heading(String text, boolean newPage) implements Block {

        public Heading(String text) {
            this(text, false);
        }

        @Override
        public List<String> texts() {
            return List.of(text);
        }
    }

    /** Paragraphs. */
    record Text(Tone tone, List<String> paragraphs) implements Block {

        public Text {
            paragraphs = List.copyOf(paragraphs);
        }

        @Override
        public List<String> texts() {
            return paragraphs;
        }
    }

    /** How loud a paragraph is. */
    enum Tone {
        PLAIN,
        STRONG,
        NOTE,
        SMALL
    }

    /** What must not be overlooked. */
    record Alert(String heading, List<String> lines) implements Block {

        public Alert {
            lines = List.copyOf(lines);
        }

        @Override
        public List<String> texts() {
            return Block.first(heading, lines);
        }
    }

    /** Labels with what there is to say of each. @param boxed stands out as the answer to what the reader came for */
    record Facts(boolean boxed, List<Fact> facts) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }

        @Override
        public List<String> texts() {
            return facts.stream()
                    .flatMap(fact -> Block.first(fact.label(), fact.sentences()).stream())
                    .toList();
        }
    }

    /** A short label and what there is to say under it. */
    record Fact(String label, List<String> sentences) {

        public Fact {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A table; its heads stand on every page that it reaches.
     *
     * @param heads one for each column
     * @param shares how wide the columns are against each other
     * @param rows a cell for each column; the first is the head of its row
     */
    record Table(List<String> heads, List<Integer> shares, List<List<Cell>> rows) implements Block {

        public Table {
            heads = List.copyOf(heads);
            shares = List.copyOf(shares);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public List<String> texts() {
            return Stream.concat(
                            heads.stream(),
                            rows.stream().flatMap(List::stream).flatMap(cell -> Stream.of(cell.text(), cell.mark())))
                    .toList();
        }

        @Override
        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    /** A cell; who worded it stands in the mark, which is empty for words of ours. */
    record Cell(String text, String mark) {

        Cell(String text) {
            this(text, "");
        }
    }

    /** A list. */
    record Items(Mark mark, List<Item> items) implements Block {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public List<String> texts() {
            return items.stream()
                    .flatMap(item -> Block.first(item.text(), item.notes()).stream())
                    .toList();
        }
    }

    /** What stands before an item: a dot, a box to tick, a number. */
    enum Mark {
        DOT,
        BOX,
        NUMBER
    }

    /** An item of a list. @param lines how many lines there are to write on under it */
    record Item(String text, List<String> notes, int lines) {

        public Item {
            notes = List.copyOf(notes);
        }

        Item(String text) {
            this(text, List.of(), 0);
        }
    }

    /**
     * People out of a hundred as a picture.
     *
     * @param shown how many stand out, @param perhaps how many more stand out halfway
     * @param sentences the picture in words, both ways round
     */
    record Picture(String title, int shown, int perhaps, List<String> sentences) implements Block {

        /** How many people a picture shows. */
        public static final int PEOPLE = 100;

        public Picture {
            sentences = List.copyOf(sentences);
        }

        @Override
        public List<String> texts() {
            return Block.first(title, sentences);
        }
    }

    /** Bars on one scale. @param scale what the two ends of a bar mean */
    record Bars(String scale, List<Bar> bars) implements Block {

        public Bars {
            bars = List.copyOf(bars);
        }

        @Override
        public List<String> texts() {
            List<String> all = new ArrayList<>(List.of(scale));
            bars.forEach(bar -> {
                all.add(bar.name());
                all.add(bar.number());
                all.add(bar.words());
                all.addAll(bar.because());
            });
            return all;
        }

        @Override
        public boolean isEmpty() {
            return bars.isEmpty();
        }
    }

    /**
     * A bar.
     *
     * @param tenths 0 to 10, the length to draw; empty when too little is known to draw one
     * @param number the length in words, such as "7 of 10"; empty where there is none
     */
    record Bar(String name, Optional<Integer> tenths, String number, String words, List<String> because) {

        public Bar {
            because = List.copyOf(because);
        }
    }

    /** Lines to fill in by hand, each with what belongs there. */
    record Blanks(List<String> labels) implements Block {

        public Blanks {
            labels = List.copyOf(labels);
        }

        @Override
        public List<String> texts() {
            return labels;
        }
    }

    /** Empty lines to write on. */
    record Lines(int count) implements Block {

        @Override
        public List<String> texts() {
            return List.of();
        }

        @Override
        public boolean isEmpty() {
            return count < 1;
        }
    }

    private static List<String> first(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }
}
