package care.quarterback.exchange.fhir;

/** What a reader hands its entries to, one by one, so that no more than one is held. */
interface EntrySink {

    /** Takes one entry. */
    void entry(RawEntry entry);

    /** What the bundle says of itself, once, without its entries; comes after or before them. */
    void bundle(Fields bundle);
}
