package care.quarterback.ui.look;

import care.quarterback.desk.report.PrintedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * What a page prints: its words in the order in which they are read, its lists as tables, its drawings as drawings or as they
 * are read aloud. What is there to be pressed is left out, and so are fields that nobody has filled in. On the screen's thread.
 */
public final class PagePrint {

    private final List<Supplier<PrintedList.Part>> parts = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private String heading = "";
    private String mark = "";

    private PagePrint() {}

    /** The pages in sight below a control, from the top; empty where there is none. */
    public static List<Supplier<PrintedList.Part>> of(Control root) {
        var print = new PagePrint();
        print.pages(root);
        return print.parts;
    }

    private void pages(Control control) {
        if (control.isVisible() && control.getData(PrintSource.PAGE) != null) {
            read(control);
            flush("");
        } else if (control.isVisible() && control instanceof Composite composite) {
            Stream.of(composite.getChildren()).forEach(this::pages);
        }
    }

    private void read(Control control) {
        if (!control.isVisible() || control.getData(PrintSource.ASIDE) != null) {
            return;
        }
        if (control.getData(PrintSource.KEY) instanceof PrintSource source) {
            flush("");
            parts.add(source.prepare());
        } else if (control.getData(PrintSource.PAIR) != null && control instanceof Composite pair) {
            pair(pair);
        } else {
            plain(control);
        }
    }

    private void plain(Control control) {
        switch (control) {
            case Label label when label.getData(PrintSource.HEADING) != null -> flush(words(label.getText()));
            case Label label when label.getImage() != null -> mark = words(label.getToolTipText());
            case Label label -> say(words(label.getText()));
            case Text text -> say(value(text));
            case StyledText text -> say(text.getText());
            case Button tick
            when tick.getSelection() && (tick.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0 ->
                say("\u2713 " + words(tick.getText()));
            case Combo ignored -> {}
            case Canvas canvas when canvas.getChildren().length == 0 -> say(drawn(canvas));
            case Composite composite -> Stream.of(composite.getChildren()).forEach(this::read);
            default -> {}
        }
    }

    /** A field with its label above: one line, if it says something. */
    private void pair(Composite pair) {
        String value = Stream.of(pair.getChildren())
                .skip(1)
                .map(PagePrint::value)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(" "));
        if (!value.isEmpty() && pair.getChildren()[0] instanceof Label label) {
            say(words(label.getText()) + ": " + value);
        }
    }

    private static String value(Control field) {
        return switch (field) {
            case Text secret when (secret.getStyle() & SWT.PASSWORD) != 0 -> "";
            case Text text -> text.getText().strip();
            case Combo combo -> combo.getText();
            case StyledText text -> text.getText().strip();
            case Label label -> words(label.getText());
            case Composite composite ->
                Stream.of(composite.getChildren())
                        .map(PagePrint::value)
                        .filter(each -> !each.isBlank())
                        .collect(Collectors.joining(" "));
            default -> "";
        };
    }

    private static String drawn(Control canvas) {
        return canvas.getData(PrintSource.WORDS) instanceof Supplier<?> words ? String.valueOf(words.get()) : "";
    }

    /** An ampersand is doubled on a label. */
    private static String words(String label) {
        return label == null ? "" : label.replace("&&", "&").strip();
    }

    private void say(String words) {
        if (!words.isBlank()) {
            lines.add(mark.isEmpty() || mark.equals(words) ? words : words + " (" + mark + ")");
            mark = "";
        }
    }

    private void flush(String next) {
        if (!lines.isEmpty()) {
            var part = PrintedList.Part.words(heading, lines);
            parts.add(() -> part);
            lines.clear();
        }
        heading = next;
        mark = "";
    }
}
