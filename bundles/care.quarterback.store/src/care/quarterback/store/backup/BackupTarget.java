package care.quarterback.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Where a backup is read into. */
public interface BackupTarget {

    /** Keeps nothing: for a backup that is only checked. */
    BackupTarget NOTHING = new BackupTarget() {

        @Override
        public void add(StoredRecord record, boolean newest) {
            // only read
        }

        @Override
        public void practice(StoredRecord record, boolean newest) {
            // only read
        }

        @Override
        public void attachment(InputStream bytes) throws IOException {
            bytes.transferTo(OutputStream.nullOutputStream());
        }

        @Override
        public void forms(TypedForms forms) {
            // only read
        }

        @Override
        public void looks(Looks looks) {
            // only read
        }

        @Override
        public void flush() {
            // only read
        }
    };

    /**
     * Takes the audit of a case, and the case itself.
     *
     * @param newest false when a later file has the case as it stood last: then only the entries are taken
     */
    void add(StoredRecord record, boolean newest);

    void practice(StoredRecord record, boolean newest);

    /** @param bytes to be read to their end */
    void attachment(InputStream bytes) throws IOException;

    void forms(TypedForms forms);

    /** Takes pages of the log of who looked, behind those that were given before. */
    void looks(Looks looks);

    /** Everything was given. */
    void flush();
}
