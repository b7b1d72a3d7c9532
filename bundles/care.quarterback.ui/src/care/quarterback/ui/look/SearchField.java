package care.quarterback.ui.look;

import care.quarterback.ui.look.Look.Type;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/**
 * A field that narrows a list down. What it is for stands beside it: a hint inside a field goes as soon as the keyboard is in
 * it, just when somebody wonders what to type.
 */
public final class SearchField {

    /** Where the words stand. */
    public enum Words {
        BEFORE,
        ABOVE
    }

    private SearchField() {}

    /** @param words what it is for, also for a screen reader @return the field; its parent is what is laid out */
    public static Text of(Composite parent, Look look, String key, String words, Words where) {
        Composite pair = look.area(parent, where == Words.BEFORE ? 2 : 1);
        GridLayoutFactory.fillDefaults()
                .numColumns(where == Words.BEFORE ? 2 : 1)
                .spacing(Look.GRID, Look.GRID / 2)
                .applyTo(pair);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(pair);
        GridDataFactory.swtDefaults()
                .align(SWT.BEGINNING, SWT.CENTER)
                .applyTo(look.label(pair, Type.NOTE, Tone.MUTED, words));
        var field = new Text(pair, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
        look.font(field, Type.BODY);
        field.setData(Look.KEY, key);
        Look.name(field, words);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(field);
        return field;
    }

    /** Arrow down and Enter lead to the list. */
    public static void leads(Text field, Runnable toList) {
        field.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
                toList.run();
                event.doit = false;
            }
        });
    }

    /** Escape empties it. */
    public static void empties(Text field) {
        field.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                field.setText("");
                event.doit = false;
            }
        });
    }
}
