package care.quarterback.presentation.opinion;

import care.quarterback.consensus.opinion.WriteFindings.FindingKind;

/**
 * A field of the page on which letters are entered.
 *
 * @param name as the command or the model calls it
 */
public record LetterPlace(Part part, String name) {

    /** The day of the small question that a button asks. */
    public static final LetterPlace ASKED_DAY = Part.ASK.field("day");
    /** The words of that question. */
    public static final LetterPlace ASKED_WORDS = Part.ASK.field("words");

    /** The parts of the page. */
    public enum Part {
        /** Who gave the opinion, when and how. */
        HEAD,
        /** What is said of the letter as a whole. */
        LETTER,
        DIAGNOSIS,
        FINDINGS,
        RECOMMENDATION,
        /** The letter in plain words. */
        PLAIN,
        /** The small question that a button asks. */
        ASK,
        /** Its buttons and ticks: what they do has no field. */
        BUTTONS;

        /** The field of this name here. */
        public LetterPlace field(String name) {
            return new LetterPlace(this, name);
        }
    }

    /** Where findings of a kind are written, a line each. */
    public static LetterPlace findings(FindingKind kind) {
        return Part.FINDINGS.field(kind.name());
    }
}
