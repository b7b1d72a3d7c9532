package care.quarterback.consensus.comparison;

import care.quarterback.consensus.agreement.AgreementResult.Derivation;
import care.quarterback.consensus.agreement.AgreementResult.OverallClass;
import care.quarterback.consensus.agreement.AgreementResult.Reasons;
import care.quarterback.consensus.agreement.Attribute;
import care.quarterback.consensus.agreement.CodeFork;
import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.NeedClass;
import care.quarterback.consensus.agreement.TreatmentClass;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Two opinions laid side by side. Every class is suggested until a clinician confirms or overrides it.
 *
 * @param first number of the earlier opinion
 * @param second number of the later opinion
 * @param diagnosis the confirmed class where there is one, else the suggested
 * @param suggested what the rules say
 * @param provisional either doctor is not sure yet or waits for tests
 * @param similarity Wu-Palmer of the two codes, 0 to 1: a hint; empty when a code is missing
 * @param conflicts attributes on which the doctors say different things about the same disease
 * @param needsReview a reviewer should look, whatever the class
 * @param sentence the result as a nurse would say it
 * @param notes shared findings and what cannot be told
 * @param offers what might settle it, read from the opinions: none is entered unless a person takes it over
 * @param exclusion why practice-wide rates leave this pair out; empty when it counts
 */
public record PairRow(
        int first,
        int second,
        DiagnosisClass diagnosis,
        DiagnosisClass suggested,
        boolean provisional,
        OptionalDouble similarity,
        TreatmentClass treatment,
        NeedClass need,
        OverallClass overall,
        List<Attribute> conflicts,
        boolean needsReview,
        String sentence,
        Reasons why,
        List<String> notes,
        List<Derivation> derivations,
        Optional<Confirmation> confirmation,
        Optional<String> exclusion,
        List<DiscriminatorRow> wouldSettleIt,
        List<OfferRow> offers,
        Optional<CodeFork> fork) {

    public PairRow {
        conflicts = List.copyOf(conflicts);
        notes = List.copyOf(notes);
        derivations = List.copyOf(derivations);
        wouldSettleIt = List.copyOf(wouldSettleIt);
        offers = List.copyOf(offers);
    }

    /** What there is between the two, whether or not the doctors are sure already. */
    public Ground ground() {
        return Ground.of(diagnosis, conflicts, treatment, need);
    }

    /** The name of the clinician who confirmed or overrode the class; the JSON's confirmedBy. */
    public Optional<String> confirmedBy() {
        return confirmation.map(Confirmation::by);
    }

    /**
     * A clinician's word on the class.
     *
     * @param onOtherSuggestion the rules suggested something else at that time: worth confirming again
     */
    public record Confirmation(
            ObjectId id, String by, Optional<LocalDate> on, String reason, boolean onOtherSuggestion) {}

    /** A test or fact that would tell the two apart. */
    public record DiscriminatorRow(
            ObjectId id,
            String text,
            String owner,
            Optional<LocalDate> dueOn,
            Optional<LocalDate> doneOn,
            String result) {}

    /**
     * Something that might tell the two apart, to be taken over by a person.
     *
     * @param key names the offer, so that it is not made again once it was taken over
     * @param text what to do
     * @param why from which opinions it was read
     */
    public record OfferRow(String key, String text, String why) {}
}
