package care.quarterback.core.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.testkit.DiskSearch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search that other tests trust must find what is there. */
class DiskSearchTest {

    @TempDir
    Path folder;

    @Test
    void findsAWordInEachDisguise() throws IOException {
        Files.writeString(folder.resolve("plain.txt"), "about Achterberg today");
        Files.write(folder.resolve("wide.bin"), "Achterberg".getBytes(StandardCharsets.UTF_16LE));
        Files.writeString(folder.resolve("Achterberg.txt"), "nothing");
        var zipped = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("inner.xml"));
            zip.write("Achterberg".getBytes(StandardCharsets.UTF_8));
        }
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.gz")))) {
            gzip.write(zipped.toByteArray());
        }
        Files.writeString(folder.resolve("clean.txt"), "Somebody Else");
        assertEquals(
                4, DiskSearch.find(folder, List.of("Achterberg"), file -> false).size());
        assertEquals(List.of(), DiskSearch.find(folder, List.of("Achterberg"), file -> !file.endsWith("clean.txt")));
    }
}
