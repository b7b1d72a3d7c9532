package care.quarterback.ui.exchange;

import care.quarterback.presentation.exchange.FileSheet;
import care.quarterback.presentation.exchange.FileSheet.Part;
import care.quarterback.presentation.exchange.FileSheet.Standing;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What is to be said of each file, one below the other. */
final class FileSheets {

    private final Look look;

    FileSheets(Look look) {
        this.look = look;
    }

    void fill(Composite body, List<FileSheet> files) {
        for (FileSheet file : files) {
            Composite head = look.area(body, 2);
            GridDataFactory.fillDefaults()
                    .grab(true, false)
                    .indent(0, Look.GRID)
                    .applyTo(head);
            Label mark = look.mark(head, icon(file.standing()), file.sentence());
            GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(mark);
            look.wrapped(head, Type.BOLD, Tone.TEXT, file.file());
            boolean refused = file.standing() == Standing.REFUSED;
            indent(look.wrapped(body, Type.BODY, refused ? Tone.BLOCKED : Tone.TEXT, file.sentence()), 1);
            file.parts().forEach(part -> part(body, part));
        }
    }

    private void part(Composite body, Part part) {
        boolean headed = !part.heading().isEmpty();
        if (headed) {
            indent(look.wrapped(body, Type.BOLD, part.attention() ? Tone.DUE : Tone.TEXT, part.heading()), 1);
        }
        part.lines().forEach(line -> indent(look.wrapped(body, Type.BODY, Tone.TEXT, line), headed ? 2 : 1));
    }

    private static void indent(Label label, int steps) {
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(120, SWT.DEFAULT)
                .indent(3 * Look.GRID * steps, 0)
                .applyTo(label);
    }

    private static Icon icon(Standing standing) {
        return switch (standing) {
            case WHOLE -> Icon.OK;
            case PARTLY -> Icon.IN_PROGRESS;
            case NOTHING -> Icon.NOT_NEEDED;
            case REFUSED -> Icon.OVERDUE;
        };
    }
}
