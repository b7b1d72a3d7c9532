package care.quarterback.ui.unlock;

import care.quarterback.presentation.text.ScreenText;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;

/** Prints the recovery key on a sheet of its own, straight to the printer: no file of it is made. */
final class KeyPrint {

    private final ScreenText text;

    KeyPrint(ScreenText text) {
        this.text = text;
    }

    /** In two lines, so that it is whole on a narrow sheet too. */
    static String lines(String key) {
        return key.replaceFirst("^((?:[^-]+-){4})", "$1\n");
    }

    /** @return whether the printer took it */
    boolean print(PrinterData chosen, String key) {
        var printer = new Printer(chosen);
        try {
            if (!printer.startJob(text.of("app.title")) || !printer.startPage()) {
                return false;
            }
            draw(printer, key);
            printer.endPage();
            printer.endJob();
            return true;
        } finally {
            printer.dispose();
        }
    }

    private void draw(Printer printer, String key) {
        int inch = printer.getDPI().x;
        Rectangle trim = printer.computeTrim(0, 0, 0, 0);
        var plain = new Font(printer, "Sans", 12, SWT.NORMAL);
        var large = new Font(printer, "Monospace", 14, SWT.BOLD);
        var gc = new GC(printer);
        try {
            int left = inch + trim.x;
            int top = inch + trim.y;
            gc.setFont(plain);
            gc.drawText(text.of("unlock.key.sheet"), left, top);
            gc.setFont(large);
            gc.drawText(lines(key), left, top + inch);
        } finally {
            gc.dispose();
            plain.dispose();
            large.dispose();
        }
    }
}
