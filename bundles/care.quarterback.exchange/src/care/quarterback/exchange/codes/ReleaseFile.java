package care.quarterback.exchange.codes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A file of a release, on its own or in a zip.
 *
 * @param entry the name within the zip; empty for a file on its own
 */
record ReleaseFile(Path path, String entry) {

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)");

    /** The name without folders. */
    String name() {
        return entry.isEmpty() ? path.getFileName().toString() : entry.substring(entry.lastIndexOf('/') + 1);
    }

    String lowerName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The release's year; no file says it inside, its name mostly does: "icd10cm_order_2027.txt". */
    OptionalInt year() {
        Matcher year = YEAR.matcher(name());
        return year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
    }

    InputStream open() throws IOException {
        if (entry.isEmpty()) {
            return Files.newInputStream(path);
        }
        var zip = new ZipFile(path.toFile());
        ZipEntry there = zip.getEntry(entry);
        if (there == null) {
            zip.close();
            throw new IOException(CodesWords.of("zip"));
        }
        return new FilterInputStream(zip.getInputStream(there)) {
            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }
}
