package care.quarterback.exchange.fhir;

import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import java.time.LocalDate;

/** What a reader hands its entries to, one by one, so that no more than one is held. */
public interface EntrySink {

    /** Takes one entry. */
    void entry(RawEntry entry);

    /**
     * What a bundle says of itself, without its entries; comes after them.
     *
     * @param matches entries that answer what was searched for
     */
    void bundle(Fields bundle, int matches);

    /**
     * Tells what became of a part of a file that makes no entry.
     *
     * @param at where, for a person
     * @param type what it is; may be empty
     * @param lost whether a case does not have what it should
     * @param key of the sentence
     */
    void told(String at, String type, Status status, boolean lost, String key, Object... arguments);

    /** What today is for whoever reads. */
    LocalDate today();
}
