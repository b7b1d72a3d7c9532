package care.quarterback.presentation.section;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.Place;
import care.quarterback.model.CareCase;
import care.quarterback.model.Opinion;
import care.quarterback.model.Referral;
import care.quarterback.presentation.section.FormIntent.Add;
import care.quarterback.presentation.section.FormIntent.Begin;
import java.util.stream.IntStream;

/** Which opinion a new entry is most likely for: the number stands in its form and can be changed. */
final class OpinionNumbers {

    private static final String FIELD = "opinionNumber";
    private static final String START = "start-referral";

    private OpinionNumbers() {}

    /** What stands in the field before anybody types; empty for any other field. */
    static String of(CareCase careCase, FormIntent intent, EntryField field) {
        if (!field.feature().equals(FIELD)) {
            return "";
        }
        return switch (intent) {
            case Begin begin when begin.deed().equals(START) -> Integer.toString(last(careCase) + 1);
            case Begin begin -> Integer.toString(arranged(careCase));
            case Add add when field.place() == Place.MAIN -> Integer.toString(arranged(careCase));
            default -> "";
        };
    }

    /** The opinion that is being arranged: the latest referral's, else the next one. */
    private static int arranged(CareCase careCase) {
        return CaseFacts.standing(careCase.getReferrals())
                .map(Referral::getOpinionNumber)
                .reduce((before, latest) -> latest)
                .orElseGet(() -> last(careCase) + 1);
    }

    /** The highest number given so far; the first opinion is there before anything is arranged. */
    private static int last(CareCase careCase) {
        return IntStream.concat(
                        CaseFacts.standing(careCase.getReferrals()).mapToInt(Referral::getOpinionNumber),
                        CaseFacts.standing(careCase.getOpinions()).mapToInt(Opinion::getNumber))
                .reduce(1, Math::max);
    }
}
