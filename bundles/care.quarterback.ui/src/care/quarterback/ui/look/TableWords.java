package care.quarterback.ui.look;

import care.quarterback.core.text.Language;
import care.quarterback.presentation.text.ScreenText;
import java.util.Locale;
import org.eclipse.swt.widgets.Display;

/** The words that every list has by itself, read once for a display and its language. */
final class TableWords {

    private record Read(Locale locale, ScreenText text) {}

    private TableWords() {}

    static ScreenText of(Display display) {
        String key = TableWords.class.getName();
        Locale locale = Language.system();
        if (display.getData(key) instanceof Read read && read.locale().equals(locale)) {
            return read.text();
        }
        var read = new Read(locale, new ScreenText(locale));
        display.setData(key, read);
        return read.text();
    }
}
