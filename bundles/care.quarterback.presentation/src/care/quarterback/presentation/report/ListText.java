package care.quarterback.presentation.report;

import care.quarterback.desk.report.PrintedList;
import java.util.List;
import java.util.stream.Collectors;

/** Lists as text for a spreadsheet: a line a row, commas between the cells, quotes where a cell needs them (RFC 4180). */
final class ListText {

    private static final String END = "\r\n";

    /** Spreadsheets read a file in the letters of its first character. */
    private static final String LETTERS = "\uFEFF";

    private ListText() {}

    /** A drawing is left out: its people stand in the list beside it. */
    static String csv(PrintedList list) {
        List<PrintedList.Part> tables =
                list.parts().stream().filter(part -> part.drawing().isEmpty()).toList();
        return LETTERS
                + tables.stream().map(part -> csv(part, tables.size() > 1)).collect(Collectors.joining(END));
    }

    private static String csv(PrintedList.Part part, boolean heading) {
        var text = new StringBuilder();
        if (heading) {
            text.append(line(List.of(part.heading())));
        }
        text.append(line(part.columns()));
        part.rows().forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(ListText::cell).collect(Collectors.joining(",")) + END;
    }

    private static String cell(String words) {
        String safe = formula(words) ? "'" + words : words;
        return safe.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    /** A spreadsheet would compute it: what comes from a record must stay words. */
    private static boolean formula(String words) {
        if (words.isEmpty()) {
            return false;
        }
        char first = words.charAt(0);
        boolean sign = first == '+' || first == '-';
        boolean number = words.length() > 1 && Character.isDigit(words.charAt(1)) || words.length() == 1;
        return first == '=' || first == '@' || first == '\t' || sign && !number;
    }
}
