package care.quarterback.reports;

import care.quarterback.desk.report.Block;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.Document.Letterhead;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.pages.DrawnPdfEmitter;
import care.quarterback.pages.PageContents;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.birt.report.engine.api.IPDFRenderOption;
import org.eclipse.birt.report.engine.api.IRenderOption;
import org.eclipse.birt.report.engine.api.PDFRenderOption;
import org.eclipse.birt.report.engine.api.RenderOption;
import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.eclipse.birt.report.model.api.DimensionHandle;
import org.eclipse.birt.report.model.api.GridHandle;
import org.eclipse.birt.report.model.api.LabelHandle;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.eclipse.birt.report.model.api.SimpleMasterPageHandle;
import org.eclipse.birt.report.model.api.StyleHandle;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.eclipse.birt.report.model.api.elements.DesignChoiceConstants;
import org.eclipse.birt.report.model.api.metadata.DimensionValue;

/** The design made ready for one document: the page of its family, its blocks in their order, sizes and language. */
final class DocumentDesign {

    /** The name of the design's file. */
    static final String NAME = "document";

    private static final String WORD = "docx";
    private static final double DESIGNED_FOR = 14;
    private static final double FOOT = 10;
    private static final String FOOT_STYLE = "foot";
    private static final int WHOLE = 1000;
    private static final double SMALLEST_PART = 0.3;
    private static final double LARGEST_PART = 0.6;
    private static final double MM = 72 / 25.4;
    private static final double WIDTH = 8.5 * 72;
    private static final double LENGTH = 11 * 72;
    private static final int LETTER_MARGIN = 25;
    private static final int MARGIN = 18;
    private static final int LIST_MARGIN = 12;
    private static final int CELL_ROOM = 2;
    private static final double SMALLEST_MARGIN = 9;
    private static final List<String> ROOM = List.of(
            StyleHandle.MARGIN_TOP_PROP,
            StyleHandle.MARGIN_BOTTOM_PROP,
            StyleHandle.PADDING_TOP_PROP,
            StyleHandle.PADDING_BOTTOM_PROP);

    private final Document document;
    private final ReportLayout layout;
    private final Closeness closeness;
    private final TextShaper shaper;
    private final PrintFonts fonts;

    /** @param shaper gives the texts a form that BIRT can lay out @param fonts say how wide a line is */
    DocumentDesign(Document document, ReportLayout layout, Closeness closeness, TextShaper shaper, PrintFonts fonts) {
        this.document = document;
        this.layout = layout;
        this.closeness = closeness;
        this.shaper = shaper;
        this.fonts = fonts;
    }

    /** The bookmark of the heading that begins a page of its own after the answer; empty where no heading does. */
    static Optional<String> afterAnswer(Document document) {
        int number = 0; // that of the title
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading heading) {
                number++;
                if (heading.newPage()) {
                    return Optional.of(DesignParts.bookmark(number));
                }
            }
        }
        return Optional.empty();
    }

    Locale locale() {
        return document.locale();
    }

    /** What the design's scripts see by name. */
    Map<String, Object> data() {
        PageContents contents = (writer, page) -> new ShapedContent(writer, page, shaper);
        return Map.of(DrawnPdfEmitter.CONTENTS, contents);
    }

    IRenderOption option(OutputStream out) {
        if (layout.format() == ReportLayout.Format.DOCX) {
            var word = new RenderOption();
            word.setOutputFormat(WORD);
            word.setOutputStream(out);
            return word;
        }
        var option = new PDFRenderOption();
        option.setOutputFormat(IRenderOption.OUTPUT_FORMAT_PDF);
        option.setEmitterID(DrawnPdfEmitter.ID);
        option.setEmbededFont(true);
        option.setOption(IPDFRenderOption.PDF_TEXT_WRAPPING, Boolean.TRUE);
        option.setOption(IPDFRenderOption.PDF_WORDBREAK, Boolean.TRUE);
        option.setOutputStream(out);
        return option;
    }

    void prepare(ReportDesignHandle design) throws SemanticException {
        design.setProperty(
                "locale", document.locale().toLanguageTag()); // PDF/UA wants it in the design, the task's is not enough
        design.setTitle(PrintText.of(document.title()));
        double factor = layout.size().points() / DESIGNED_FOR;
        page(design, factor);
        scale(design, factor * closeness.letters());
        var parts = new DesignParts(design, shaper);
        head(design, parts);
        if (!document.to().isEmpty()) {
            design.getBody().add(parts.label(String.join("\n", document.to()), "address", "P"));
        }
        design.getBody().add(parts.heading(document.title(), 1));
        var blocks = new DesignBlocks(
                parts,
                factor > 1.2,
                document.kind().family() == Document.Family.LIST,
                closeness != Closeness.ROOMY,
                document.kind().ofPractice());
        for (Block block : document.blocks()) {
            for (DesignElementHandle part : blocks.of(block)) {
                design.getBody().add(part);
            }
        }
    }

    private void head(ReportDesignHandle design, DesignParts parts) throws SemanticException {
        Letterhead head = document.head();
        List<DesignElementHandle> left = new ArrayList<>();
        if (!head.practice().isBlank()) {
            left.add(parts.label(head.practice(), "practice", "P"));
        }
        if (!head.reach().isEmpty()) {
            left.add(parts.label(String.join("\n", head.reach()), "reach", "P"));
        }
        GridHandle grid = parts.layout("head", shares(head), 1);
        parts.put(grid, 0, 0, "bare", left);
        parts.put(grid, 0, 1, "bare", List.of(parts.label(String.join("\n", head.reference()), "reference", "P")));
        design.getBody().add(grid);
    }

    /** What stands on the right gets the room that it needs, up to a part: no telephone number has a line to itself. */
    private List<Integer> shares(Letterhead head) {
        boolean list = document.kind().family() == Document.Family.LIST;
        int margin = list ? LIST_MARGIN : document.kind().family() == Document.Family.LETTER ? LETTER_MARGIN : MARGIN;
        double width = (list ? LENGTH : WIDTH) - 2 * margin * closeness.margin() * MM;
        double letters = layout.size().points() / DESIGNED_FOR * closeness.letters();
        double left = Math.max(
                fonts.width(head.practice(), AnswerRoom.Look.PRACTICE.points() * letters, true),
                longest(head.reach(), letters));
        double right = longest(head.reference(), letters);
        double room = Math.max(0, width - left - right - 4 * CELL_ROOM * MM);
        double part = Math.clamp((right + 2 * CELL_ROOM * MM + room / 2) / width, SMALLEST_PART, LARGEST_PART);
        int reference = (int) Math.round(WHOLE * part);
        return List.of(WHOLE - reference, reference);
    }

    private double longest(List<String> lines, double letters) {
        return lines.stream()
                .mapToDouble(line -> fonts.width(line, AnswerRoom.Look.REACH.points() * letters, false))
                .max()
                .orElse(0);
    }

    /** The page of the family; of large letters a higher foot. */
    private void page(ReportDesignHandle design, double factor) throws SemanticException {
        String family = document.kind().family().name().toLowerCase(Locale.ROOT);
        List<DesignElementHandle> others = new ArrayList<>();
        for (Iterator<?> all = design.getMasterPages().iterator(); all.hasNext(); ) {
            var page = (SimpleMasterPageHandle) all.next();
            if (page.getName().equals(family)) {
                page.getFooterHeight()
                        .setValue(new DimensionValue(FOOT * Math.max(1, factor), DesignChoiceConstants.UNITS_MM));
                for (DimensionHandle margin : List.of(
                        page.getTopMargin(), page.getBottomMargin(), page.getLeftMargin(), page.getRightMargin())) {
                    shrink(margin, closeness.margin(), SMALLEST_MARGIN);
                }
            } else {
                others.add(page);
            }
        }
        for (DesignElementHandle other : others) {
            other.drop();
        }
        new DesignParts(design, shaper)
                .say(
                        (LabelHandle) design.findElement(family + "-foot"),
                        document.page().foot());
        StyleHandle number = design.findElement(family + "-page").getPrivateStyle();
        number.setNumberFormatCategory(DesignChoiceConstants.NUMBER_FORMAT_TYPE_CUSTOM);
        number.setNumberFormat(pageNumber(document.page()));
    }

    /** "Page 1 of" as the format of the number, so that the words stand as close to it as in a sentence. */
    private static String pageNumber(Document.PageWords words) {
        return quoted(words.page() + " ") + "0" + quoted(" " + words.of());
    }

    private static String quoted(String words) {
        return "'" + words.replace("'", "''") + "'";
    }

    private void scale(ReportDesignHandle design, double factor) throws SemanticException {
        for (Iterator<?> styles = design.getStyles().iterator(); styles.hasNext(); ) {
            var style = (StyleHandle) styles.next();
            boolean foot = FOOT_STYLE.equals(style.getName()); // it is one line, however large the others are
            double size = foot ? Math.min(factor, 1) : factor;
            scale(style.getDimensionProperty(StyleHandle.FONT_SIZE_PROP), size);
            scale(style.getDimensionProperty(StyleHandle.LINE_HEIGHT_PROP), size * closeness.leading());
            for (String property : ROOM) {
                shrink(style.getDimensionProperty(property), closeness.room(), 0);
            }
        }
    }

    private static void scale(DimensionHandle size, double factor) throws SemanticException {
        if (factor != 1 && size.isSet() && !size.isKeyword()) {
            size.setValue(new DimensionValue(Math.round(size.getMeasure() * factor * 2) / 2.0, size.getUnits()));
        }
    }

    private static void shrink(DimensionHandle room, double factor, double least) throws SemanticException {
        if (factor != 1 && room.isSet() && !room.isKeyword()) {
            room.setValue(new DimensionValue(Math.max(least, room.getMeasure() * factor), room.getUnits()));
        }
    }
}
