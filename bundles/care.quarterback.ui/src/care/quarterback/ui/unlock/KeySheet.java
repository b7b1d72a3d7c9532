package care.quarterback.ui.unlock;

import care.quarterback.presentation.text.ScreenText;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.TextMargins;
import care.quarterback.ui.look.Tone;
import java.util.function.BiConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** A recovery key as it is shown once: whole, to be copied, and to be printed. */
public final class KeySheet {

    private final ScreenText text;
    private final BiConsumer<String, Tone> say;
    private final Text shown;

    /** @param key as it is printed; @param say tells what became of copying or printing it */
    public KeySheet(Composite parent, Look look, ScreenText text, String key, BiConsumer<String, Tone> say) {
        this.text = text;
        this.say = say;
        shown = new Text(parent, SWT.READ_ONLY | SWT.MULTI | SWT.BORDER);
        shown.setText(KeyPrint.lines(key));
        shown.setFont(look.font(Type.TITLE));
        shown.setData(Look.KEY, "unlock.key");
        TextMargins.give(shown);
        Look.name(shown, text.of("unlock.keyName"));
        GridDataFactory.fillDefaults().hint(room()).applyTo(shown);
        Composite ways = look.area(parent, 2);
        look.button(ways, "unlock.key.copy", text.of("unlock.key.copy"), () -> copy(key));
        look.button(ways, "unlock.key.print", text.of("unlock.key.print"), () -> print(key));
    }

    /** As large as its words are drawn, and a little more: the field's own answer still goes by the font that it had before. */
    private Point room() {
        var gc = new GC(shown);
        try {
            gc.setFont(shown.getFont());
            Point words = gc.textExtent(shown.getText());
            return new Point(words.x + 4 * Look.GRID, words.y + 3 * Look.GRID);
        } finally {
            gc.dispose();
        }
    }

    private void copy(String key) {
        var clipboard = new Clipboard(shown.getDisplay());
        clipboard.setContents(new Object[] {key}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
        say.accept(text.of("unlock.key.copied"), Tone.MUTED);
    }

    private void print(String key) {
        PrinterData chosen = new PrintDialog(shown.getShell()).open();
        if (chosen != null) {
            boolean printed = new KeyPrint(text).print(chosen, key);
            say.accept(
                    text.of(printed ? "unlock.key.printed" : "unlock.key.notPrinted"),
                    printed ? Tone.MUTED : Tone.BLOCKED);
        }
    }
}
