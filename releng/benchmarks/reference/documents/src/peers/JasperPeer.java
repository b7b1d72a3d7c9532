package peers;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** Rows of one to six cells, filled and exported by JasperReports as a tagged PDF. A row: "kind", "size", "c0" to "c5". */
public final class JasperPeer implements BiFunction<List<Map<String, ?>>, String, byte[]> {

    private static final int WIDTH = 510;
    private static final int CELLS = 6;
    private final JasperReport report;

    public JasperPeer() throws JRException {
        var design = new JasperDesign();
        design.setName("document");
        design.setPageWidth(612);
        design.setPageHeight(792);
        design.setColumnWidth(WIDTH);
        design.setLeftMargin(51);
        design.setRightMargin(51);
        design.setTopMargin(51);
        design.setBottomMargin(51);
        field(design, "kind", String.class);
        for (int cell = 0; cell < CELLS; cell++) {
            field(design, "c" + cell, String.class);
        }
        var bands = (JRDesignSection) design.getDetailSection();
        bands.addBand(band("heading", 1, 20, true));
        bands.addBand(band("text", 1, 14, false));
        for (int cells = 1; cells <= CELLS; cells++) {
            bands.addBand(band("row" + cells, cells, 14, false));
        }
        report = JasperCompileManager.compileReport(design);
    }

    private static void field(JasperDesign design, String name, Class<?> type) throws JRException {
        var field = new JRDesignField();
        field.setName(name);
        field.setValueClass(type);
        design.addField(field);
    }

    private static JRDesignBand band(String kind, int cells, int size, boolean bold) {
        var band = new JRDesignBand();
        band.setHeight(size + 8);
        band.setSplitType(SplitTypeEnum.PREVENT);
        band.setPrintWhenExpression(new JRDesignExpression("\"" + kind + "\".equals($F{kind})"));
        for (int cell = 0; cell < cells; cell++) {
            var text = new JRDesignTextField();
            text.setX(WIDTH / cells * cell);
            text.setWidth(WIDTH / cells);
            text.setY(0);
            text.setHeight(size + 6);
            text.setFontName("DejaVu Sans");
            text.setFontSize((float) size);
            text.setBold(bold);
            text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
            text.setStretchType(StretchTypeEnum.ELEMENT_GROUP_HEIGHT);
            text.setBlankWhenNull(true);
            text.setExpression(new JRDesignExpression("$F{c" + cell + "}"));
            if (kind.startsWith("row")) {
                text.getLineBox().getPen().setLineWidth(0.5f);
                text.getLineBox().setPadding(3);
                text.getPropertiesMap().setProperty("net.sf.jasperreports.export.pdf.tag.td", "full");
                if (cell == 0) {
                    text.getPropertiesMap().setProperty("net.sf.jasperreports.export.pdf.tag.tr", cells == 1 ? "full" : "start");
                } else if (cell == cells - 1) {
                    text.getPropertiesMap().setProperty("net.sf.jasperreports.export.pdf.tag.tr", "end");
                }
            } else if (bold) {
                text.getPropertiesMap().setProperty("net.sf.jasperreports.export.pdf.tag.h2", "full");
            }
            band.addElement(text);
        }
        return band;
    }

    @Override
    public byte[] apply(List<Map<String, ?>> rows, String fonts) {
        var out = new ByteArrayOutputStream();
        try {
            var filled = JasperFillManager.fillReport(report, new java.util.HashMap<>(), new JRMapCollectionDataSource((java.util.Collection) rows));
            var exporter = new JRPdfExporter();
            exporter.setExporterInput(new SimpleExporterInput(filled));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
            var how = new SimplePdfExporterConfiguration();
            how.setTagged(true);
            how.setTagLanguage("en-US");
            exporter.setConfiguration(how);
            exporter.exportReport();
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
