package care.quarterback.exchange.fhir;

/** What a reader hands its entries to, one by one, so that no more than one is held. */
interface EntrySink {

    /** Takes one entry. */
    void entry(RawEntry entry);

    /**
     * What a bundle says of itself, without its entries; comes after them.
     *
     * @param matches entries that answer what was searched for
     */
    void bundle(Fields bundle, int matches);
}
