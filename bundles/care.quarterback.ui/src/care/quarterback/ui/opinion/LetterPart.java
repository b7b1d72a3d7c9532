package care.quarterback.ui.opinion;

import care.quarterback.presentation.opinion.OpinionScreen;
import java.util.Map;

/** A part of the letter's form. */
interface LetterPart {

    /** @param anew another version is shown than before */
    void show(OpinionScreen screen, boolean anew);

    /** The fields by the names with which they are refused. */
    Map<String, LetterField> fields();

    /** Says at the field what is refused. @return false when nothing here has this name, or it is hidden */
    default boolean refuse(String field, String sentence) {
        LetterField at = fields().get(field);
        if (at == null || !at.control().isVisible()) {
            return false;
        }
        at.refuse(sentence);
        return true;
    }

    /** What was typed here is saved. @param part which */
    default void accepted(String part) {}
}
