package care.quarterback.presentation.work;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Letters typed on a closed list, one after the other: the line that they choose. Of one list at a time, on the screen's thread. */
public final class ChoiceLetters {

    /** After so long a pause the next letter begins a word, in milliseconds. */
    private static final int PAUSE = 1000;

    private String typed = "";
    private int last;

    /** Another list has the keyboard. */
    public void start() {
        typed = "";
    }

    /**
     * The line that begins with what was typed; the same letter again goes on to the next line that begins with it.
     *
     * @param at the chosen line
     * @param when in milliseconds, from any beginning
     * @return empty where no line begins so
     */
    public OptionalInt type(List<String> lines, int at, char letter, int when) {
        String small = String.valueOf(letter).toLowerCase(Locale.ROOT);
        if (when - last > PAUSE) {
            typed = "";
        }
        last = when;
        boolean again = typed.equals(small);
        typed = again ? typed : typed + small;
        for (int i = again || typed.length() == 1 ? 1 : 0; i <= lines.size(); i++) {
            int line = Math.floorMod(Math.max(0, at) + i, lines.size());
            if (lines.get(line).toLowerCase(Locale.ROOT).startsWith(typed)) {
                return OptionalInt.of(line);
            }
        }
        return OptionalInt.empty();
    }
}
