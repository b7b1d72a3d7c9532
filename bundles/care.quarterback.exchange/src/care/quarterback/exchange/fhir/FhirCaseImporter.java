package care.quarterback.exchange.fhir;

import care.quarterback.core.spi.Attachments;
import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads FHIR R4 records, also signed as health cards: a bundle, one resource, or a resource a line; JSON or XML, plain or packed by gzip; and records of
 * another format that are read as entries of FHIR.
 */
@Component
public final class FhirCaseImporter implements CaseImporter {

    private final Clock clock;
    private final RecordFormat other;
    private final CardKeys keys;

    /** What today is, and the hour, are those of this computer until somebody says otherwise. */
    @Activate
    public FhirCaseImporter(@Reference RecordFormat other) {
        this(Clock.systemDefaultZone(), other);
    }

    FhirCaseImporter(Clock clock, RecordFormat other) {
        this(clock, other, CardKeys.NONE);
    }

    private FhirCaseImporter(Clock clock, RecordFormat other, CardKeys keys) {
        this.clock = clock;
        this.other = other;
        this.keys = keys;
    }

    @Override
    public CaseImporter at(Clock hours) {
        return new FhirCaseImporter(hours, other, keys);
    }

    @Override
    public CaseImporter in(Path home) {
        return new FhirCaseImporter(clock, other, CardKeys.of(home));
    }

    @Override
    public int keepKeys(Path given, Path home) throws IOException {
        return CardKeys.keep(given, home);
    }

    @Override
    public String kind() {
        return "fhir";
    }

    @Override
    public boolean reads(String name, byte[] start) {
        FileShape shape = FileShape.of(start);
        byte[] plain = shape == FileShape.GZIP ? FileShape.unpacked(start) : start;
        return switch (shape == FileShape.GZIP ? FileShape.of(plain) : shape) {
            case JSON, GZIP -> true;
            case XML ->
                FileShape.namesFhir(name, plain)
                        || other.looksLike(FileShape.text(plain))
                        || FileShape.beginsLater(plain);
            case ZIP -> true;
            case EMPTY, OTHER -> {
                String lower = name.toLowerCase(Locale.ROOT);
                yield HealthCardFile.isCode(start)
                        || lower.endsWith(".json")
                        || lower.endsWith(".ndjson")
                        || lower.endsWith(".json.gz");
            }
        };
    }

    @Override
    public void copyAttachments(ImportSource source, Set<String> wanted, Attachments into) throws IOException {
        try {
            new RecordReading(
                            source,
                            Progress.NONE,
                            new Reading(clock, other, keys),
                            () -> new AttachmentCopy(wanted, into))
                    .stream();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } catch (Refusal changed) {
            if (FhirRecord.staysOut(changed)) {
                return; // which the plan says
            }
            throw new IOException("the file has changed since it was read", changed);
        }
    }

    @Override
    public boolean showsAsPage(String mediaType) {
        return other.showsAsPage(mediaType);
    }

    @Override
    public void writePage(InputStream document, OutputStream page) throws IOException {
        new RecordPage(other).write(document.readAllBytes(), page);
    }

    @Override
    public ImportPlan read(ImportSource source, Progress progress) {
        return readRecord(source.name(), List.of(source), progress);
    }

    @Override
    public boolean readsParts() {
        return true;
    }

    @Override
    public boolean keeps(byte[] start) {
        return LooseDocument.mediaType(start).isPresent();
    }

    @Override
    public List<List<ImportSource>> records(List<ImportSource> files, Progress progress) {
        return files.size() < 2
                ? CaseImporter.super.records(files, progress)
                : new FhirRecord(new Reading(clock, other, keys), progress).records(files);
    }

    @Override
    public ImportPlan readRecord(String name, List<ImportSource> parts, Progress progress) {
        return new FhirRecord(new Reading(clock, other, keys), progress).plan(name, parts);
    }
}
