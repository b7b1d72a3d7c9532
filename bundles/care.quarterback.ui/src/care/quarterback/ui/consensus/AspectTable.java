package care.quarterback.ui.consensus;

import care.quarterback.consensus.comparison.WordComparison;
import care.quarterback.desk.report.PrintedList;
import care.quarterback.presentation.consensus.ConsensusScreen;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.PrintSource;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Opinions as columns, aspects as rows, with a mark by icon and word in front. Words break their lines and never clip. */
final class AspectTable {

    private final Look look;
    private final Workplace workplace;
    private final Composite grid;
    private final RowReading reading;

    AspectTable(Composite parent, Look look, Workplace workplace, ConsensusScreen screen) {
        this.look = look;
        this.workplace = workplace;
        String name = workplace.words("consensus.table");
        grid = new Composite(parent, SWT.NONE);
        grid.setBackground(look.color(Tone.LINE));
        grid.setData(Look.KEY, "consensus.table");
        grid.setData(PrintSource.KEY, (PrintSource) () -> {
            PrintedList.Part part = printed(name, screen);
            return () -> part;
        });
        GridLayoutFactory.fillDefaults()
                .numColumns(screen.columns().size() + 1)
                .spacing(1, 1)
                .margins(1, 1)
                .applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        cell(Tone.PLAIN_GROUND, true);
        for (ConsensusScreen.Column column : screen.columns()) {
            Composite head = cell(Tone.PLAIN_GROUND, false);
            look.wrapped(head, Type.BOLD, Tone.TEXT, column.title());
            look.wrapped(head, Type.NOTE, Tone.MUTED, column.note());
        }
        reading = new RowReading(
                grid,
                look,
                name,
                screen.rows().stream()
                        .map(row -> new RowReading.Spoken(row(row), spoken(screen, row)))
                        .toList());
    }

    /** Puts the keyboard on it. @return whether it could be */
    boolean focus() {
        return reading.focus();
    }

    boolean holdsFocus() {
        return reading.holdsFocus();
    }

    /** A row with the name of each doctor before what the doctor says. */
    private String spoken(ConsensusScreen screen, ConsensusScreen.Row row) {
        String head = workplace.words("consensus.table.row", row.title(), row.markWord());
        Stream<String> said = IntStream.range(0, row.cells().size()).mapToObj(place -> {
            String doctor = screen.columns().get(place).title();
            String words = row.cells().get(place).text();
            return words.isBlank()
                    ? workplace.words("consensus.table.cell.none", doctor)
                    : workplace.words("consensus.table.cell", doctor, words);
        });
        return Stream.concat(Stream.of(head), said).collect(Collectors.joining(" "));
    }

    private static PrintedList.Part printed(String name, ConsensusScreen screen) {
        List<String> heads = Stream.concat(
                        Stream.of(""), screen.columns().stream().map(column -> lines(column.title(), column.note())))
                .toList();
        List<Integer> shares = Stream.concat(
                        Stream.of(2), screen.columns().stream().map(column -> 4))
                .toList();
        List<List<String>> rows = screen.rows().stream()
                .map(row -> Stream.concat(
                                Stream.of(lines(row.title(), row.markWord())),
                                row.cells().stream().map(ConsensusScreen.Cell::text))
                        .toList())
                .toList();
        return new PrintedList.Part(name, heads, shares, rows);
    }

    private static String lines(String first, String second) {
        return second.isBlank() ? first : first + "\n" + second;
    }

    private Composite row(ConsensusScreen.Row row) {
        Composite head = cell(Marks.ground(row.mark()), true);
        head.setToolTipText(row.sentence());
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .margins(Look.GRID, 4)
                .spacing(5, 0)
                .applyTo(head);
        look.mark(head, Marks.icon(row.mark()), row.markWord());
        look.label(head, Type.BOLD, Tone.TEXT, row.title());
        Label word = look.label(head, Type.NOTE, Marks.tone(row.mark()), row.markWord());
        word.setToolTipText(row.sentence());
        GridDataFactory.swtDefaults()
                .grab(true, false)
                .align(SWT.END, SWT.CENTER)
                .applyTo(word);
        row.cells().forEach(said -> said(cell(Tone.SHEET, false), said));
        return head;
    }

    private void said(Composite cell, ConsensusScreen.Cell said) {
        String text = said.text();
        if (said.only().isEmpty()) {
            look.wrapped(cell, Type.BODY, text.isBlank() ? Tone.MUTED : Tone.TEXT, text.isBlank() ? "\u2013" : text);
            return;
        }
        var words = new StyledText(cell, SWT.WRAP | SWT.READ_ONLY);
        words.setBackground(cell.getBackground());
        words.setForeground(look.color(Tone.TEXT));
        words.setFont(look.font(Type.BODY));
        words.setText(text);
        words.setEditable(false);
        words.setCaret(null);
        for (WordComparison.Span span : said.only()) {
            var style = new StyleRange();
            style.start = span.start();
            style.length = span.end() - span.start();
            style.fontStyle = SWT.BOLD;
            style.underline = true;
            words.setStyleRange(style);
        }
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(words);
    }

    private Composite cell(Tone ground, boolean head) {
        var cell = new Composite(grid, SWT.NONE);
        cell.setBackground(look.color(ground));
        GridLayoutFactory.fillDefaults().margins(Look.GRID, 4).spacing(0, 2).applyTo(cell);
        GridDataFactory.fillDefaults()
                .grab(!head, false)
                .hint(head ? SWT.DEFAULT : 140, SWT.DEFAULT)
                .applyTo(cell);
        return cell;
    }
}
