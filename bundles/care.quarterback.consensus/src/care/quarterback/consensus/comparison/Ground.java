package care.quarterback.consensus.comparison;

import care.quarterback.consensus.agreement.Attribute;
import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.NeedClass;
import care.quarterback.consensus.agreement.TreatmentClass;
import java.util.List;

/** What there is between two opinions, and so whether there is anything for the doctors to talk about. */
public enum Ground {
    /** They say the same. */
    AGREE,
    /** Neither has found a cause, and they differ in nothing else. */
    UNKNOWN,
    /** A code is missing, and they differ in nothing else. */
    UNCODED,
    DIFFER;

    static Ground of(DiagnosisClass diagnosis, List<Attribute> conflicts, TreatmentClass treatment, NeedClass need) {
        boolean sameTreatment = treatment == TreatmentClass.T_SAME || treatment == TreatmentClass.NOT_APPLICABLE;
        boolean sameNeed = need == NeedClass.AGREE || need == NeedClass.NOT_APPLICABLE;
        if (!sameTreatment || !sameNeed) {
            return DIFFER;
        }
        return switch (diagnosis) {
            case SAME, ESTABLISHED -> AGREE;
            case REFINED -> conflicts.isEmpty() ? AGREE : DIFFER;
            case STILL_UNKNOWN -> UNKNOWN;
            case NOT_CODED -> UNCODED;
            case RELATED, DIFFERENT, SIDE_CONFLICT, UNRESOLVED -> DIFFER;
        };
    }

    /** There is something that a talk could settle. */
    boolean apart() {
        return this == DIFFER || this == UNCODED;
    }
}
