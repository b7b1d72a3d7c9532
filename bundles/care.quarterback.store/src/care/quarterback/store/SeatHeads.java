package care.quarterback.store;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.store.jdbc.Heads;
import care.quarterback.store.jdbc.Sealing;
import care.quarterback.store.key.StoreSeal;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a seat knows of a store on a server: the heads of all chains as it saw them last, in a file of its own. So a seat
 * notices when the server shows it an earlier day, whoever put that there. The first use of a store on a computer begins the
 * list. One process at a time writes it; others beside it read it.
 *
 * @param heads what is asked
 * @param file null where this computer's folder cannot keep one
 * @param lock null where another process writes it
 */
record SeatHeads(Heads heads, HeadsFile file, HomeLock lock) implements AutoCloseable {

    /** Nothing is known, and nothing is kept. */
    static final SeatHeads NONE = new SeatHeads(Heads.NONE, null, null);

    /**
     * @param home the seat's folder
     * @param older whether a store of an earlier day is taken for the newest
     * @throws StoreException OLDER when the database is of an earlier day
     */
    static SeatHeads of(Path home, StoreSeal seal, Sealing sealing, boolean older) {
        HomeFolder folder;
        HomeLock lock;
        try {
            folder = new HomeFolder(home);
            folder.make();
            lock = lock(folder.seatLock(seal.store()));
        } catch (StoreException nowhere) {
            return NONE; // a computer that keeps nothing
        }
        var kept = new KeptHeads(folder.seatHeads(seal.store()), seal, sealing);
        if (lock == null) {
            return beside(kept);
        }
        try {
            HeadsFile heads = older || !Files.exists(kept.file()) ? kept.begin() : kept.read();
            return new SeatHeads(heads, heads, lock);
        } catch (RuntimeException | Error failure) {
            lock.close();
            throw failure;
        }
    }

    private static SeatHeads beside(KeptHeads kept) {
        if (!Files.exists(kept.file())) {
            return NONE; // the other one is making it
        }
        HeadsFile heads = kept.readBesideAnother();
        return new SeatHeads(heads, heads, null);
    }

    private static HomeLock lock(Path file) {
        try {
            return HomeLock.take(file);
        } catch (StoreException held) {
            if (held.kind() != Kind.IN_USE) {
                throw held;
            }
            return null;
        }
    }

    @Override
    public void close() {
        try (lock) {
            if (file != null) {
                file.close();
            }
        }
    }
}
