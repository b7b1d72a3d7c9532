package care.quarterback.store;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.text.Message;
import care.quarterback.store.jdbc.Sealing;
import care.quarterback.store.key.StoreSeal;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The list of heads in a file of this computer, compared with the database when it's opened. */
record KeptHeads(Path file, StoreSeal seal, Sealing sealing) {

    /** Takes what is in the database now for the newest. */
    HeadsFile begin() {
        try {
            return HeadsFile.make(file, seal, sealing.heads());
        } catch (IOException e) {
            throw HomeFolder.unreachable(e);
        }
    }

    /** @throws StoreException OLDER when the list is missing or altered, or the database is of an earlier day */
    HeadsFile read() {
        return compared(opened(false));
    }

    /** The same where somebody else writes the list: what is saved here is not added to it. */
    HeadsFile readBesideAnother() {
        return compared(opened(true));
    }

    private HeadsFile opened(boolean another) {
        try {
            return another ? HeadsFile.openBesideAnother(file, seal) : HeadsFile.open(file, seal);
        } catch (HeadsFile.Unreadable altered) {
            throw older(Message.of("store", "headsAltered"));
        } catch (NoSuchFileException missing) {
            throw older(Message.of("store", "headsMissing"));
        } catch (IOException e) {
            throw HomeFolder.unreachable(e);
        }
    }

    private HeadsFile compared(HeadsFile heads) {
        int behind;
        try {
            behind = sealing.behind(heads, heads.recent());
        } catch (RuntimeException | Error failure) {
            heads.close();
            throw failure;
        }
        if (behind > 0) {
            heads.close();
            throw older(Message.of("store", "storeOlder", behind));
        }
        return heads;
    }

    static StoreException older(Message message) {
        return new StoreException(Kind.OLDER, message);
    }
}
