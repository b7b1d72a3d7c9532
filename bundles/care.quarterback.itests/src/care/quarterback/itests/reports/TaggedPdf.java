package care.quarterback.itests.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PRTokeniser;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentParser;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/** A PDF as a screen reader takes it: its tree of tags, with the text of each, and what is only decoration on each page. */
final class TaggedPdf {

    private static final Pattern RANGE = Pattern.compile("<([0-9a-f]{4})><[0-9a-f]{4}><([0-9a-f]+)>");
    private static final Pattern CHARACTER = Pattern.compile("<([0-9a-f]{4})><([0-9a-f]+)>\\s");

    private final PdfReader reader;
    private final Map<String, StringBuilder> marked = new HashMap<>();
    private final List<String> decoration = new ArrayList<>();
    private final Map<Integer, Integer> pageNumbers = new HashMap<>();
    private final Tag root;

    /** An element of the tree. @param pages on which its text stands */
    record Tag(String name, PdfDictionary element, List<Tag> kids, String own, Set<Integer> ownPages) {

        /** What a screen reader says: what is said in place of the letters, where there is something. */
        String text() {
            PdfString said = element.getAsString(PdfName.ACTUALTEXT);
            if (said != null) {
                return said.toUnicodeString();
            }
            return own + kids.stream().map(Tag::text).collect(Collectors.joining("\n"));
        }

        Set<Integer> pages() {
            Set<Integer> all = new TreeSet<>(ownPages);
            kids.forEach(kid -> all.addAll(kid.pages()));
            return all;
        }

        List<Tag> all(String wanted) {
            List<Tag> found = new ArrayList<>();
            visit(tag -> tag.name().equals(wanted) && found.add(tag));
            return found;
        }

        List<Tag> everything() {
            List<Tag> found = new ArrayList<>();
            visit(found::add);
            return found;
        }

        private void visit(Predicate<Tag> visitor) {
            visitor.test(this);
            kids.forEach(kid -> kid.visit(visitor));
        }

        /** An entry of its attributes, such as "Scope". */
        String attribute(String key) {
            PdfDictionary attributes = element.getAsDict(PdfName.A);
            PdfObject value = attributes == null ? null : attributes.get(new PdfName(key));
            return value == null ? "" : value.toString();
        }
    }

    TaggedPdf(byte[] pdf) throws IOException {
        reader = new PdfReader(pdf);
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            pageNumbers.put(reader.getPageOrigRef(page).getNumber(), page);
            read(page);
        }
        PdfDictionary tree = reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT);
        root = tag(tree, "root", 0);
    }

    Tag root() {
        return root;
    }

    int pages() {
        return reader.getNumberOfPages();
    }

    String language() {
        return reader.getCatalog().getAsString(PdfName.LANG).toUnicodeString();
    }

    /** What a screen reader passes over, on a page. */
    String decoration(int page) {
        return decoration.get(page - 1);
    }

    /** All text in the order of the tree. */
    String text() {
        return root.text();
    }

    private Tag tag(PdfDictionary element, String name, int page) {
        int on = element.get(PdfName.PG) == null ? page : number(element.get(PdfName.PG));
        List<Tag> kids = new ArrayList<>();
        var own = new StringBuilder();
        Set<Integer> ownPages = new TreeSet<>();
        for (PdfObject kid : kids(element)) {
            if (kid instanceof PdfNumber content) {
                own(on, content.intValue(), own, ownPages);
            } else if (kid instanceof PdfDictionary inner && inner.get(PdfName.S) != null) {
                kids.add(
                        tag(inner, PdfName.decodeName(inner.getAsName(PdfName.S).toString()), on));
            } else if (kid instanceof PdfDictionary content && content.get(PdfName.MCID) != null) {
                int there = content.get(PdfName.PG) == null ? on : number(content.get(PdfName.PG));
                own(there, content.getAsNumber(PdfName.MCID).intValue(), own, ownPages);
            }
        }
        return new Tag(name, element, kids, own.toString(), ownPages);
    }

    private void own(int page, int content, StringBuilder text, Set<Integer> pages) {
        StringBuilder found = marked.get(page + "/" + content);
        if (found != null) {
            text.append(text.isEmpty() ? "" : "\n").append(found);
            pages.add(page);
        }
    }

    private int number(PdfObject reference) {
        return pageNumbers.get(((org.openpdf.text.pdf.PRIndirectReference) reference).getNumber());
    }

    private static List<PdfObject> kids(PdfDictionary element) {
        PdfObject kids = PdfReader.getPdfObject(element.get(PdfName.K));
        if (kids instanceof PdfArray several) {
            List<PdfObject> all = new ArrayList<>();
            for (int at = 0; at < several.size(); at++) {
                all.add(PdfReader.getPdfObject(several.getPdfObject(at)));
            }
            return all;
        }
        return kids == null ? List.of() : List.of(kids);
    }

    /** What is open around a piece of a page. @param content its number, -1 for none */
    private record Mark(boolean decoration, int content, boolean said) {}

    private final class Page {

        private final int number;
        private PdfDictionary fonts;
        private PdfDictionary forms;
        private final Deque<Mark> marks = new ArrayDeque<>();
        private final StringBuilder passedOver = new StringBuilder();
        private Map<Integer, String> letters = Map.of();

        Page(int number) {
            this.number = number;
            use(reader.getPageN(number).getAsDict(PdfName.RESOURCES));
        }

        private void use(PdfDictionary resources) {
            fonts = part(resources, PdfName.FONT);
            forms = part(resources, PdfName.XOBJECT);
        }

        private static PdfDictionary part(PdfDictionary resources, PdfName key) {
            PdfDictionary found = resources == null ? null : resources.getAsDict(key);
            return found == null ? new PdfDictionary() : found;
        }

        void read(byte[] content) throws IOException {
            var parser = new PdfContentParser(new PRTokeniser(content));
            List<PdfObject> operands = new ArrayList<>();
            while (!parser.parse(operands).isEmpty()) {
                take(operands);
            }
        }

        /** What is drawn elsewhere and stands here belongs to the tag that is open here. */
        private void form(PdfName name) throws IOException {
            if (PdfReader.getPdfObject(forms.get(name)) instanceof PRStream form
                    && PdfName.FORM.equals(form.getAsName(PdfName.SUBTYPE))) {
                PdfDictionary outerFonts = fonts;
                PdfDictionary outerForms = forms;
                use(form.getAsDict(PdfName.RESOURCES));
                read(PdfReader.getStreamBytes(form));
                fonts = outerFonts;
                forms = outerForms;
            }
        }

        void take(List<PdfObject> operands) throws IOException {
            String operator = operands.getLast().toString();
            switch (operator) {
                case "BMC" -> marks.push(new Mark(isDecoration(operands), -1, false));
                case "BDC" -> begin(operands);
                case "EMC" -> marks.pop();
                case "Do" -> form((PdfName) operands.getFirst());
                case "Tf" -> letters = letters(fonts.getAsDict((PdfName) operands.getFirst()));
                case "Tj" -> say(decoded((PdfString) operands.getFirst()));
                case "TJ" -> {
                    var array = (PdfArray) operands.getFirst();
                    for (int at = 0; at < array.size(); at++) {
                        if (array.getPdfObject(at) instanceof PdfString string) {
                            say(decoded(string));
                        }
                    }
                }
                default -> {}
            }
        }

        private boolean isDecoration(List<PdfObject> operands) {
            return "/Artifact".equals(operands.getFirst().toString());
        }

        private void begin(List<PdfObject> operands) {
            int content = -1;
            String actual = null;
            if (operands.get(1) instanceof PdfDictionary properties) {
                PdfNumber identifier = properties.getAsNumber(PdfName.MCID);
                content = identifier == null ? -1 : identifier.intValue();
                PdfString text = properties.getAsString(PdfName.ACTUALTEXT);
                actual = text == null ? null : text.toUnicodeString();
            }
            if (actual != null) {
                say(actual);
            }
            marks.push(new Mark(isDecoration(operands), content, actual != null));
        }

        private void say(String text) {
            if (marks.stream().anyMatch(Mark::said)) {
                return;
            }
            if (marks.stream().anyMatch(Mark::decoration)) {
                passedOver.append(text);
                return;
            }
            int content = marks.stream()
                    .mapToInt(Mark::content)
                    .filter(each -> each >= 0)
                    .findFirst()
                    .orElse(-1);
            if (content < 0 && !text.isBlank()) {
                throw new IllegalStateException("text on page " + number + " that no tag has");
            }
            marked.computeIfAbsent(number + "/" + content, any -> new StringBuilder())
                    .append(text);
        }

        private String decoded(PdfString string) {
            byte[] bytes = string.getBytes();
            var text = new StringBuilder();
            for (int at = 0; at + 1 < bytes.length; at += 2) {
                text.append(letters.getOrDefault((bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF, "\uFFFD"));
            }
            return text.toString();
        }
    }

    private void read(int number) throws IOException {
        var page = new Page(number);
        page.read(reader.getPageContent(number));
        decoration.add(page.passedOver.toString());
    }

    private final Map<PdfDictionary, Map<Integer, String>> known = new HashMap<>();

    private Map<Integer, String> letters(PdfDictionary font) throws IOException {
        Map<Integer, String> letters = known.get(font);
        if (letters == null) {
            letters = new HashMap<>();
            var stream = (PRStream) PdfReader.getPdfObject(font.get(PdfName.TOUNICODE));
            String map = new String(PdfReader.getStreamBytes(stream), StandardCharsets.ISO_8859_1);
            for (Pattern pattern : List.of(CHARACTER, RANGE)) {
                for (Matcher each = pattern.matcher(map); each.find(); ) {
                    letters.put(Integer.parseInt(each.group(1), 16), text(each.group(2)));
                }
            }
            known.put(font, letters);
        }
        return letters;
    }

    private static String text(String hex) {
        var text = new StringBuilder();
        for (int at = 0; at < hex.length(); at += 4) {
            text.append((char) Integer.parseInt(hex.substring(at, at + 4), 16));
        }
        return text.toString();
    }
}
