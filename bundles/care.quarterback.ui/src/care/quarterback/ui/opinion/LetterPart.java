package care.quarterback.ui.opinion;

import care.quarterback.presentation.opinion.OpinionScreen;
import java.util.Map;

/** A part of the letter's form. */
interface LetterPart {

    /** @param anew another version is shown than before */
    void show(OpinionScreen screen, boolean anew);

    /** The fields by the names with which they are refused. */
    Map<String, LetterField> fields();

    /** What was typed here is saved. @param part which */
    default void accepted(String part) {}
}
