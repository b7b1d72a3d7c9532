package care.quarterback.presentation.preferences;

import care.quarterback.core.text.DateForm;

/**
 * What a person chose for this seat. Says nothing of a patient.
 *
 * @param name in whose name things are done, from the next start on; blank for the name of the login
 * @param lockMinutes after how many minutes without input the window is locked; 0 for never
 * @param backupDays after how many days without a backup Today says so; 0 for never
 * @param server where the shared store is that was opened last, without a password; blank for the one on this computer
 * @param closingBackup into which folder a backup is made when the window closes; blank for none
 * @param trayFolder from which folder of this computer files go into the tray
 * @param dates how the window writes and reads dates, from the next start on
 */
public record Choices(
        String name,
        Theme theme,
        TextSize textSize,
        int lockMinutes,
        int backupDays,
        DateForm dates,
        String server,
        String closingBackup,
        TrayFolder trayFolder) {

    /** What holds until somebody chooses. */
    public static final Choices STANDARD =
            new Choices("", Theme.DESKTOP, TextSize.NORMAL, 15, 7, DateForm.MONTH_FIRST, "", "", TrayFolder.NONE);

    /** A folder whose files go into the tray. @param path blank for none @param remove whether what was taken is removed */
    public record TrayFolder(String path, boolean remove) {

        public static final TrayFolder NONE = new TrayFolder("", false);
    }

    /** The colors of the window. */
    public enum Theme {
        /** As the desktop has them. */
        DESKTOP,
        LIGHT,
        DARK
    }

    /** How large the words are. */
    public enum TextSize {
        NORMAL(1.0),
        LARGE(1.15),
        LARGEST(1.35);

        private final double scale;

        TextSize(double scale) {
            this.scale = scale;
        }

        /** By how much the system's own size is multiplied. */
        public double scale() {
            return scale;
        }
    }

    public Choices withName(String other) {
        return new Choices(
                other.strip(), theme, textSize, lockMinutes, backupDays, dates, server, closingBackup, trayFolder);
    }

    public Choices withTheme(Theme other) {
        return new Choices(name, other, textSize, lockMinutes, backupDays, dates, server, closingBackup, trayFolder);
    }

    public Choices withTextSize(TextSize other) {
        return new Choices(name, theme, other, lockMinutes, backupDays, dates, server, closingBackup, trayFolder);
    }

    public Choices withLockMinutes(int other) {
        return new Choices(name, theme, textSize, other, backupDays, dates, server, closingBackup, trayFolder);
    }

    public Choices withDates(DateForm other) {
        return new Choices(name, theme, textSize, lockMinutes, backupDays, other, server, closingBackup, trayFolder);
    }

    public Choices withBackupDays(int other) {
        return new Choices(name, theme, textSize, lockMinutes, other, dates, server, closingBackup, trayFolder);
    }

    public Choices withServer(String other) {
        return new Choices(
                name, theme, textSize, lockMinutes, backupDays, dates, other.strip(), closingBackup, trayFolder);
    }

    public Choices withClosingBackup(String other) {
        return new Choices(name, theme, textSize, lockMinutes, backupDays, dates, server, other.strip(), trayFolder);
    }

    public Choices withTrayFolder(TrayFolder other) {
        return new Choices(name, theme, textSize, lockMinutes, backupDays, dates, server, closingBackup, other);
    }
}
