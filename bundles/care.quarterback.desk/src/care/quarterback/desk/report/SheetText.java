package care.quarterback.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tables for a spreadsheet. What a spreadsheet would compute stays words: text from a record must never run. As text a line a
 * row, commas between the cells, quotes where a cell needs them (RFC 4180).
 */
public final class SheetText {

    private static final String END = "\r\n";

    /** Spreadsheets read a file in the letters of its first character. */
    private static final String LETTERS = "\uFEFF";

    /** What begins a formula, also in the wide letters of East Asia. */
    private static final String FORMULA = "=@\uFF1D\uFF0B\uFF0D\uFF20";

    /** What is not seen in front of a text. */
    private static final Pattern IN_FRONT = Pattern.compile("^[\\s\\p{Cc}\\p{Cf}\u00A0]+");

    private SheetText() {}

    /** One table. @param name its heading */
    public record Sheet(String name, List<String> columns, List<List<String>> rows) {

        public Sheet {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * The lists of a page; of a page without one, its words. A drawing is left out: its people stand in the list beside it.
     */
    public static List<Sheet> of(PrintedList list) {
        boolean tables = list.parts().stream()
                .anyMatch(part -> !part.words() && part.drawing().isEmpty());
        return list.parts().stream()
                .filter(part -> part.drawing().isEmpty() && part.words() != tables)
                .map(part ->
                        new Sheet(part.heading(), part.words() ? List.of(part.heading()) : part.columns(), part.rows()))
                .toList();
    }

    /** The tables of a document, each by the heading above it. */
    public static List<Sheet> of(Document document) {
        List<Sheet> sheets = new ArrayList<>();
        String name = document.title();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading heading) {
                name = heading.text();
            } else if (block instanceof Block.Table table) {
                sheets.add(new Sheet(
                        name,
                        table.heads(),
                        table.rows().stream()
                                .map(row -> row.stream().map(SheetText::whole).toList())
                                .toList()));
            }
        }
        return sheets;
    }

    private static String whole(Block.Cell cell) {
        return cell.mark().isBlank() ? cell.text() : cell.text() + " (" + cell.mark() + ")";
    }

    /** All tables as text, one below the other, each with its heading where there are several. */
    public static String csv(List<Sheet> sheets) {
        return LETTERS
                + sheets.stream().map(sheet -> csv(sheet, sheets.size() > 1)).collect(Collectors.joining(END));
    }

    private static String csv(Sheet sheet, boolean heading) {
        var text = new StringBuilder();
        if (heading) {
            text.append(line(List.of(sheet.name())));
        }
        text.append(line(sheet.columns()));
        sheet.rows().forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(SheetText::cell).collect(Collectors.joining(",")) + END;
    }

    private static String cell(String words) {
        String safe = computed(words) ? "'" + words : words;
        return safe.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    /** A spreadsheet would compute it, or might after it has dropped what is in front. A number with its sign is a number. */
    private static boolean computed(String words) {
        String shown = IN_FRONT.matcher(words).replaceFirst("");
        if (shown.isEmpty()) {
            return false;
        }
        char first = shown.charAt(0);
        boolean sign = first == '+' || first == '-';
        boolean dropped = "\t\r\n".indexOf(words.charAt(0)) >= 0;
        return dropped || FORMULA.indexOf(first) >= 0 || sign && !number(words.substring(1));
    }

    /** Digits with at most one point, and nothing behind them that could be computed. */
    static boolean number(String words) {
        return words.isEmpty() || words.matches("\\d{1,15}(\\.\\d{1,6})?%?");
    }
}
