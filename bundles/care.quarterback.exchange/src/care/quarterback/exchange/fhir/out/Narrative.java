package care.quarterback.exchange.fhir.out;

import java.util.List;

/** Words as the XHTML that FHIR lets a resource carry: nothing but text. */
final class Narrative {

    private Narrative() {}

    static String of(List<String> lines) {
        var div = new StringBuilder("<div xmlns=\"http://www.w3.org/1999/xhtml\">");
        for (String line : lines) {
            div.append("<p>").append(escaped(Tree.clean(line))).append("</p>");
        }
        return div.append("</div>").toString();
    }

    private static String escaped(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(each -> {
            switch (each) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (Character.getType(each) != Character.SURROGATE) {
                        out.appendCodePoint(each);
                    }
                }
            }
        });
        return out.toString();
    }
}
