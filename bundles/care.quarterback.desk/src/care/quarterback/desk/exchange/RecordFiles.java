package care.quarterback.desk.exchange;

import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.ImportSource;
import java.util.List;
import java.util.Optional;

/**
 * What is imported as one: a file, the files of one record, or an archive. {@link ImportFiles} finds them.
 *
 * @param name what it is called for people
 * @param first the file that was given, or the first of them
 * @param parts in the order they were given; what an archive holds instead of the archive
 * @param importer reads it; empty where it is refused
 * @param refusal why nothing of it can be read, a sentence; empty when it can
 * @param besides what an archive holds besides that is no record
 */
public record RecordFiles(
        String name,
        ImportSource first,
        List<ImportSource> parts,
        Optional<CaseImporter> importer,
        String refusal,
        List<ImportItem> besides) {

    public RecordFiles {
        parts = List.copyOf(parts);
        besides = List.copyOf(besides);
    }

    static RecordFiles refused(ImportSource file, String sentence) {
        return new RecordFiles(file.name(), file, List.of(file), Optional.empty(), sentence, List.of());
    }

    static RecordFiles of(String name, List<ImportSource> parts, CaseImporter importer) {
        return new RecordFiles(name, parts.getFirst(), parts, Optional.of(importer), "", List.of());
    }

    /** The names of the parts; empty when there is only one, which the name says. */
    public List<String> partNames() {
        return parts.size() < 2
                ? List.of()
                : parts.stream().map(ImportSource::name).toList();
    }
}
