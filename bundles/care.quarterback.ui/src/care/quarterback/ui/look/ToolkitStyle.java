package care.quarterback.ui.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Table;

/**
 * The style sheet of what the toolkit draws by itself: choices, ticks, selected rows, the ring around what has the keyboard.
 * SWT reads it from a file that it is told of before its display is made.
 */
public final class ToolkitStyle {

    private static final String PLACE = "org.eclipse.swt.internal.gtk.cssFile";

    /** As the sheet has it, and what the toolkit itself leaves above and below. */
    private static final int BETWEEN_ROWS = 10;

    private ToolkitStyle() {}

    /** How high a table has to be to show its title and so many rows whole. */
    public static int height(Table table, int rows) {
        return table.getHeaderHeight() + rows * row(table, table.getItemHeight());
    }

    /** How high so many lines of a list are. */
    public static int height(List list, int lines) {
        return lines * row(list, list.getItemHeight());
    }

    /** The toolkit knows of the space between rows only once some are drawn. */
    private static int row(Control of, int told) {
        var gc = new GC(of);
        try {
            gc.setFont(of.getFont());
            return Math.max(told, gc.getFontMetrics().getHeight() + BETWEEN_ROWS);
        } finally {
            gc.dispose();
        }
    }

    /** Makes the display with our style, unless a style of its own was given for this start. */
    public static <T> T in(Supplier<T> display) {
        if (System.getProperty(PLACE) != null) {
            return display.get();
        }
        try (InputStream sheet = ToolkitStyle.class.getResourceAsStream("toolkit.css")) {
            Path file = Files.createTempFile("quarterback", ".css");
            try {
                Files.write(file, sheet.readAllBytes());
                System.setProperty(PLACE, file.toString());
                return display.get();
            } finally {
                System.clearProperty(PLACE);
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the style sheet of the toolkit", e);
        }
    }
}
