package care.quarterback.exchange.codes;

import care.quarterback.core.spi.Progress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the alphabetic index of a release: the XML that CDC publishes, or a table with a header and tabs. */
final class IndexReader {

    private static final int MOST_TERMS = 300_000;
    private static final int LONGEST = 400;
    private static final int CATEGORY = 3;
    private static final int REPORT_EVERY = 5_000;

    private final Set<String> codes;
    private final Progress progress;
    private final List<IndexTerm> terms = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** @param codes of the release, capitals without a dot */
    IndexReader(Set<String> codes, Progress progress) {
        this.codes = codes;
        this.progress = progress;
    }

    /**
     * All terms with a code of the release, in the file's order.
     *
     * @throws IOException with a sentence, when the file is no index
     */
    List<IndexTerm> read(ReleaseFile file) throws IOException {
        if (file.lowerName().contains(".xml")) {
            new IndexXml(this).read(file);
        } else {
            table(file);
        }
        if (terms.isEmpty()) {
            throw new IOException(CodesWords.of("index.none"));
        }
        return terms;
    }

    private void table(ReleaseFile file) throws IOException {
        try (var lines = new ReleaseLines(file.open())) {
            String header = lines.next();
            List<String> names = header == null
                    ? List.of()
                    : List.of(header.toLowerCase(Locale.ROOT).split("\t", -1));
            int term = names.indexOf("term");
            int code = names.indexOf("code");
            int also = names.indexOf("nonessential_modifier");
            if (term < 0 || code < 0) {
                throw new IOException(CodesWords.of("index.none"));
            }
            for (String line = lines.next(); line != null; line = lines.next()) {
                String[] cells = line.split("\t", -1);
                if (cells.length == names.size()) {
                    add(cells[term], also < 0 ? "" : cells[also], cells[code]);
                }
            }
        }
    }

    /** Takes a term, if the release has its code or the group above it. */
    void add(String text, String also, String code) throws IOException {
        String known = known(code.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT));
        String plain = text.strip().replaceAll("\\s+", " ");
        if (known.isEmpty() || plain.isEmpty() || plain.length() > LONGEST || !seen.add(known + plain)) {
            return;
        }
        if (terms.size() == MOST_TERMS) {
            throw new IOException(CodesWords.of("index.many"));
        }
        terms.add(new IndexTerm(plain, also.length() > LONGEST ? "" : also, known));
        if (terms.size() % REPORT_EVERY == 0) {
            progress.report(terms.size(), 0, CodesWords.of("index.reading"));
            if (progress.cancelled()) {
                throw new InterruptedIOException(CodesWords.of("stopped"));
            }
        }
    }

    private String known(String code) {
        String known = code;
        while (known.length() > CATEGORY && !codes.contains(known)) {
            known = known.substring(0, known.length() - 1);
        }
        return codes.contains(known) ? known : "";
    }
}
