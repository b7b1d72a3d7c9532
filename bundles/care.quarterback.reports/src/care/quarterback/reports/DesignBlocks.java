package care.quarterback.reports;

import care.quarterback.desk.report.Block;
import care.quarterback.desk.report.Block.Alert;
import care.quarterback.desk.report.Block.Bar;
import care.quarterback.desk.report.Block.Bars;
import care.quarterback.desk.report.Block.Blanks;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Fact;
import care.quarterback.desk.report.Block.Facts;
import care.quarterback.desk.report.Block.Heading;
import care.quarterback.desk.report.Block.Item;
import care.quarterback.desk.report.Block.Items;
import care.quarterback.desk.report.Block.Lines;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Picture;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.Block.Text;
import care.quarterback.desk.report.Block.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.eclipse.birt.report.model.api.GridHandle;
import org.eclipse.birt.report.model.api.LabelHandle;
import org.eclipse.birt.report.model.api.ListHandle;
import org.eclipse.birt.report.model.api.RowHandle;
import org.eclipse.birt.report.model.api.TableHandle;
import org.eclipse.birt.report.model.api.activity.SemanticException;

/** Each block of a document as elements of the design. */
final class DesignBlocks {

    private static final String BOX = "\u2610";
    private static final String DOT = "\u2022";
    private static final String NOTHING = "\u00a0";
    private static final int WIDE = 3;

    /** On a page that lies across. */
    private static final int ACROSS = 6;

    /** A list of so few items stays on one page. */
    private static final int TOGETHER = 8;

    /** A label's word of so many letters needs a wider column. */
    private static final int LONG_WORD = 9;

    /** A term's, in large letters. */
    private static final int LONGEST_WORD = 11;

    private static final int TENTHS = 10;
    private static final int ROW_OF_PEOPLE = 25;
    private static final int PERSON_HEIGHT = 5;
    private static final int LINE_HEIGHT = 8;
    private static final int CLOSE_LINE_HEIGHT = 7;

    private final DesignParts parts;
    private final int widest;
    private final int lineHeight;
    private final boolean filled;
    private final boolean large;

    /**
     * @param large letters so large that a table with many columns is told below each other
     * @param across the page lies across, and takes more columns
     * @param close lines to write on stand closer
     * @param filled what is empty is left out, because nobody writes it in by hand
     */
    DesignBlocks(DesignParts parts, boolean large, boolean across, boolean close, boolean filled) {
        this.parts = parts;
        this.filled = filled;
        this.large = large;
        this.lineHeight = close ? CLOSE_LINE_HEIGHT : LINE_HEIGHT;
        this.widest = across && large ? ACROSS / 2 : (across ? ACROSS : WIDE) - (large ? 1 : 0);
    }

    List<DesignElementHandle> of(Block block) throws SemanticException {
        return switch (block) {
            case Heading heading -> List.of(heading(heading));
            case Text text -> paragraphs(text);
            case Alert alert -> List.of(alert(alert));
            case Facts facts -> List.of(facts(facts));
            case Table table -> tables(table);
            case Items items -> List.of(items(items));
            case Picture picture -> picture(picture);
            case Bars bars -> bars(bars);
            case Blanks blanks -> List.of(blanks(blanks));
            case Lines lines -> List.of(lines(lines.count()));
        };
    }

    private LabelHandle heading(Heading heading) throws SemanticException {
        LabelHandle label = parts.heading(heading.text(), 2);
        if (heading.newPage()) {
            label.setProperty("pageBreakBefore", "always");
        }
        return label;
    }

    private List<DesignElementHandle> paragraphs(Text text) throws SemanticException {
        List<DesignElementHandle> all = new ArrayList<>();
        for (String paragraph : text.paragraphs()) {
            if (!paragraph.isBlank()) {
                all.add(parts.label(paragraph, style(text.tone()), "P"));
            }
        }
        if (text.tone() == Tone.STRONG && all.size() > 1) { // said in one breath, on one page
            GridHandle grid = parts.layout("plain", List.of(1), 1);
            parts.put(grid, 0, 0, "bare", all);
            return List.of(grid);
        }
        return all;
    }

    private static String style(Tone tone) {
        return switch (tone) {
            case PLAIN -> "paragraph";
            case STRONG -> "strongParagraph";
            case NOTE -> "note";
            case SMALL -> "small";
        };
    }

    private GridHandle alert(Alert alert) throws SemanticException {
        List<DesignElementHandle> said = new ArrayList<>();
        said.add(parts.label(alert.heading(), "alertHead", "P"));
        for (String line : alert.lines()) {
            said.add(parts.label(line, "alertText", "P"));
        }
        GridHandle grid = parts.layout("alert", List.of(1), 1);
        parts.put(grid, 0, 0, "boxCell", said);
        return grid;
    }

    /** How wide labels and what is said are against each other. */
    static List<Integer> shares(Facts facts) {
        return anyLong(facts.facts().stream().map(Fact::label), LONG_WORD) ? List.of(4, 9) : List.of(3, 8);
    }

    /** In large letters a narrow first column of two is made wide enough for its longest words. */
    private List<Integer> shares(Table table) {
        List<Integer> shares = table.shares();
        boolean narrow = large && shares.size() == 2 && 3 * shares.getFirst() < 2 * shares.getLast();
        return narrow && anyLong(table.rows().stream().map(row -> row.getFirst().text()), LONGEST_WORD)
                ? List.of(2, 3)
                : shares;
    }

    private static boolean anyLong(Stream<String> texts, int usual) {
        return texts.flatMap(text -> Stream.of(text.split("[\\s-]"))).anyMatch(word -> word.length() > usual);
    }

    private TableHandle facts(Facts facts) throws SemanticException {
        TableHandle table = parts.table(
                facts.boxed() ? "box" : "table",
                shares(facts),
                false,
                facts.facts().stream()
                        .map(fact -> Stream.concat(Stream.of(fact.label()), fact.sentences().stream())
                                .toList())
                        .toList());
        String style = facts.boxed() ? "boxCell" : "cell";
        for (int i = 0; i < facts.facts().size(); i++) {
            Fact fact = facts.facts().get(i);
            RowHandle row = (RowHandle) table.getDetail().get(i);
            parts.head(row, 0, style, "row", fact.label());
            parts.fill(row, 1, style, "TD", labels(fact.sentences(), "plain"));
        }
        return table;
    }

    private List<DesignElementHandle> labels(List<String> lines, String style) throws SemanticException {
        List<DesignElementHandle> all = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                all.add(parts.label(line, style, "P"));
            }
        }
        return all;
    }

    /** A table; where its columns would hold less than a usual word, one of two columns for each of its rows. */
    private List<DesignElementHandle> tables(Table table) throws SemanticException {
        int columns = table.heads().size();
        return columns - 1 <= widest || columns <= 2 ? List.of(table(table)) : List.of(stacked(table));
    }

    private TableHandle table(Table table) throws SemanticException {
        TableHandle made = parts.table("table", shares(table), true, said(table));
        RowHandle heads = (RowHandle) made.getHeader().get(0);
        for (int column = 0; column < table.heads().size(); column++) {
            parts.head(heads, column, "titleCell", "col", table.heads().get(column));
        }
        for (int i = 0; i < table.rows().size(); i++) {
            List<Cell> cells = table.rows().get(i);
            RowHandle row = (RowHandle) made.getDetail().get(i);
            parts.head(row, 0, "cell", "row", cells.getFirst().text());
            boolean blank = cells.size() > 2
                    && cells.stream().skip(1).allMatch(cell -> cell.text().isBlank());
            for (int column = 1; column < cells.size(); column++) {
                parts.fill(row, column, "cell", "TD", said(cells.get(column), blank));
            }
        }
        return made;
    }

    private static List<List<String>> said(Table table) {
        return table.rows().stream()
                .map(row -> row.stream()
                        .flatMap(cell -> Stream.of(cell.text(), cell.mark()))
                        .toList())
                .toList();
    }

    private List<DesignElementHandle> said(Cell cell) throws SemanticException {
        return said(cell, false);
    }

    /** @param pen nothing is known of the whole row: there is room to write */
    private List<DesignElementHandle> said(Cell cell, boolean pen) throws SemanticException {
        List<DesignElementHandle> all = new ArrayList<>(labels(List.of(cell.text()), "plain"));
        all.addAll(labels(List.of(cell.mark()), "mark"));
        if (all.isEmpty()) {
            all.addAll(labels(
                    pen ? List.of(NOTHING + "\n" + NOTHING) : List.of(NOTHING),
                    "plain")); // a cell without anything in it would be no cell of the tagged table
        }
        return all;
    }

    /** A row for each question: under it each column by its name, and those that say the same at once. */
    private TableHandle stacked(Table table) throws SemanticException {
        TableHandle made = parts.table("table", List.of(3, 7), true, said(table));
        RowHandle heads = (RowHandle) made.getHeader().get(0);
        parts.head(heads, 0, "titleCell", "col", table.heads().getFirst());
        parts.head(
                heads,
                1,
                "titleCell",
                "col",
                String.join(", ", table.heads().subList(1, table.heads().size())));
        for (int i = 0; i < table.rows().size(); i++) {
            List<Cell> cells = table.rows().get(i);
            RowHandle row = (RowHandle) made.getDetail().get(i);
            parts.head(row, 0, "cell", "row", cells.getFirst().text());
            List<DesignElementHandle> all = new ArrayList<>();
            for (Map.Entry<Cell, List<String>> same : alike(table, cells).entrySet()) {
                if (filled && same.getKey().text().isBlank()) {
                    continue;
                }
                all.addAll(labels(List.of(String.join(", ", same.getValue())), "strong"));
                all.addAll(said(same.getKey()));
            }
            if (all.isEmpty()) {
                all.addAll(said(new Cell("", "")));
            }
            parts.fill(row, 1, "cell", "TD", all);
        }
        return made;
    }

    /** What is said in a row, and of which columns. */
    private static Map<Cell, List<String>> alike(Table table, List<Cell> cells) {
        Map<Cell, List<String>> columns = new LinkedHashMap<>();
        for (int column = 1; column < cells.size(); column++) {
            columns.computeIfAbsent(cells.get(column), any -> new ArrayList<>())
                    .add(table.heads().get(column));
        }
        return columns;
    }

    private ListHandle items(Items items) throws SemanticException {
        ListHandle list = parts.list(items.items().stream().allMatch(item -> item.lines() == 0)
                && items.items().size() <= TOGETHER);
        int number = 1;
        for (Item item : items.items()) {
            String mark = items.mark() == Mark.NUMBER ? number++ + "." : items.mark() == Mark.BOX ? BOX : DOT;
            GridHandle grid = parts.grid("plain", "LI", "NonStruct", List.of(1, items.mark() == Mark.DOT ? 24 : 16), 1);
            RowHandle row = (RowHandle) grid.getRows().get(0);
            parts.fill(row, 0, "bare", "Lbl", List.of(parts.label(mark, "strong", "Span")));
            List<DesignElementHandle> body = new ArrayList<>(labels(List.of(item.text()), "plain"));
            body.addAll(labels(item.notes(), "plain"));
            if (item.lines() > 0) {
                body.add(lines(item.lines()));
            }
            parts.fill(row, 1, "bare", "LBody", body);
            list.getDetail().add(grid);
        }
        return list;
    }

    private GridHandle lines(int count) throws SemanticException {
        GridHandle grid = parts.drawn(1, count, lineHeight, any -> "line");
        grid.setProperty("pageBreakInside", "avoid");
        return grid;
    }

    private GridHandle blanks(Blanks blanks) throws SemanticException {
        GridHandle grid = parts.layout("table", List.of(4, 7), blanks.labels().size());
        for (int i = 0; i < blanks.labels().size(); i++) {
            parts.put(grid, i, 0, "bare", labels(List.of(blanks.labels().get(i)), "plain"));
            RowHandle row = (RowHandle) grid.getRows().get(i);
            parts.fill(row, 1, "line", "NonStruct", List.of())
                    .setProperty(
                            "paddingTop", lineHeight + "mm"); // a row of a fixed height would cut a label of two lines
        }
        return grid;
    }

    /** A hundred people in four rows; the words beside say the same. */
    private List<DesignElementHandle> picture(Picture picture) throws SemanticException {
        GridHandle people = parts.drawn(
                ROW_OF_PEOPLE,
                Picture.PEOPLE / ROW_OF_PEOPLE,
                PERSON_HEIGHT,
                each -> each < picture.shown() ? "one" : each < picture.shown() + picture.perhaps() ? "maybe" : "none");
        GridHandle grid = parts.layout("table", List.of(1), 1);
        List<DesignElementHandle> all = new ArrayList<>(labels(List.of(picture.title()), "strong"));
        all.add(people);
        all.addAll(labels(picture.sentences(), "plain"));
        parts.put(grid, 0, 0, "bare", all);
        return List.of(grid);
    }

    private List<DesignElementHandle> bars(Bars bars) throws SemanticException {
        List<DesignElementHandle> all = new ArrayList<>(labels(List.of(bars.scale()), "note"));
        for (Bar bar : bars.bars()) {
            GridHandle grid = parts.layout("table", List.of(1), 1);
            List<DesignElementHandle> said = new ArrayList<>(labels(List.of(bar.name()), "strong"));
            if (bar.tenths().isPresent()) {
                said.add(scale(bar.tenths().get()));
            }
            String words = bar.number().isBlank() ? bar.words() : bar.number() + " · " + bar.words();
            said.addAll(labels(List.of(words), "plain"));
            List<String> why = bar.because();
            said.addAll(labels(why, "plain"));
            parts.put(grid, 0, 0, "cell", said);
            all.add(grid);
        }
        return all;
    }

    private GridHandle scale(int tenths) throws SemanticException {
        return parts.drawn(TENTHS, 1, PERSON_HEIGHT, each -> each < tenths ? "barOn" : "barOff");
    }
}
