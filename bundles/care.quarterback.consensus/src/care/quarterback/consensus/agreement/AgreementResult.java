package care.quarterback.consensus.agreement;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the rules suggest for two opinions.
 *
 * @param similarity Wu-Palmer of the primary codes: a hint; empty when a code is missing
 * @param notes shared findings, a reason to look again, and what cannot be told
 */
public record AgreementResult(
        DiagnosisClass diagnosis,
        boolean provisional,
        OptionalDouble similarity,
        List<Attribute> conflicts,
        boolean needsReview,
        TreatmentClass treatment,
        NeedClass need,
        AgreementReasons why,
        List<String> notes,
        List<Derivation> derivations) {

    public AgreementResult {
        conflicts = List.copyOf(conflicts);
        notes = List.copyOf(notes);
        derivations = List.copyOf(derivations);
    }

    /** All parts together, for the suggested class. */
    public OverallClass overall() {
        return overall(diagnosis);
    }

    /** All parts together when a clinician has set the class of the diagnosis. */
    public OverallClass overall(DiagnosisClass set) {
        if (set == DiagnosisClass.NOT_CODED) {
            return OverallClass.INCOMPLETE;
        }
        if (provisional) {
            return OverallClass.PROVISIONAL;
        }
        boolean sameIllness = switch (set) {
            case SAME, ESTABLISHED -> true;
            case REFINED -> conflicts.isEmpty();
            default -> false;
        };
        boolean sameTreatment = treatment == TreatmentClass.T_SAME || treatment == TreatmentClass.NOT_APPLICABLE;
        boolean sameNeed = need == NeedClass.AGREE || need == NeedClass.NOT_APPLICABLE;
        return sameIllness && sameTreatment && sameNeed ? OverallClass.ALIGNED : OverallClass.DIVERGENT;
    }
}
