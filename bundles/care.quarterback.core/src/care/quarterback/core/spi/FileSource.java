package care.quarterback.core.spi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of this machine, to be imported.
 *
 * @param table what the person said about a table
 */
public record FileSource(Path path, TableChoices table) implements ImportSource {

    /** Nobody said anything about a table. */
    public FileSource(Path path) {
        this(path, TableChoices.NONE);
    }

    @Override
    public String name() {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }

    @Override
    public long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public Optional<Path> local() {
        return Optional.of(path);
    }
}
