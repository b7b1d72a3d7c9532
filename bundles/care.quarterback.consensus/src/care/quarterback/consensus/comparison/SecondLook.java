package care.quarterback.consensus.comparison;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.CareCase;
import care.quarterback.model.TreatmentOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a further opinion changed against the first.
 *
 * @param opinion its number, 2 or more
 * @param confirmedBy the clinician whose word the effect is; empty while it is only suggested
 * @param newOptions treatments that this opinion was the first to raise
 */
public record SecondLook(int opinion, Effect effect, Optional<String> confirmedBy, List<String> newOptions) {

    public SecondLook {
        newOptions = List.copyOf(newOptions);
    }

    /** What became of the first diagnosis; the names are part of the command line's JSON. */
    public enum Effect {
        CONFIRMED,
        REFINED,
        CHANGED,
        /** There was none, and now there is one. */
        FOUND,
        /** It cannot be told yet: a code is missing, a doctor is not sure, or a reviewer has to look. */
        OPEN
    }

    /** One for each further opinion that is compared with the first, by number. */
    static List<SecondLook> of(CareCase careCase, List<PairRow> pairs) {
        return pairs.stream()
                .filter(pair -> pair.first() == 1)
                .map(pair -> new SecondLook(
                        pair.second(), effect(pair), pair.confirmedBy(), newOptions(careCase, pair.second())))
                .toList();
    }

    private static Effect effect(PairRow pair) {
        if (pair.provisional()) {
            return Effect.OPEN;
        }
        return switch (pair.diagnosis()) {
            case SAME -> Effect.CONFIRMED;
            case REFINED -> Effect.REFINED;
            case DIFFERENT, SIDE_CONFLICT -> Effect.CHANGED;
            case ESTABLISHED -> Effect.FOUND;
            case RELATED, UNRESOLVED, STILL_UNKNOWN, NOT_CODED -> Effect.OPEN;
        };
    }

    private static List<String> newOptions(CareCase careCase, int opinion) {
        return CaseFacts.standing(careCase.getOptions())
                .filter(option -> option.getRaisedByOpinion() == opinion)
                .map(TreatmentOption::getName)
                .map(name -> Objects.toString(name, ""))
                .toList();
    }
}
