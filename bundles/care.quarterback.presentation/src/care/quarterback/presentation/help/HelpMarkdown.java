package care.quarterback.presentation.help;

import care.quarterback.presentation.help.HelpSpan.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the part of Markdown that our pages use: headings, paragraphs, lists, bold words, keys, links to other pages, and
 * tables of two columns. Everything else is words.
 */
final class HelpMarkdown {

    private static final Pattern HEADING = Pattern.compile("(#{1,3}) +(.*)");
    private static final Pattern BULLET = Pattern.compile("- +(.*)");
    private static final Pattern NUMBERED = Pattern.compile("(\\d+)\\. +(.*)");
    private static final Pattern ROW = Pattern.compile("\\|(.*?)\\|(.*?)\\|?\\s*");
    private static final Pattern RULE = Pattern.compile("\\|[\\s|:-]+");
    private static final Pattern MARKED =
            Pattern.compile("\\*\\*(.+?)\\*\\*|`([^`]+)`|\\[([^\\]]+)\\]\\(([^)\\s]+)\\)");

    private final List<HelpBlock> blocks = new ArrayList<>();
    private final List<HelpBlock.Row> rows = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int number = -1;

    private HelpMarkdown() {}

    static List<HelpBlock> read(String text) {
        var reading = new HelpMarkdown();
        text.lines().forEach(reading::line);
        reading.end();
        return List.copyOf(reading.blocks);
    }

    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher bullet = BULLET.matcher(line);
        Matcher numbered = NUMBERED.matcher(line);
        Matcher row = ROW.matcher(line);
        if (line.isBlank()) {
            end();
        } else if (heading.matches()) {
            end();
            blocks.add(new HelpBlock.Heading(heading.group(1).length(), spans(heading.group(2))));
        } else if (bullet.matches()) {
            item(0, bullet.group(1));
        } else if (numbered.matches()) {
            item(Integer.parseInt(numbered.group(1)), numbered.group(2));
        } else if (RULE.matcher(line).matches()) {
            nameColumns();
        } else if (row.matches()) {
            endWords();
            rows.add(new HelpBlock.Row(
                    false, spans(row.group(1).strip()), spans(row.group(2).strip())));
        } else {
            words.append(words.isEmpty() ? "" : " ").append(line.strip()); // a line goes on where the next begins
        }
    }

    private void item(int count, String line) {
        end();
        number = count;
        words.append(line.strip());
    }

    /** The row above the dashes names the columns. */
    private void nameColumns() {
        if (!rows.isEmpty()) {
            HelpBlock.Row row = rows.removeLast();
            rows.add(new HelpBlock.Row(true, row.first(), row.second()));
        }
    }

    private void end() {
        endWords();
        if (!rows.isEmpty()) {
            blocks.add(new HelpBlock.Table(List.copyOf(rows)));
            rows.clear();
        }
    }

    private void endWords() {
        if (!words.isEmpty()) {
            List<HelpSpan> spans = spans(words.toString());
            blocks.add(number < 0 ? new HelpBlock.Paragraph(spans) : new HelpBlock.Item(number, spans));
            words.setLength(0);
        }
        number = -1;
    }

    private static List<HelpSpan> spans(String text) {
        List<HelpSpan> spans = new ArrayList<>();
        Matcher marked = MARKED.matcher(text);
        int at = 0;
        while (marked.find()) {
            plain(spans, text.substring(at, marked.start()));
            if (marked.group(1) != null) {
                spans.add(new HelpSpan(Kind.BOLD, marked.group(1), ""));
            } else if (marked.group(2) != null) {
                spans.add(new HelpSpan(Kind.KEY, marked.group(2), ""));
            } else {
                spans.add(new HelpSpan(Kind.LINK, marked.group(3), marked.group(4)));
            }
            at = marked.end();
        }
        plain(spans, text.substring(at));
        return List.copyOf(spans);
    }

    private static void plain(List<HelpSpan> spans, String words) {
        if (!words.isEmpty()) {
            spans.add(new HelpSpan(Kind.PLAIN, words.replace('\'', '’'), ""));
        }
    }
}
