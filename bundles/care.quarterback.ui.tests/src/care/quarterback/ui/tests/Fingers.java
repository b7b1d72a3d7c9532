package care.quarterback.ui.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** Presses keys as the desktop hands them to the toolkit: whatever filters, binds or swallows them on the way is met. */
final class Fingers {

    private final Bot bot;

    Fingers(Bot bot) {
        this.bot = bot;
    }

    /** Presses a key and lets it go. @param held what is held meanwhile, such as {@link SWT#CTRL} */
    void press(int key, int... held) {
        bot.ask(() -> {
            for (int modifier : held) {
                post(SWT.KeyDown, modifier);
            }
            post(SWT.KeyDown, key);
            post(SWT.KeyUp, key);
            for (int modifier : held) {
                post(SWT.KeyUp, modifier);
            }
            return null;
        });
        settle();
    }

    private void post(int type, int key) {
        var event = new Event();
        event.type = type;
        if (key < ' ' || key > Character.MAX_VALUE) {
            event.keyCode = key; // Tab, Enter, arrows, and what is held
        } else {
            event.character = (char) key;
        }
        if (!bot.display().post(event)) {
            throw new AssertionError("the toolkit took no key");
        }
    }

    /** What was handed over is done. */
    private void settle() {
        for (int turn = 0; turn < 2; turn++) {
            bot.ask(() -> {
                while (bot.display().readAndDispatch()) {
                    // until nothing is left
                }
                return null;
            });
        }
    }
}
