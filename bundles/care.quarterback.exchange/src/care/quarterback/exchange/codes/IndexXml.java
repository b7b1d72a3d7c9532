package care.quarterback.exchange.codes;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the index as CDC publishes it: terms within terms, each with a title, mostly with a code, else with the term to
 * see instead. No document type, no entity, nothing outside the file.
 */
final class IndexXml {

    private static final String ROOT = "ICD10CM.index";
    private static final long LARGEST = 200_000_000;
    private static final int DEEPEST = 20;
    private static final int LONGEST_TITLE = 1_000;
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");

    private final IndexReader terms;
    private final Map<String, String> codes = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private XMLStreamReader reader;

    /** A term that names another one instead of a code. */
    private record Reference(String text, String also, String see) {}

    /** A title, and the words in it that change nothing. */
    private record Title(String text, String also) {}

    IndexXml(IndexReader terms) {
        this.terms = terms;
    }

    void read(ReleaseFile file) throws IOException {
        try (InputStream in = limited(file)) {
            reader = factory().createXMLStreamReader(in);
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                // comments and white space before the root
            }
            if (!reader.getLocalName().equals(ROOT)) {
                throw new IOException(CodesWords.of("index.none"));
            }
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("mainTerm")) {
                    term("", "", 0);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(CodesWords.of("index.broken"), e);
        }
        for (Reference reference : references) {
            String code = codes.get(key(reference.see()));
            if (code != null) {
                terms.add(reference.text(), reference.also(), code);
            }
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        factory.setXMLReporter((message, type, information, location) -> {
            // told by the exception
        });
        return factory;
    }

    private static InputStream limited(ReleaseFile file) throws IOException {
        var raw = new BufferedInputStream(file.open(), 1 << 16);
        InputStream plain = file.lowerName().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
        return new FilterInputStream(plain) {
            private long read;

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                read += count;
                if (read > LARGEST) {
                    throw new IOException(CodesWords.of("index.many"));
                }
                return count;
            }
        };
    }

    /** One term and those within it. Paths are written with commas, as the terms to see are. */
    private void term(String above, String shortAbove, int depth) throws XMLStreamException, IOException {
        if (depth > DEEPEST) {
            throw new IOException(CodesWords.of("index.broken"));
        }
        var title = new Title("", "");
        String code = "";
        String see = "";
        String path = above;
        String shortPath = shortAbove;
        while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (reader.getLocalName()) {
                case "title" -> {
                    title = title();
                    path = above.isEmpty() ? title.text() : above + ", " + title.text();
                    String first = title.text().split(",", 2)[0];
                    shortPath = shortAbove.isEmpty() ? first : shortAbove + ", " + first;
                }
                case "code", "subcat" -> code = code.isEmpty() ? text() : skipped(code);
                case "see" -> see = text();
                case "term" -> {
                    keep(path, shortPath, title.also(), code, see);
                    code = "";
                    see = "";
                    term(path, shortPath, depth + 1);
                }
                default -> skip();
            }
        }
        keep(path, shortPath, title.also(), code, see);
    }

    private String skipped(String kept) throws XMLStreamException {
        skip();
        return kept;
    }

    private void keep(String path, String shortPath, String also, String code, String see) throws IOException {
        if (!code.isEmpty()) {
            codes.putIfAbsent(key(path), code);
            codes.putIfAbsent(key(shortPath), code);
            terms.add(path, also, code);
        } else if (!see.isEmpty() && see.length() <= LONGEST_TITLE) {
            references.add(new Reference(path, also, see));
        }
    }

    private static String key(String path) {
        return IN_BRACKETS.matcher(path).replaceAll("").strip().toLowerCase(Locale.ROOT);
    }

    /** The title's own words; those of "nemod" apart. */
    private Title title() throws XMLStreamException {
        var text = new StringBuilder();
        var also = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                also.append(text());
            } else if (event == XMLStreamConstants.CHARACTERS && text.length() < LONGEST_TITLE) {
                text.append(reader.getText());
            }
        }
        return new Title(text.toString().strip().replaceAll("\\s+", " "), also.toString());
    }

    private String text() throws XMLStreamException {
        return reader.getElementText().strip();
    }

    private void skip() throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = reader.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
