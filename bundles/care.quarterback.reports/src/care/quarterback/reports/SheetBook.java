package care.quarterback.reports;

import care.quarterback.desk.report.SheetText.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as a workbook: each a sheet, heads in bold that stay in sight, numbers as numbers, everything else as text. */
final class SheetBook {

    private static final String PROGRAM = "Quarterback";
    private static final String VERSION = "1.0";
    private static final int NAME = 31;
    private static final int WIDEST = 60;
    private static final int NARROWEST = 8;
    private static final int CELL = 32_000;

    private SheetBook() {}

    /** The whole file. */
    static byte[] of(List<Sheet> sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        var book = new Workbook(out, PROGRAM, VERSION);
        Set<String> names = new HashSet<>();
        for (Sheet sheet : sheets) {
            sheet(book.newWorksheet(name(sheet.name(), names)), sheet);
        }
        book.finish();
        return out.toByteArray();
    }

    private static void sheet(Worksheet into, Sheet sheet) throws IOException {
        for (int column = 0; column < sheet.columns().size(); column++) {
            into.inlineString(0, column, sheet.columns().get(column));
            into.style(0, column).bold().wrapText(true).set();
            into.width(column, width(sheet, column));
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<String> cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                cell(into, row + 1, column, cells.get(column));
            }
        }
        into.freezePane(0, 1);
        into.finish();
    }

    /** A formula is never written: a cell is a whole number or text. */
    private static void cell(Worksheet into, int row, int column, String words) {
        if (words.matches("-?(0|[1-9]\\d{0,14})")) {
            into.value(row, column, Long.valueOf(words));
        } else if (!words.isEmpty()) {
            into.inlineString(row, column, words.length() > CELL ? words.substring(0, CELL) : words);
        }
    }

    private static int width(Sheet sheet, int column) {
        int longest = sheet.rows().stream()
                .mapToInt(row -> column < row.size() ? row.get(column).length() : 0)
                .max()
                .orElse(0);
        return Math.clamp(Math.max(longest, sheet.columns().get(column).length()) + 2, NARROWEST, WIDEST);
    }

    /** A spreadsheet refuses some letters in the name of a sheet, more than 31, and the same name twice. */
    private static String name(String wanted, Set<String> taken) {
        String clean = wanted.replaceAll("[\\\\/?*\\[\\]:\\p{Cntrl}]", " ")
                .replaceAll("^'+|'+$", "")
                .replaceAll("\\s+", " ")
                .strip();
        String base = clean.isEmpty() ? PROGRAM : clean;
        String name = cut(base, NAME);
        for (int again = 2; !taken.add(name.toLowerCase(Locale.ROOT)); again++) {
            String ending = " " + again;
            name = cut(base, NAME - ending.length()) + ending;
        }
        return name;
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length).strip() : text;
    }
}
