package care.quarterback.presentation.consensus;

import care.quarterback.consensus.agreement.OpinionPairKey;
import care.quarterback.consensus.comparison.PairRow.OfferRow;
import care.quarterback.model.value.ObjectId;

/** What a person can ask for in the list of what would tell the diagnoses apart. */
public sealed interface SettleIntent {

    /** Opens a test or fact that is in the list. */
    record Open(ObjectId test) implements SettleIntent {}

    /** Goes back to the form for another test or fact. */
    record OpenNew() implements SettleIntent {}

    /** Puts what is suggested for two opinions into the list. */
    record Take(OpinionPairKey pair, OfferRow offer) implements SettleIntent {}

    /** Adds what the form says. */
    record Add() implements SettleIntent {}

    record RecordResult(ObjectId test) implements SettleIntent {}

    record CorrectResult(ObjectId test) implements SettleIntent {}
}
