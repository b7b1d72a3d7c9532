package care.quarterback.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks for words on the disk, as somebody would who found the computer: in every file's name and bytes, as UTF-8 and both
 * kinds of UTF-16, and inside gzip and zip files (zips in zips too, a few deep).
 */
public final class DiskSearch {

    private static final int DEEPEST = 3;
    private static final int LARGEST = 256 * 1024 * 1024;
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final List<byte[]> needles = new ArrayList<>();
    private final List<String> words;
    private final List<String> found = new ArrayList<>();

    private DiskSearch(List<String> words) {
        this.words = words;
        for (String word : words) {
            CHARSETS.forEach(charset -> needles.add(word.getBytes(charset)));
        }
    }

    /**
     * Where one of the words stands below the folder; empty when nowhere.
     *
     * @param skip files that were asked for, such as a report
     */
    public static List<String> find(Path folder, List<String> words, Predicate<Path> skip) throws IOException {
        var search = new DiskSearch(words);
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !skip.test(file)) {
                    try {
                        search.file(file);
                    } catch (NoSuchFileException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return search.found;
    }

    private void file(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (words.stream().anyMatch(name::contains)) {
            found.add(file + " (its name)");
        }
        if (Files.size(file) <= LARGEST) {
            bytes(file.toString(), Files.readAllBytes(file), DEEPEST);
        }
    }

    private void bytes(String place, byte[] bytes, int deeper) {
        for (int i = 0; i < needles.size(); i++) {
            if (contains(bytes, needles.get(i))) {
                found.add(place + " (" + CHARSETS.get(i % CHARSETS.size()) + ")");
            }
        }
        if (deeper > 0 && starts(bytes, 0x1f, 0x8b)) {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes(place + "!gzip", in.readNBytes(LARGEST), deeper - 1);
            } catch (IOException e) {
                // only looks like gzip
            }
        }
        if (deeper > 0 && starts(bytes, 'P', 'K')) {
            zip(place, bytes, deeper);
        }
    }

    private void zip(String place, byte[] bytes, int deeper) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                bytes(place + "!" + entry.getName(), zip.readNBytes(LARGEST), deeper - 1);
            }
        } catch (IOException e) {
            // only looks like a zip
        }
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static boolean contains(byte[] text, byte[] word) {
        outer:
        for (int i = 0; i <= text.length - word.length; i++) {
            for (int j = 0; j < word.length; j++) {
                if (text[i + j] != word[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
