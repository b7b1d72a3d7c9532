package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.ElementReader;
import care.quarterback.exchange.fhir.Messages;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * A document as a page: its title, whose it is, and each section's text as a person wrote it. Only marks that say how text
 * stands are written, none of its own attributes, no address, no style and no script of the document.
 */
final class CcdaPage {

    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("table", "table"),
            Map.entry("thead", "thead"),
            Map.entry("tbody", "tbody"),
            Map.entry("tfoot", "tfoot"),
            Map.entry("tr", "tr"),
            Map.entry("th", "th"),
            Map.entry("td", "td"),
            Map.entry("caption", "caption"),
            Map.entry("list", "ul"),
            Map.entry("item", "li"),
            Map.entry("paragraph", "p"),
            Map.entry("sub", "sub"),
            Map.entry("sup", "sup"));

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="UTF-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <style>body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#111;background:#fff}
            table{border-collapse:collapse}th,td{border:1px solid #999;padding:.25em .5em;text-align:left;vertical-align:top}
            h2{margin-top:1.5em;border-bottom:1px solid #999}</style>
            """;

    private final ElementReader reader;
    private final Appendable html;
    private final Messages words = new Messages();
    private final Deque<String> open = new ArrayDeque<>();

    CcdaPage(ElementReader root, Appendable html) {
        this.reader = root;
        this.html = html;
    }

    void write() throws XMLStreamException, IOException {
        html.append(HEAD);
        var header = new HeaderLines();
        boolean begun = false;
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = reader.getLocalName();
            if (reader.depth() == 2 && name.equals("component")) {
                begun = true;
                header.write();
            } else if (begun) {
                body(name);
            } else {
                header.add(name);
            }
        }
        if (!begun) {
            header.write();
        }
        html.append("</body></html>\n");
    }

    private void body(String name) throws XMLStreamException, IOException {
        switch (name) {
            case "nonXMLBody" -> {
                paragraph(words.of("ccda.page-file"));
                reader.skip();
            }
            case "title" -> {
                html.append("<h2>");
                escape(text());
                html.append("</h2>\n");
            }
            case "text" -> narrative();
            case "component", "structuredBody", "section" -> {
                // what lies in it is looked at
            }
            default -> reader.skip();
        }
    }

    /** What is shown of the header. */
    private final class HeaderLines {
        private String title = "";
        private String patient = "";
        private String born = "";

        private void add(String name) throws XMLStreamException {
            switch (name) {
                case "title" -> title = text();
                case "birthTime" -> {
                    String value = String.valueOf(reader.getAttributeValue(null, "value"));
                    born = CdaTime.of(value.substring(0, Math.min("yyyyMMdd".length(), value.length())));
                }
                case "name" -> patient = patient.isEmpty() ? text() : patient;
                case "recordTarget", "patientRole", "patient" -> {
                    // what lies in it is looked at
                }
                default -> reader.skip();
            }
        }

        private void write() throws IOException {
            html.append("<title>");
            escape(title);
            html.append("</title></head><body><h1>");
            escape(title);
            html.append("</h1>\n");
            paragraph(words.of("ccda.page-born", patient, born));
        }
    }

    private void paragraph(String text) throws IOException {
        html.append("<p>");
        escape(text);
        html.append("</p>\n");
    }

    private void narrative() throws XMLStreamException, IOException {
        int outer = reader.depth() - 1;
        html.append("<div>");
        while (reader.depth() > outer) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> {
                    if (reader.depth() > outer) {
                        html.append(open.pop());
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    escape(reader.getText());
                default -> {
                    // comments
                }
            }
        }
        html.append("</div>\n");
    }

    private void start() throws XMLStreamException, IOException {
        String name = reader.getLocalName();
        if (CdaReader.RUN.contains(name.toLowerCase(Locale.ROOT))) {
            reader.skip();
            return;
        }
        String mark = mark(name);
        open.push(mark.isEmpty() ? "" : "</" + mark + ">");
        if (name.equals("br")) {
            html.append("<br>");
        } else if (!mark.isEmpty()) {
            html.append('<').append(mark);
            span("colspan");
            span("rowspan");
            html.append('>');
        }
    }

    private String mark(String name) {
        if (name.equals("list") && "ordered".equals(reader.getAttributeValue(null, "listType"))) {
            return "ol";
        }
        if (name.equals("content")) {
            if ("delete".equals(reader.getAttributeValue(null, "revised"))) {
                return "s";
            }
            String style = String.valueOf(reader.getAttributeValue(null, "styleCode"));
            return style.contains("Bold") ? "b" : style.contains("Italics") ? "i" : "";
        }
        return MARKS.getOrDefault(name, "");
    }

    private void span(String attribute) throws IOException {
        String value = reader.getAttributeValue(null, attribute);
        if (value != null && value.matches("\\d{1,3}")) {
            html.append(' ').append(attribute).append("=\"").append(value).append('"');
        }
    }

    /** The text of the element that the reader stands on, in one line; the reader then stands on its end. */
    private String text() throws XMLStreamException {
        var text = new StringBuilder();
        int outer = reader.depth() - 1;
        while (reader.depth() > outer) {
            int event = reader.next();
            boolean words = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
            text.append(words ? reader.getText() : " ");
        }
        return CdaText.line(text);
    }

    private void escape(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                default -> {
                    if (!CdaText.isHidden(each)) {
                        html.append(each);
                    }
                }
            }
        }
    }
}
