package care.quarterback.exchange.codes;

import care.quarterback.core.codes.CodeTree;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.spi.CodeCatalogues;
import care.quarterback.core.spi.Progress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Keeps the catalogue as one file in the home's folder "codes"; what is open stays in memory until the file changes. */
@Component(service = CodeCatalogues.class)
public final class FileCodeCatalogues implements CodeCatalogues {

    private static final String FOLDER = "codes";
    private static final String FILE = "icd10cm.codes";
    private static final long LARGEST = 200_000_000;

    private final Map<Path, Opened> opened = new ConcurrentHashMap<>();

    /** A catalogue, and the file's time and size when it was read. */
    private record Opened(FileTime changed, long size, CodeCatalogue catalogue) {}

    @Activate
    public FileCodeCatalogues() {
        // nothing is read before it is asked for
    }

    @Override
    public CodeCatalogue open(Path home) {
        Path file = home.resolve(FOLDER).resolve(FILE);
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            Opened known = opened.get(file);
            if (known == null || !known.changed().equals(changed) || known.size() != size) {
                known = new Opened(changed, size, read(file, size));
                opened.put(file, known);
            }
            return known.catalogue();
        } catch (NoSuchFileException e) {
            return ranges(CodesWords.of("ranges"));
        } catch (IOException e) {
            return ranges(CodesWords.of("ranges.only"));
        }
    }

    private static CodeCatalogue ranges(String release) {
        return new RangeCatalogue(CodeTree.shipped().ranges(), release);
    }

    /** A damaged file gives the chapters and blocks, and says so in the release's name. */
    private CodeCatalogue read(Path file, long size) throws IOException {
        if (size > LARGEST) {
            return ranges(CodesWords.of("ranges.only"));
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            return new FileCatalogue(bytes);
        } catch (IOException e) {
            return ranges(CodesWords.of("ranges.only"));
        }
    }

    @Override
    public Loaded load(Path given, Path home, Progress progress) throws IOException {
        ReleaseFiles files = ReleaseFiles.at(given);
        List<ReleaseCode> codes = new ReleaseReader(CodeTree.shipped()).read(files.codes(), progress);
        Made made = made(files, codes, progress);
        Path folder = Files.createDirectories(home.resolve(FOLDER));
        Path fresh = Files.createTempFile(folder, "loading", ".tmp");
        try {
            Files.write(fresh, made.bytes());
            replace(fresh, folder.resolve(FILE));
        } finally {
            Files.deleteIfExists(fresh);
        }
        opened.remove(folder.resolve(FILE));
        progress.report(codes.size(), codes.size(), CodesWords.of("loaded"));
        return new Loaded(open(home), codes.size(), made.terms(), made.leftOut());
    }

    /** A catalogue's bytes, how many index terms are in them, and why an index was left out. */
    private record Made(byte[] bytes, int terms, Optional<String> leftOut) {}

    /** The codes alone are of use too: an index that can't be taken in is left out, and the answer says so. */
    private static Made made(ReleaseFiles files, List<ReleaseCode> codes, Progress progress) throws IOException {
        String release = name(files.codes());
        if (files.index().isEmpty()) {
            return new Made(CatalogueWriter.bytes(release, codes, List.of()), 0, Optional.empty());
        }
        ReleaseFile file = files.index().get();
        Set<String> known = codes.stream().map(ReleaseCode::code).collect(Collectors.toSet());
        try {
            List<IndexTerm> terms = new IndexReader(known, progress).read(file);
            return new Made(CatalogueWriter.bytes(release, codes, terms), terms.size(), Optional.empty());
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            String leftOut = CodesWords.of("index.refused", file.name());
            return new Made(CatalogueWriter.bytes(release, codes, List.of()), 0, Optional.of(leftOut));
        }
    }

    private static void replace(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String name(ReleaseFile file) {
        return file.year().isPresent() ? "ICD-10-CM FY" + file.year().getAsInt() : "ICD-10-CM";
    }
}
