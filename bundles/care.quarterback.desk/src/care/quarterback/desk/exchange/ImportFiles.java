package care.quarterback.desk.exchange;

import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.FileSource;
import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.text.Sentences;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out which of the files that a person gave are one record. Folders and archives stand for the files in them. */
final class ImportFiles {

    private static final int START = 4096;
    private static final int DEEPEST = 8;
    private static final int NAMED = 3;

    private final List<CaseImporter> importers;
    private final Sentences sentences;

    ImportFiles(List<CaseImporter> importers, Sentences sentences) {
        this.importers = importers;
        this.sentences = sentences;
    }

    /** In the order of their first files. Reads every file where there are several; changes nothing. */
    List<RecordFiles> records(List<? extends ImportSource> given, Progress progress) {
        List<ImportSource> files =
                given.stream().flatMap(each -> inFolder(each).stream()).toList();
        List<RecordFiles> records = new ArrayList<>();
        Map<CaseImporter, List<ImportSource>> byKind = new LinkedHashMap<>();
        for (ImportSource file : files) {
            alone(file, byKind).ifPresent(records::add);
        }
        byKind.forEach((importer, of) -> importer.records(of, progress)
                .forEach(parts -> records.add(RecordFiles.of(name(parts), parts, importer))));
        return records.stream()
                .sorted(Comparator.comparing(record -> files.indexOf(record.first())))
                .toList();
    }

    /** What the file is by itself; empty, and listed by its kind, where it may be part of something. */
    private Optional<RecordFiles> alone(ImportSource file, Map<CaseImporter, List<ImportSource>> byKind) {
        try {
            byte[] start = start(file);
            if (start.length == 0) {
                return Optional.of(RecordFiles.refused(file, say("empty")));
            }
            Optional<OtherFile> other = OtherFile.of(file.name(), start);
            if (other.isPresent()) {
                return Optional.of(RecordFiles.refused(file, say(other.get().key())));
            }
            if (ZipArchive.is(start)) {
                return Optional.of(archive(file));
            }
            Optional<CaseImporter> importer = importer(file, start);
            if (importer.isEmpty()) {
                return Optional.of(RecordFiles.refused(file, say("unknown-kind")));
            }
            byKind.computeIfAbsent(importer.get(), kind -> new ArrayList<>()).add(file);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(RecordFiles.refused(file, say("unreadable")));
        }
    }

    /** An archive is one record, or holds files of another kind, of which it must be the only one. */
    private RecordFiles archive(ImportSource archive) {
        Map<CaseImporter, List<ImportSource>> byKind = new LinkedHashMap<>();
        List<ImportItem> besides = new ArrayList<>();
        try {
            for (ImportSource file : ZipArchive.files(archive)) {
                byte[] start = start(file);
                Optional<CaseImporter> importer = importer(file, start);
                if (ZipArchive.is(start)) {
                    return RecordFiles.refused(archive, say("zip-in-zip"));
                }
                if (start.length == 0) {
                    besides.add(new ImportItem(file.name(), "", Status.SKIP, say("empty")));
                } else if (importer.isEmpty()
                        || OtherFile.of(file.name(), start).isPresent()) {
                    boolean record = !MediaFurniture.is(file.name());
                    besides.add(new ImportItem(file.name(), "", Status.SKIP, say("zip-besides"), record));
                } else {
                    byKind.computeIfAbsent(importer.get(), kind -> new ArrayList<>())
                            .add(file);
                }
            }
        } catch (ZipArchive.Refused refused) {
            return RecordFiles.refused(archive, say(refused.getMessage(), refused.number()));
        } catch (IOException damaged) {
            return RecordFiles.refused(archive, say("zip-damaged"));
        }
        if (byKind.isEmpty()) {
            return RecordFiles.refused(archive, say("zip-nothing"));
        }
        Map.Entry<CaseImporter, List<ImportSource>> only =
                byKind.entrySet().iterator().next();
        if (byKind.size() > 1 || only.getValue().size() > 1 && !only.getKey().readsParts()) {
            return RecordFiles.refused(archive, say("zip-mixed"));
        }
        return new RecordFiles(archive.name(), archive, only.getValue(), Optional.of(only.getKey()), "", besides);
    }

    /** The files of a folder; the file itself where it is none. What is hidden, or lies elsewhere, is not looked at. */
    private static List<ImportSource> inFolder(ImportSource given) {
        Optional<Path> folder = given.local().filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return List.of(given);
        }
        try (Stream<Path> files = Files.walk(folder.get(), DEEPEST)) {
            List<ImportSource> found = files.filter(Files::isRegularFile)
                    .filter(file -> Stream.iterate(file, each -> !each.equals(folder.get()), Path::getParent)
                            .noneMatch(each -> each.getFileName().toString().startsWith(".")))
                    .sorted()
                    .map(file ->
                            (ImportSource) new FileSource(file, given.table())) // what was said of the folder holds
                    .toList();
            return found.isEmpty() ? List.of(given) : found;
        } catch (IOException unreadable) {
            return List.of(given); // which is said when it is opened
        }
    }

    private static byte[] start(ImportSource file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(START);
        }
    }

    private Optional<CaseImporter> importer(ImportSource file, byte[] start) {
        return importers.stream().filter(each -> each.reads(file.name(), start)).findFirst();
    }

    private String name(List<ImportSource> parts) {
        List<String> names = parts.stream().map(ImportSource::name).toList();
        return names.size() <= NAMED
                ? String.join(", ", names)
                : say("together", String.join(", ", names.subList(0, NAMED - 1)), names.size() - NAMED + 1);
    }

    private String say(String key, Object... arguments) {
        return sentences.of("exchange", key, arguments);
    }
}
