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
        Reasons why,
        List<String> notes,
        List<Derivation> derivations) {

    public AgreementResult {
        conflicts = List.copyOf(conflicts);
        notes = List.copyOf(notes);
        derivations = List.copyOf(derivations);
    }

    /** How the two opinions stand to each other, a sentence for each part. */
    public record Reasons(String diagnosis, String treatment, String need) {

        /** All of them, in the order in which a nurse tells them. */
        public List<String> inOrder() {
            return List.of(diagnosis, treatment, need);
        }
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

    /**
     * Why a computed result is what it is.
     *
     * @param rule the rule's number, such as "A3.4"
     * @param name the rule in a few words
     * @param inputs what went in, each a short phrase a person reads
     * @param source where the rule stands, or who says so, as a sentence
     */
    public record Derivation(String rule, String name, List<String> inputs, String source) {

        public Derivation {
            inputs = List.copyOf(inputs);
        }
    }

    /** Diagnosis, treatment and need of two opinions taken together; the names are part of the command line's JSON. */
    public enum OverallClass {
        INCOMPLETE,
        PROVISIONAL,
        ALIGNED,
        DIVERGENT
    }
}
