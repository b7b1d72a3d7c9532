package care.quarterback.benchmarks;

import care.quarterback.core.spi.ImportSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** A file of a zip, held in memory so that the disk has no part in a measurement. */
record MemorySource(String name, byte[] bytes) implements ImportSource {

    static List<MemorySource> ofZip(Path zip) throws IOException {
        return ofZip(zip, ".json");
    }

    /** The files of one kind. @param ending of their names */
    static List<MemorySource> ofZip(Path zip, String ending) throws IOException {
        List<MemorySource> sources = new ArrayList<>();
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream()
                    .filter(each -> each.getName().endsWith(ending))
                    .toList()) {
                try (InputStream in = file.getInputStream(entry)) {
                    sources.add(new MemorySource(entry.getName(), in.readAllBytes()));
                }
            }
        }
        return sources;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
