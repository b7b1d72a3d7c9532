package care.quarterback.store.backup;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.text.Message;
import care.quarterback.store.backup.BackupPart.Closed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The backup files that lie together in a folder. */
public final class BackupFolder {

    /** How a backup file's name ends. */
    public static final String ENDING = ".qbackup";

    private final List<Closed> files;

    private BackupFolder(List<Closed> files) {
        this.files = List.copyOf(files);
    }

    /** Whether it is a backup of this form, or a folder with some. */
    public static boolean isOne(Path place) {
        try {
            if (Files.isRegularFile(place)) {
                return BackupPart.look(place).isPresent();
            }
            return Files.isDirectory(place) && !of(place).files.isEmpty();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    static BackupFolder of(Path folder) {
        List<Closed> found = new ArrayList<>();
        try (var names = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path each : names) {
                if (Files.isRegularFile(each)) {
                    BackupPart.look(each).ifPresent(found::add);
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        found.sort(Comparator.comparing(each -> each.file().getFileName().toString()));
        return new BackupFolder(found);
    }

    static StoreException unreadable(IOException cause) {
        return new StoreException(Kind.UNREACHABLE, Message.of("store", "backupUnreadable"), cause);
    }

    /** The newest file of a store. */
    Optional<Closed> newest(String store) {
        return files.stream()
                .filter(each -> each.header().store().equals(store))
                .max(Comparator.comparing((Closed each) -> each.header().made())
                        .thenComparing(each -> each.header().part()));
    }

    /** The file that is meant. @throws StoreException MISSING, REFUSED when it could be one of several stores */
    static Closed meant(Path place) {
        try {
            if (!Files.isDirectory(place)) {
                return BackupPart.look(place).orElseThrow(BackupFolder::none);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        BackupFolder folder = of(place);
        Set<String> stores = new HashSet<>();
        folder.files.forEach(each -> stores.add(each.header().store()));
        if (stores.size() > 1) {
            throw new StoreException(Kind.REFUSED, Message.of("store", "backupsOfSeveral"));
        }
        return stores.stream().findFirst().flatMap(folder::newest).orElseThrow(BackupFolder::none);
    }

    private static StoreException none() {
        return new StoreException(Kind.MISSING, Message.of("store", "noBackup"));
    }

    Optional<Closed> byId(String backup) {
        return files.stream()
                .filter(each -> each.header().backup().equals(backup))
                .findFirst();
    }
}
