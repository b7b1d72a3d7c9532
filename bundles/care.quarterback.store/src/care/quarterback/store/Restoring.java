package care.quarterback.store;

import care.quarterback.core.spi.BackupReport;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;

/** What has to be so before a restored store is said to be ready. */
final class Restoring {

    private Restoring() {}

    /** @throws StoreException DAMAGED when part of the backup is not as it was written */
    static void accept(BackupReport report) {
        refuse((int) report.damages().stream().filter(each -> !each.inStore()).count());
    }

    /** Reads every document, attachment and chain. @throws StoreException DAMAGED when one is not as it was saved */
    static void prove(JdbcStore store) {
        refuse(store.damaged());
    }

    private static void refuse(int damaged) {
        if (damaged > 0) {
            throw new StoreException(StoreException.Kind.DAMAGED, Message.of("store", "backupDamaged", damaged));
        }
    }
}
