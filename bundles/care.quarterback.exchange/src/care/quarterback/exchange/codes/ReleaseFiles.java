package care.quarterback.exchange.codes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds the code descriptions of a release, and its index beside them. What is given may be the file of the
 * descriptions, a zip as CMS publishes it, or a folder with files and zips. The index is looked for in the same place;
 * for a file or a zip, also among the files beside it.
 *
 * @param codes the descriptions
 * @param index the alphabetic index of diseases; empty when there is none
 */
record ReleaseFiles(ReleaseFile codes, Optional<ReleaseFile> index) {

    private static final int MOST_FILES = 10_000;
    private static final byte[] ZIP = "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1);
    private static final Predicate<String> ORDER =
            Pattern.compile("icd-?10-?cm.*order(?!.*addend).*\\.txt(\\.gz)?").asMatchPredicate();
    private static final Predicate<String> TABLE =
            Pattern.compile("icd-?10-?cm(?!.*index).*\\.tsv(\\.gz)?").asMatchPredicate();
    private static final Predicate<String> INDEX = Pattern.compile(
                    "icd-?10-?cm(?!.*(?:eindex|external)).*index.*\\.(?:xml|tsv)(\\.gz)?")
            .asMatchPredicate();
    private static final Predicate<String> INDEX_ZIP =
            Pattern.compile(".*index.*\\.zip").asMatchPredicate();

    /** @throws IOException with a sentence, when there is nothing to read */
    static ReleaseFiles at(Path given) throws IOException {
        if (Files.isDirectory(given)) {
            List<ReleaseFile> files = inFolder(given, name -> true);
            ReleaseFile codes = codes(files).orElseThrow(() -> new IOException(CodesWords.of("folder")));
            return new ReleaseFiles(codes, index(files, codes));
        }
        if (!Files.isRegularFile(given)) {
            throw new IOException(CodesWords.of("missing"));
        }
        List<ReleaseFile> beside = beside(given);
        if (!isZip(given)) {
            var codes = new ReleaseFile(given, "");
            return new ReleaseFiles(codes, index(beside, codes));
        }
        List<ReleaseFile> entries = inZip(given);
        ReleaseFile codes = codes(entries).orElseThrow(() -> new IOException(CodesWords.of("zip.none")));
        return new ReleaseFiles(codes, index(entries, codes).or(() -> index(beside, codes)));
    }

    /** Other files are looked at by their names only; none of them may keep the descriptions from being read. */
    private static List<ReleaseFile> beside(Path given) {
        try {
            return inFolder(given.toAbsolutePath().getParent(), INDEX_ZIP);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<ReleaseFile> codes(List<ReleaseFile> files) {
        return newest(files, ORDER).or(() -> newest(files, TABLE));
    }

    private static Optional<ReleaseFile> newest(List<ReleaseFile> files, Predicate<String> names) {
        return files.stream()
                .filter(file -> names.test(file.lowerName()))
                .max(Comparator.comparingInt((ReleaseFile file) -> file.year().orElse(0))
                        .thenComparing(ReleaseFile::name));
    }

    /** The index of the same year, else the newest one. */
    private static Optional<ReleaseFile> index(List<ReleaseFile> files, ReleaseFile codes) {
        List<ReleaseFile> same =
                files.stream().filter(file -> file.year().equals(codes.year())).toList();
        return newest(same, INDEX).or(() -> newest(files, INDEX)).filter(file -> !file.equals(codes));
    }

    private static List<ReleaseFile> inFolder(Path folder, Predicate<String> zips) throws IOException {
        List<Path> paths;
        try (Stream<Path> listed = Files.list(folder)) {
            paths = listed.limit(MOST_FILES).sorted().toList();
        }
        var files = new ArrayList<ReleaseFile>();
        for (Path path : paths) {
            String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
            if (ORDER.test(name) || TABLE.test(name) || INDEX.test(name)) {
                files.add(new ReleaseFile(path, ""));
            } else if (name.endsWith(".zip") && zips.test(name) && isZip(path)) {
                files.addAll(readable(path));
            }
        }
        return files;
    }

    private static List<ReleaseFile> readable(Path zip) {
        try {
            return inZip(zip);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<ReleaseFile> inZip(Path path) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .limit(MOST_FILES)
                    .map(ZipEntry::getName)
                    .map(name -> new ReleaseFile(path, name))
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(CodesWords.of("zip"), e);
        }
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(ZIP, in.readNBytes(ZIP.length));
        }
    }
}
