package care.quarterback.ui.opinion;

import care.quarterback.presentation.opinion.LetterPlace;
import care.quarterback.presentation.opinion.LetterPlace.Part;
import care.quarterback.presentation.opinion.OpinionScreen;
import java.util.Map;

/** A part of the letter's form. */
interface LetterPart {

    /** @param anew another version is shown than before */
    void show(OpinionScreen screen, boolean anew);

    /** The fields by the places at which they are refused. */
    Map<LetterPlace, LetterField> fields();

    /** Says at the field what is refused. @return false when nothing here has this place, or it is hidden */
    default boolean refuse(LetterPlace place, String sentence) {
        LetterField at = fields().get(place);
        if (at == null || !at.control().isVisible()) {
            return false;
        }
        at.refuse(sentence);
        return true;
    }

    /** What was typed here is saved. @param part which */
    default void accepted(Part part) {}
}
