package care.quarterback.ui.help;

import care.quarterback.presentation.help.HelpBlock;
import care.quarterback.presentation.help.HelpPage;
import care.quarterback.presentation.help.HelpSpan;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A page of the help as text that can be read, copied and followed: Tab goes from link to link, Enter follows one. */
final class HelpText {

    /** How many letters a line has at most: longer ones are hard to read. */
    private static final int LINE = 78;

    /** How much of the line the first column of a table takes at most. */
    private static final int FIRST_COLUMN = 30;

    private final StyledText text;
    private final Look look;
    private final Consumer<String> follow;
    private final List<Link> links = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<StyleRange> styles = new ArrayList<>();
    private final List<Runnable> lines = new ArrayList<>();
    private String title = "";

    private record Link(int start, int end, String target) {}

    /** @param follow opens the page of a key */
    HelpText(Composite parent, Look look, Consumer<String> follow) {
        this.look = look;
        this.follow = follow;
        text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        text.setFont(look.font(Type.BODY));
        text.setBackground(look.color(Tone.SHEET));
        text.setForeground(look.color(Tone.TEXT));
        text.setLineSpacing(Look.GRID / 2);
        text.setData(Look.KEY, "help.text");
        Look.name(text, () -> title);
        text.addListener(SWT.Resize, event -> measure());
        text.addListener(SWT.MouseUp, this::clicked);
        text.addListener(SWT.MouseMove, this::pointed);
        text.addListener(SWT.Traverse, this::traversed);
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                followAt(text.getSelection().x);
            }
        });
    }

    StyledText control() {
        return text;
    }

    void show(HelpPage page) {
        title = page.title();
        words.setLength(0);
        styles.clear();
        links.clear();
        lines.clear();
        page.blocks().forEach(this::block);
        text.setText(words.toString());
        styles.forEach(text::setStyleRange);
        lines.forEach(Runnable::run);
        text.setTopIndex(0);
        text.setSelection(0);
    }

    private void measure() {
        int room = text.getClientArea().width - look.width(text, LINE);
        text.setMargins(2 * Look.GRID, Look.GRID, Math.max(2 * Look.GRID, room - 2 * Look.GRID), 2 * Look.GRID);
    }

    private void block(HelpBlock block) {
        switch (block) {
            case HelpBlock.Heading heading -> heading(heading);
            case HelpBlock.Paragraph paragraph -> {
                spans(paragraph.spans(), Type.BODY, Tone.TEXT);
                end(Look.GRID, 0);
            }
            case HelpBlock.Item item -> {
                words.append(item.number() == 0 ? "•" : item.number() + ".").append('\t');
                spans(item.spans(), Type.BODY, Tone.TEXT);
                end(Look.GRID / 2, look.width(text, 4));
            }
            case HelpBlock.Table table -> table(table);
        }
    }

    private void heading(HelpBlock.Heading heading) {
        spans(
                heading.spans(),
                heading.level() == 1 ? Type.TITLE : Type.HEADING,
                heading.level() == 3 ? Tone.TEXT : Tone.ACCENT);
        end((heading.level() == 1 ? 1 : 2) * Look.GRID, 0);
    }

    private void table(HelpBlock.Table table) {
        List<Integer> widths = firstCells(table.rows());
        int most = look.width(text, FIRST_COLUMN);
        int column = widths.stream().filter(width -> width <= most).reduce(0, Math::max);
        for (int i = 0; i < table.rows().size(); i++) {
            HelpBlock.Row row = table.rows().get(i);
            spans(row.first(), row.title() ? Type.BOLD : Type.BODY, row.title() ? Tone.MUTED : Tone.TEXT);
            boolean tall = widths.get(i) > column;
            if (tall) {
                end(Look.GRID, 0); // what it says stands below, in its column
            }
            words.append('\t');
            spans(row.second(), row.title() ? Type.BOLD : Type.BODY, row.title() ? Tone.MUTED : Tone.TEXT);
            end(tall ? Look.GRID / 4 : Look.GRID, column);
        }
    }

    /** How wide each row's first cell is, with the room after it. */
    private List<Integer> firstCells(List<HelpBlock.Row> rows) {
        var gc = new GC(text);
        try {
            gc.setFont(look.font(Type.BOLD));
            return rows.stream()
                    .map(row -> row.first().stream().map(HelpSpan::words).collect(Collectors.joining()))
                    .map(words -> gc.textExtent(words).x + 3 * Look.GRID)
                    .toList();
        } finally {
            gc.dispose();
        }
    }

    /** Ends a line. @param above the room above it; @param indent where what follows a tabulator and further lines begin */
    private void end(int above, int indent) {
        int line = (int) words.chars().filter(letter -> letter == '\n').count();
        words.append('\n');
        lines.add(() -> {
            text.setLineVerticalIndent(line, above);
            if (indent > 0) {
                text.setLineTabStops(line, 1, new int[] {indent});
                text.setLineWrapIndent(line, 1, indent);
            }
        });
    }

    private void spans(List<HelpSpan> spans, Type type, Tone tone) {
        for (HelpSpan span : spans) {
            var style = new StyleRange();
            style.start = words.length();
            style.length = span.words().length();
            style.font = look.font(span.kind() == HelpSpan.Kind.BOLD ? Type.BOLD : type);
            style.foreground = look.color(tone);
            if (span.kind() == HelpSpan.Kind.KEY) {
                style.background = look.color(Tone.PLAIN_GROUND);
                style.borderStyle = SWT.BORDER_SOLID;
                style.borderColor = look.color(Tone.LINE);
            } else if (span.kind() == HelpSpan.Kind.LINK) {
                style.underline = true;
                style.foreground = look.color(Tone.ACCENT);
                links.add(new Link(style.start, style.start + style.length, span.target()));
            }
            styles.add(style);
            words.append(span.words());
        }
    }

    private void clicked(Event event) {
        if (event.button == 1 && text.getSelectionCount() == 0) {
            followAt(offset(event));
        }
    }

    private void pointed(Event event) {
        text.setCursor(at(offset(event)) == null ? null : text.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    }

    private int offset(Event event) {
        return text.getOffsetAtPoint(new org.eclipse.swt.graphics.Point(event.x, event.y));
    }

    private Link at(int offset) {
        return links.stream()
                .filter(link -> offset >= link.start() && offset < link.end())
                .findFirst()
                .orElse(null);
    }

    private void followAt(int offset) {
        Link link = at(offset);
        if (link != null) {
            follow.accept(link.target());
        }
    }

    /** After the last link, and before the first, the keyboard leaves the text. */
    private void traversed(Event event) {
        int at = text.getSelection().x;
        Link next = null;
        if (event.detail == SWT.TRAVERSE_TAB_NEXT) {
            boolean onLink = text.getSelectionCount() > 0;
            next = links.stream()
                    .filter(link -> onLink ? link.start() > at : link.start() >= at)
                    .findFirst()
                    .orElse(null);
        } else if (event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            next = links.reversed().stream()
                    .filter(link -> link.start() < at)
                    .findFirst()
                    .orElse(null);
        }
        if (next != null) {
            event.doit = false;
            text.setSelection(next.start(), next.end());
            text.showSelection();
        }
    }
}
