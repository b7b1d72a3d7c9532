package care.quarterback.desk.text;

import care.quarterback.consensus.text.ConsensusTexts;
import care.quarterback.core.text.Sentences;
import java.util.Locale;

/** The texts of plans, lists and reports: the files beside this class, over those of the rooms below. */
public final class DeskTexts {

    private DeskTexts() {}

    /** What this room and the rooms below it say, in the language. */
    public static Sentences in(Locale locale) {
        return ConsensusTexts.in(locale).and(DeskTexts.class);
    }
}
