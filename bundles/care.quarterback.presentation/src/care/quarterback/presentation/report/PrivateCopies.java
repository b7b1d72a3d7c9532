package care.quarterback.presentation.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Copies of reports that a viewer may read while the window is open: only for this user, gone when it closes. */
public final class PrivateCopies {

    private final Path folder;

    /** @param folder is made when needed; everything in it is ours to delete */
    public PrivateCopies(Path folder) {
        this.folder = folder;
    }

    /** A fresh file that only this user can read; its name is short and says nothing, such as "report-1.pdf". */
    public Path fresh(String suffix) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        Path file = numbered(suffix);
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }

    private Path numbered(String suffix) throws IOException {
        for (int number = 1; ; number++) {
            try {
                return Files.createFile(folder.resolve("report-" + number + suffix));
            } catch (FileAlreadyExistsException taken) {
                // the next number
            }
        }
    }

    /** Deletes every copy; also what an earlier run left when it was killed. */
    public void sweep() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException stillInUse) {
            // a viewer may hold it open; the next start sweeps again
        }
    }
}
