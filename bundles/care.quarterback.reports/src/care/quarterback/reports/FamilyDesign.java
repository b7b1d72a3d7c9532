package care.quarterback.reports;

import care.quarterback.desk.report.FamilyReport;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ShownText;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.birt.report.engine.api.HTMLRenderOption;
import org.eclipse.birt.report.engine.api.IHTMLRenderOption;
import org.eclipse.birt.report.engine.api.IPDFRenderOption;
import org.eclipse.birt.report.engine.api.IRenderOption;
import org.eclipse.birt.report.engine.api.PDFRenderOption;
import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.eclipse.birt.report.model.api.DimensionHandle;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.eclipse.birt.report.model.api.StyleHandle;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.eclipse.birt.report.model.api.elements.DesignChoiceConstants;
import org.eclipse.birt.report.model.api.metadata.DimensionValue;

/** The design of the family report made ready for one report: empty sections dropped, sizes and language set. */
final class FamilyDesign {

    private static final double DESIGNED_FOR = 14;
    private static final List<String> SIZES = List.of(StyleHandle.FONT_SIZE_PROP, StyleHandle.LINE_HEIGHT_PROP);
    private static final List<String> OPINION_TABLES = List.of("columns1", "columns2", "columns3", "stacked");

    private final FamilyReport report;
    private final ReportLayout layout;
    private final FamilyRows rows;

    /** @param shown says the texts in letters that the print has */
    FamilyDesign(FamilyReport report, ReportLayout layout, ShownText shown) {
        this.report = report;
        this.layout = layout;
        this.rows = new FamilyRows(report, shown);
    }

    String name() {
        return "family";
    }

    Locale locale() {
        return report.locale();
    }

    /** What the design's scripts see by name. BIRT hides a list's own methods from scripts, so each goes as an Iterable. */
    Map<String, Object> data() {
        Map<String, Object> data = new HashMap<>();
        data.put("texts", rows.texts());
        rows.rows().forEach((name, list) -> data.put(name + "List", (Iterable<Map<String, Object>>) list::iterator));
        return data;
    }

    IRenderOption option(OutputStream out) {
        IRenderOption option = layout.format() == ReportLayout.Format.PDF ? pdf() : html();
        option.setOutputStream(out);
        return option;
    }

    void prepare(ReportDesignHandle design) throws SemanticException {
        design.setProperty(
                "locale", report.locale().toLanguageTag()); // PDF/UA wants it in the design, the task's is not enough
        design.setTitle(report.title());
        StyleHandle number = design.findElement("foot-page").getPrivateStyle();
        number.setNumberFormatCategory(DesignChoiceConstants.NUMBER_FORMAT_TYPE_CUSTOM);
        number.setNumberFormat(pageNumber(report.page()));
        for (String section : rows.emptySections()) {
            drop(design, section);
        }
        for (String table : OPINION_TABLES) {
            if (!table.equals(opinionTable())) {
                DesignElementHandle unwanted = design.findElement("opinions-" + table);
                if (unwanted != null) {
                    unwanted.drop();
                }
            }
        }
        scale(design, layout.size().points() / DESIGNED_FOR);
    }

    /** "Page 1 of" as the format of the number, so that the words stand as close to it as in a sentence. */
    private static String pageNumber(FamilyReport.PageWords words) {
        return quoted(words.page() + " ") + "0" + quoted(" " + words.of());
    }

    private static String quoted(String words) {
        return "'" + words.replace("'", "''") + "'";
    }

    /** Columns while a column holds a usual word; below that, one doctor under the other. */
    private String opinionTable() {
        int doctors = report.opinions().doctors().size();
        boolean large = layout.size() == ReportLayout.PrintSize.LARGE;
        return doctors <= (large ? 2 : 3) ? "columns" + doctors : "stacked";
    }

    private static void drop(ReportDesignHandle design, String section) throws SemanticException {
        List<DesignElementHandle> parts = new ArrayList<>();
        for (Iterator<?> all = design.getBody().iterator(); all.hasNext(); ) {
            var element = (DesignElementHandle) all.next();
            if (element.getName() != null && element.getName().startsWith(section + "-")) {
                parts.add(element);
            }
        }
        for (DesignElementHandle part : parts) {
            part.drop();
        }
    }

    private static void scale(ReportDesignHandle design, double factor) throws SemanticException {
        for (Iterator<?> styles = design.getStyles().iterator(); styles.hasNext(); ) {
            var style = (StyleHandle) styles.next();
            for (String property : SIZES) {
                DimensionHandle size = style.getDimensionProperty(property);
                if (factor != 1 && size.isSet() && !size.isKeyword()) {
                    size.setValue(
                            new DimensionValue(Math.round(size.getMeasure() * factor * 2) / 2.0, size.getUnits()));
                }
            }
        }
    }

    private static IRenderOption pdf() {
        var option = new PDFRenderOption();
        option.setOutputFormat(IRenderOption.OUTPUT_FORMAT_PDF);
        option.setEmbededFont(true);
        option.setOption(IPDFRenderOption.PDF_TEXT_WRAPPING, Boolean.TRUE);
        option.setOption(IPDFRenderOption.PDF_WORDBREAK, Boolean.TRUE);
        return option;
    }

    private IRenderOption html() {
        var option = new HTMLRenderOption();
        option.setOutputFormat(IRenderOption.OUTPUT_FORMAT_HTML);
        option.setHtmlTitle(report.title());
        option.setHtmlPagination(false);
        option.setMasterPageContent(false);
        option.setEnableAgentStyleEngine(true);
        option.setOption(IHTMLRenderOption.HTML_ENABLE_METADATA, Boolean.FALSE);
        return option;
    }
}
