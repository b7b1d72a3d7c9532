package care.quarterback.store;

import care.quarterback.core.spi.OpenStore;
import java.nio.file.Path;

/** The main class of a second process: backs a store up, or restores a backup, again and again until it is killed. */
public final class BackupChild {

    private BackupChild() {}

    /** @param arguments "backup", the home and a folder; or "restore", a file and a folder for homes */
    public static void main(String[] arguments) throws Exception {
        Path from = Path.of(arguments[1]);
        Path to = Path.of(arguments[2]);
        if (arguments[0].equals("backup")) {
            try (OpenStore store = TestStores.open(from)) {
                System.out.println("open");
                for (int number = 1; true; number++) {
                    SmallPractice.goal(store, 1 + number % 3, "between two backups");
                    Path file = to.resolve(ProcessHandle.current().pid() + "-" + number + ".qbackup");
                    SmallPractice.backupChanges(store, file, SmallPractice.MONDAY.plusSeconds(number));
                    System.out.println(file);
                }
            }
        }
        System.out.println("open");
        for (int number = 1; true; number++) {
            SmallPractice.restore(from, to.resolve("home-" + number));
            System.out.println(number);
        }
    }
}
