package care.quarterback.reports;

import care.quarterback.desk.report.TextDirection;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.eclipse.birt.report.model.api.CellHandle;
import org.eclipse.birt.report.model.api.ColumnHandle;
import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.eclipse.birt.report.model.api.ElementFactory;
import org.eclipse.birt.report.model.api.Expression;
import org.eclipse.birt.report.model.api.ExpressionType;
import org.eclipse.birt.report.model.api.GridHandle;
import org.eclipse.birt.report.model.api.LabelHandle;
import org.eclipse.birt.report.model.api.ListHandle;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.eclipse.birt.report.model.api.ReportItemHandle;
import org.eclipse.birt.report.model.api.RowHandle;
import org.eclipse.birt.report.model.api.SlotHandle;
import org.eclipse.birt.report.model.api.StructureFactory;
import org.eclipse.birt.report.model.api.TableHandle;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.eclipse.birt.report.model.api.elements.structures.TOC;

/**
 * Elements of a design with their styles and tags. Texts go in as labels, which BIRT prints as they are: what is data, a
 * dynamic text or a script is never made of them.
 */
final class DesignParts {

    /** A telephone number stays with the word before it. */
    private static final Pattern BEFORE_NUMBER =
            Pattern.compile("(?<=[\\p{L}.]{1,12}[:,]?) (?=\\(\\d{3}\\) \\d{3}-\\d{4})");

    /** And on one line. */
    private static final Pattern NUMBER = Pattern.compile("(\\(\\d{3}\\)) (\\d{3}-\\d{4})");

    /** Two levels of the spine, such as L3-L5, stay on one line. Numbers of people and plans are left as somebody copies them. */
    private static final Pattern LEVELS =
            Pattern.compile("(?<![\\p{Alnum}-])([CTLS]\\d{1,2})-([CTLS]\\d{1,2})(?![\\p{Alnum}-])");

    private static final String TAG = "tagType";
    private static final String FAMILIES = "\"" + PlaceFont.NAME + "\", \"DejaVu Sans\"";

    /** A table of so few rows and letters stays on one page. More would take the next page along with its heading. */
    private static final int TOGETHER = 5;

    private static final int FEW_LETTERS = 220;

    private final ReportDesignHandle design;
    private final ElementFactory make;
    private final TextShaper shaper;
    private int headings;

    DesignParts(ReportDesignHandle design, TextShaper shaper) {
        this.design = design;
        this.make = design.getElementFactory();
        this.shaper = shaper;
    }

    LabelHandle label(String said, String style, String tag) throws SemanticException {
        LabelHandle label = make.newLabel(null);
        label.setStyleName(style);
        label.setProperty(TAG, tag);
        say(label, said);
        return label;
    }

    /** Puts a text into a label that has its style; text that is read from the right begins there. */
    void say(LabelHandle label, String said) throws SemanticException {
        String plain = together(PrintText.of(said));
        if (shaper.isPlain(plain)) {
            label.setText(plain);
        } else {
            label.setText(shaper.of(plain, "bold".equals(label.getStringProperty("fontWeight"))));
            label.setProperty("fontFamily", FAMILIES);
        }
        if (TextDirection.leftward(plain)) {
            label.setProperty("bidiTextDirection", "rtl");
            if (TextDirection.beginsRight(plain)) {
                label.setProperty("textAlign", "right");
            }
        }
    }

    /** What is one thing to a reader isn't torn by the end of a line. */
    private static String together(String text) {
        String led = BEFORE_NUMBER.matcher(text).replaceAll("\u00a0");
        String numbers = NUMBER.matcher(led).replaceAll("$1\u00a0$2");
        return LEVELS.matcher(numbers).replaceAll("$1\u2011$2");
    }

    /** A heading, and its bookmark. */
    LabelHandle heading(String said, int level) throws SemanticException {
        LabelHandle label = label(said, "h" + level, "H" + level);
        label.setExpressionProperty(ReportItemHandle.BOOKMARK_PROP, constant(bookmark(headings++)));
        TOC entry = StructureFactory.createTOC();
        entry.setExpressionProperty(TOC.TOC_EXPRESSION, constant(PrintText.of(said)));
        label.addTOC(entry);
        return label;
    }

    /** Where a heading is, the title counted as 0. */
    static String bookmark(int heading) {
        return "heading" + heading;
    }

    /** What is no script: it is taken as it stands. */
    private static Expression constant(String words) {
        return new Expression(words, ExpressionType.CONSTANT);
    }

    /** A grid that only places things: a screen reader is told nothing of it. @param shares of the width */
    GridHandle layout(String style, List<Integer> shares, int rows) throws SemanticException {
        return grid(style, "Div", "Div", shares, rows);
    }

    GridHandle grid(String style, String tag, String rowTag, List<Integer> shares, int rows) throws SemanticException {
        GridHandle grid = make.newGridItem(null, shares.size(), rows);
        grid.setStyleName(style);
        grid.setWidth("100%");
        grid.setProperty(TAG, tag);
        widths(grid.getColumns(), shares);
        for (int row = 0; row < rows; row++) {
            RowHandle each = (RowHandle) grid.getRows().get(row);
            each.setProperty(TAG, rowTag);
            each.setProperty("pageBreakInside", "avoid");
        }
        return grid;
    }

    /** A grid of empty cells, which is a picture: rows are so many millimeters high. */
    GridHandle drawn(int columns, int rows, int height, IntFunction<String> style) throws SemanticException {
        GridHandle grid = grid("plain", "NonStruct", "NonStruct", Collections.nCopies(columns, 1), rows);
        for (int each = 0; each < columns * rows; each++) {
            RowHandle row = (RowHandle) grid.getRows().get(each / columns);
            row.setProperty("height", height + "mm");
            fill(row, each % columns, style.apply(each), "NonStruct", List.of());
        }
        return grid;
    }

    /** What places itself is told as part of what stands around it. */
    CellHandle put(GridHandle grid, int row, int column, String style, Collection<? extends DesignElementHandle> parts)
            throws SemanticException {
        return fill((RowHandle) grid.getRows().get(row), column, style, "Div", parts);
    }

    CellHandle fill(
            RowHandle row, int column, String style, String tag, Collection<? extends DesignElementHandle> parts)
            throws SemanticException {
        CellHandle cell = (CellHandle) row.getCells().get(column);
        cell.setStyleName(style);
        cell.setProperty(TAG, tag);
        for (DesignElementHandle part : parts) {
            cell.getContent().add(part);
        }
        return cell;
    }

    /** A table with a row of heads that stands on every page; none where it has no heads. @param said by each row, cell by cell */
    TableHandle table(String style, List<Integer> shares, boolean headed, List<List<String>> said)
            throws SemanticException {
        int heads = headed ? 1 : 0;
        int rows = said.size();
        int letters =
                said.stream().flatMap(List::stream).mapToInt(String::length).sum();
        TableHandle table = make.newTableItem(null, shares.size(), heads, rows, 0);
        table.setStyleName(style);
        table.setWidth("100%");
        table.setDataSet(design.findDataSet("once"));
        table.setRepeatHeader(true);
        if (rows <= TOGETHER && letters <= FEW_LETTERS) {
            table.setProperty("pageBreakInside", "avoid");
        }
        widths(table.getColumns(), shares);
        for (int row = 0; row < rows; row++) {
            ((RowHandle) table.getDetail().get(row)).setProperty("pageBreakInside", "avoid");
        }
        return table;
    }

    /** A head of a column or of a row. @param scope "col" or "row" */
    void head(RowHandle row, int column, String style, String scope, String said) throws SemanticException {
        fill(row, column, style, "TH", List.of(label(said, "strong", "P"))).setProperty("scope", scope);
    }

    /** A list that reads as one. @param together it isn't torn apart by the end of a page */
    ListHandle list(boolean together) throws SemanticException {
        ListHandle list = make.newList(null);
        list.setStyleName("list");
        if (together) {
            list.setProperty("pageBreakInside", "avoid");
        }
        list.setDataSet(design.findDataSet("once"));
        list.setProperty(TAG, "L");
        return list;
    }

    private static void widths(SlotHandle columns, List<Integer> shares) throws SemanticException {
        int all = shares.stream().mapToInt(Integer::intValue).sum();
        for (int column = 0; column < shares.size(); column++) {
            ((ColumnHandle) columns.get(column))
                    .setProperty("width", Math.round(1000.0 * shares.get(column) / all) / 10.0 + "%");
        }
    }
}
