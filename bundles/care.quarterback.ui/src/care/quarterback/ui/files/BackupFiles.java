package care.quarterback.ui.files;

/** Which files a person can choose as a backup. */
public final class BackupFiles {

    /** A backup file, or the key in the folder of a backup that an older version made. */
    public static final String FILTER = "*.qbackup;store.key";

    private BackupFiles() {}
}
