package care.quarterback.exchange.codes;

import care.quarterback.core.codes.CodeTree;
import care.quarterback.core.spi.Progress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the CMS order file (fixed columns), or a table with a header and tabs. Everything else is refused. */
final class ReleaseReader {

    private static final int MOST_CODES = 400_000;
    private static final int REPORT_EVERY = 5_000;
    private static final Pattern ORDER_LINE = Pattern.compile("\\d{5} [A-Z][0-9A-Z]{2,6} *[01] .*");
    private static final int CODE_START = 6;
    private static final int CODE_END = 13;
    private static final int FLAG = 14;
    private static final int SHORT_START = 16;
    private static final int LONG_START = 77;

    private final CodeTree tree;

    ReleaseReader(CodeTree tree) {
        this.tree = tree;
    }

    /** Turns a line into a code, or into nothing for a line that holds none (a chapter, a blank line). */
    @FunctionalInterface
    private interface Layout {
        Optional<ReleaseCode> code(String line) throws IOException;
    }

    /**
     * All codes, by code.
     *
     * @throws IOException with a sentence that names the line
     */
    List<ReleaseCode> read(ReleaseFile file, Progress progress) throws IOException {
        try (var lines = new ReleaseLines(file.open())) {
            String line = lines.next();
            if (line == null) {
                throw new IOException(CodesWords.of("empty"));
            }
            boolean order = ORDER_LINE.matcher(line).matches();
            Layout layout = order ? text -> orderLine(text, lines) : table(line, lines);
            if (!order) {
                line = lines.next();
            }
            var codes = new ArrayList<ReleaseCode>();
            var seen = new HashSet<String>();
            for (; line != null; line = lines.next()) {
                Optional<ReleaseCode> code = line.isBlank() ? Optional.empty() : layout.code(line);
                if (code.isPresent()) {
                    add(code.get(), codes, seen, lines);
                }
                report(lines.number(), progress);
            }
            if (codes.isEmpty()) {
                throw new IOException(CodesWords.of("noCode"));
            }
            codes.sort(Comparator.comparing(ReleaseCode::code));
            return codes;
        }
    }

    private void add(ReleaseCode code, List<ReleaseCode> codes, HashSet<String> seen, ReleaseLines lines)
            throws IOException {
        if (!tree.knows(code.code())) {
            throw lines.refused(CodesWords.of("line.chapter"));
        }
        if (code.text().isBlank()) {
            throw lines.refused(CodesWords.of("line.noWords"));
        }
        if (!seen.add(code.code())) {
            throw lines.refused(CodesWords.of("line.repeated"));
        }
        if (codes.size() == MOST_CODES) {
            throw lines.refused(CodesWords.of("line.many"));
        }
        codes.add(code);
    }

    private static void report(int line, Progress progress) throws IOException {
        if (line % REPORT_EVERY == 0) {
            progress.report(line, 0, CodesWords.of("reading"));
            if (progress.cancelled()) {
                throw new InterruptedIOException(CodesWords.of("stopped"));
            }
        }
    }

    private static Optional<ReleaseCode> orderLine(String line, ReleaseLines lines) throws IOException {
        if (!ORDER_LINE.matcher(line).matches()) {
            throw lines.refused(CodesWords.of("line.order"));
        }
        String text = line.length() > LONG_START ? line.substring(LONG_START).strip() : "";
        if (text.isEmpty() && line.length() > SHORT_START) {
            text = line.substring(SHORT_START).strip();
        }
        return Optional.of(
                new ReleaseCode(line.substring(CODE_START, CODE_END).strip(), text, line.charAt(FLAG) == '1'));
    }

    private static Layout table(String header, ReleaseLines lines) throws IOException {
        List<String> names = List.of(header.toLowerCase(Locale.ROOT).split("\t", -1));
        int code = Math.max(names.indexOf("id"), names.indexOf("code"));
        int text = names.contains("long") ? names.indexOf("long") : names.indexOf("text");
        int level = names.indexOf("level");
        int billable = names.indexOf("billable");
        if (code < 0 || text < 0) {
            throw lines.refused(CodesWords.of("line.header"));
        }
        return line -> {
            String[] cells = line.split("\t", -1);
            if (cells.length != names.size()) {
                throw lines.refused(CodesWords.of("line.columns", cells.length, names.size()));
            }
            if (level >= 0 && (cells[level].equals("chapter") || cells[level].equals("block"))) {
                return Optional.empty();
            }
            return Optional.of(new ReleaseCode(
                    CodeTree.dotted(cells[code]).replace(".", ""),
                    cells[text].strip(),
                    billable < 0 || cells[billable].equals("1")));
        };
    }
}
