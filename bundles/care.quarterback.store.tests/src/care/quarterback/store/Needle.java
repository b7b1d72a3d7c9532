package care.quarterback.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks for a text in every file of a folder, as bytes. */
final class Needle {

    private Needle() {}

    /** The files that hold the text in UTF-8 or in UTF-16 of either byte order. */
    static List<Path> files(Path folder, String text) throws IOException {
        var forms = List.of(
                latin(text.getBytes(StandardCharsets.UTF_8)),
                latin(text.getBytes(StandardCharsets.UTF_16BE)),
                latin(text.getBytes(StandardCharsets.UTF_16LE)));
        List<Path> found = new ArrayList<>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String content = latin(Files.readAllBytes(file));
                if (forms.stream().anyMatch(content::contains)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Bytes in all files of a folder; 0 when there is none. */
    static long size(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        long size = 0;
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }
}
