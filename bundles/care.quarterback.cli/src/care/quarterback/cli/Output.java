package care.quarterback.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file that a person asked for: whole, or not at all; readable by its owner only. */
final class Output {

    private Output() {}

    /** What is written. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** @throws CliFailure when the place cannot be written to; an older file of that name is then still there */
    static void write(Path target, Content content) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
            throw new CliFailure(Exit.USAGE, Texts.of("output.folder", target));
        }
        Path part = null;
        try {
            part = Files.createTempFile(folder, ".quarterback", ".part");
            try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.write(out);
            }
            move(part, target);
        } catch (IOException e) {
            throw new CliFailure(Exit.USAGE, Texts.of("output.failed", target));
        } finally {
            remove(part);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new CliFailure(Exit.USAGE, Texts.of("output.part", part));
        }
    }
}
