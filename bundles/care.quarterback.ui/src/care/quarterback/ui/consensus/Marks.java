package care.quarterback.ui.consensus;

import care.quarterback.consensus.comparison.CompareRows.Mark;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Tone;

/** How agreement and difference look, everywhere the same: an icon of its own shape, and a tone. */
final class Marks {

    private Marks() {}

    static Icon icon(Mark mark) {
        return switch (mark) {
            case AGREE -> Icon.AGREE;
            case REFINES -> Icon.REFINES;
            case DIFFERS -> Icon.DIFFERS;
            case NO_COMPARISON -> Icon.NOT_NEEDED;
            case ONLY_ONE -> Icon.ONLY_ONE;
        };
    }

    static Tone tone(Mark mark) {
        return switch (mark) {
            case AGREE -> Tone.DONE;
            case REFINES -> Tone.ACCENT;
            case DIFFERS -> Tone.BLOCKED;
            case NO_COMPARISON -> Tone.MUTED;
            case ONLY_ONE -> Tone.DUE;
        };
    }

    static Tone ground(Mark mark) {
        return switch (mark) {
            case AGREE -> Tone.DONE_GROUND;
            case REFINES -> Tone.ACCENT_GROUND;
            case DIFFERS -> Tone.BLOCKED_GROUND;
            case NO_COMPARISON -> Tone.PLAIN_GROUND;
            case ONLY_ONE -> Tone.DUE_GROUND;
        };
    }
}
