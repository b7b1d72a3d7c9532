package care.quarterback.desk.exchange;

import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.FileSource;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.text.Sentences;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out which of the files that a person gave are one record. Folders and archives stand for the files in them. */
final class ImportFiles {

    private static final int START = 4096;
    private static final int DEEPEST = 8;
    private static final int NAMED = 3;
    private static final int MOST_FILES = ZipArchive.MOST_FILES;

    private final List<CaseImporter> importers;
    private final Sentences sentences;

    ImportFiles(List<CaseImporter> importers, Sentences sentences) {
        this.importers = importers;
        this.sentences = sentences;
    }

    /** In the order of their first files. Reads every file where there are several; changes nothing. */
    List<RecordFiles> records(List<? extends ImportSource> given, Progress progress) {
        List<ImportSource> files = new ArrayList<>();
        List<RecordFiles> records = new ArrayList<>();
        for (ImportSource each : given) {
            List<ImportSource> inside = inFolder(each);
            if (inside.size() > MOST_FILES) {
                records.add(RecordFiles.refused(each, say("folder-many", MOST_FILES)));
            } else {
                files.addAll(inside);
            }
        }
        var sorted = new SortedFiles();
        List<RecordFiles> others = new ArrayList<>();
        for (ImportSource file : files) {
            alone(file, sorted).ifPresent(others::add);
        }
        sorted.byKind()
                .forEach((importer, of) -> importer.records(of, progress)
                        .forEach(parts -> records.add(RecordFiles.of(name(parts), parts, importer))));
        records.addAll(others);
        return together(records, sorted).stream()
                .sorted(Comparator.comparing(record -> files.indexOf(record.first())))
                .toList();
    }

    /** Documents beside the files of a single record belong to it; else each is a file that is no record. */
    private List<RecordFiles> together(List<RecordFiles> records, SortedFiles sorted) {
        List<RecordFiles> readable =
                records.stream().filter(each -> each.importer().isPresent()).toList();
        if (readable.size() == 1 && sorted.areFor(readable.getFirst().importer().get())) {
            RecordFiles only = readable.getFirst();
            if (sorted.documents().isEmpty() && sorted.besides().isEmpty()) {
                return records;
            }
            List<ImportSource> parts = Stream.concat(only.parts().stream(), sorted.documents().stream())
                    .toList();
            var whole = new RecordFiles(name(parts), only.first(), parts, only.importer(), "", sorted.besides());
            return records.stream().map(each -> each == only ? whole : each).toList();
        }
        List<RecordFiles> all = new ArrayList<>(records);
        sorted.documents().forEach(file -> all.add(RecordFiles.refused(file, sorted.refusal(file))));
        sorted.besides().forEach(item -> all.add(RecordFiles.refused(sorted.file(item), item.message())));
        return all;
    }

    /** What the file is by itself; empty, and listed, where it may be part of something. */
    private Optional<RecordFiles> alone(ImportSource file, SortedFiles sorted) {
        try {
            byte[] start = start(file);
            if (start.length == 0) {
                return Optional.of(RecordFiles.refused(file, say("empty")));
            }
            if (PhoneExport.isPassedOver(path(file))) {
                sorted.beside(file, say("phone-measured"), false);
                return Optional.empty();
            }
            if (MediaFurniture.is(file.name(), start)) {
                sorted.beside(file, say("unknown-kind"), false);
                return Optional.empty();
            }
            Optional<OtherFile> other = OtherFile.of(file.name(), start);
            if (other.isPresent() && isKept(start)) {
                sorted.document(file, say(other.get().key()));
                return Optional.empty();
            }
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
            sorted.record(importer.get(), file);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(RecordFiles.refused(file, say("unreadable")));
        }
    }

    /** An archive is one record with its documents, or holds files of another kind, of which it must be the only one. */
    private RecordFiles archive(ImportSource archive) {
        var sorted = new SortedFiles();
        try {
            for (ImportSource file : ZipArchive.files(archive)) {
                if (PhoneExport.isPassedOver(file.name())) {
                    sorted.beside(file, say("phone-measured"), false);
                    continue;
                }
                byte[] start = start(file);
                Optional<CaseImporter> importer = importer(file, start);
                boolean other = OtherFile.of(file.name(), start).isPresent();
                if (ZipArchive.is(start) && !other) {
                    return RecordFiles.refused(archive, say("zip-in-zip"));
                }
                if (start.length == 0) {
                    sorted.beside(file, say("empty"), false);
                } else if (MediaFurniture.is(file.name(), start)) {
                    sorted.beside(file, say("zip-besides"), false);
                } else if (isKept(start)) {
                    sorted.document(file, say("zip-besides"));
                } else if (importer.isEmpty() || other) {
                    sorted.beside(file, say("zip-besides"), true);
                } else {
                    sorted.record(importer.get(), file);
                }
            }
        } catch (ZipArchive.Refused refused) {
            return RecordFiles.refused(archive, say(refused.getMessage(), refused.number()));
        } catch (IOException damaged) {
            return RecordFiles.refused(archive, say("zip-damaged"));
        }
        sorted.leaveLists(say("zip-list"));
        if (sorted.byKind().isEmpty()) {
            return RecordFiles.refused(archive, say("zip-nothing"));
        }
        Map.Entry<CaseImporter, List<ImportSource>> only =
                sorted.byKind().entrySet().iterator().next();
        if (sorted.byKind().size() > 1
                || only.getValue().size() > 1 && !only.getKey().readsParts()) {
            return RecordFiles.refused(archive, say("zip-mixed"));
        }
        if (!sorted.areFor(only.getKey())) {
            sorted.leaveDocuments();
        }
        List<ImportSource> parts = Stream.concat(only.getValue().stream(), sorted.documents().stream())
                .toList();
        return new RecordFiles(archive.name(), archive, parts, Optional.of(only.getKey()), "", sorted.besides());
    }

    private boolean isKept(byte[] start) {
        return importers.stream().anyMatch(each -> each.keeps(start));
    }

    private static String path(ImportSource file) {
        return file.local().map(Path::toString).orElse(file.name()).replace('\\', '/');
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
                    .limit(MOST_FILES + 1L)
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
