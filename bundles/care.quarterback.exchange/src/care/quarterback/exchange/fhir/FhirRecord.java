package care.quarterback.exchange.fhir;

import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** One record in one file or in many: one type a file, page by page, or an archive's files. Used once. */
final class FhirRecord {

    /** What is said of a file that is whole, and isn't ours to read. */
    private static final Set<String> OTHER_KIND = Set.of("not-fhir", "wrong-version", "no-line");

    private final Reading reading;
    private final Messages messages;
    private final Progress progress;

    FhirRecord(Reading reading, Progress progress) {
        this.reading = reading;
        this.messages = reading.messages();
        this.progress = progress;
    }

    /** Something that is done with a file, and may find that it cannot be read. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    /**
     * Files that speak of one patient, or lack what another one has, stand together; if each is whole in itself, each is a
     * record. One that cannot be read is never part of another.
     */
    List<List<ImportSource>> records(List<ImportSource> files) {
        List<ImportSource> read = new ArrayList<>();
        List<List<ImportSource>> alone = new ArrayList<>();
        Set<String> patients = new HashSet<>();
        boolean[] together = {false};
        for (ImportSource file : files) {
            Optional<String> refusal = tried(() -> {
                RecordCollector collector = reading(file).collected();
                var assembly = new RecordAssembly(List.of(collector));
                assembly.plans();
                together[0] |=
                        assembly.isIncomplete() || collector.pages().missing().isPresent();
                for (Entry patient : collector.patients()) {
                    together[0] |= !patients.add(
                            patient.fullUrl().isEmpty() ? patient.fields().text("id") : patient.fullUrl());
                }
            });
            if (refusal.isPresent()) {
                alone.add(List.of(file));
            } else {
                read.add(file);
            }
        }
        List<List<ImportSource>> records = new ArrayList<>(alone);
        if (together[0]) {
            records.add(read);
        } else {
            read.forEach(file -> records.add(List.of(file)));
        }
        return records;
    }

    /** Whether a file that is refused so is no part of the record, and the others can come in without it. */
    static boolean staysOut(Refusal refusal) {
        return OTHER_KIND.contains(refusal.getMessage());
    }

    /**
     * Reads the files as one record. One that is damaged refuses all of them, so that no half of a record comes in; one of
     * another kind or version stays out, and is named.
     */
    ImportPlan plan(String name, List<ImportSource> parts) {
        List<RecordCollector> collectors = new ArrayList<>();
        List<String> digests = new ArrayList<>();
        List<ImportSource> read = new ArrayList<>();
        List<ImportItem> out = new ArrayList<>();
        for (ImportSource part : parts) {
            Optional<String> refusal = tried(() -> {
                RecordReading one = reading(part);
                try {
                    collectors.add(one.collected());
                } catch (Refusal other) {
                    if (parts.size() == 1 || !staysOut(other)) {
                        throw other;
                    }
                    out.add(new ImportItem(part.name(), "", Status.ERROR, other.sentence(messages)));
                    return;
                }
                digests.add(one.sha256());
                read.add(part);
            });
            if (refusal.isPresent()) {
                String sentence = refusal.get();
                return ImportPlan.refused(
                        name, parts.size() == 1 ? sentence : messages.of("part", part.name(), sentence));
            }
        }
        if (read.isEmpty()) {
            return ImportPlan.refused(name, out.getFirst().message());
        }
        List<ImportPlan> made = new ArrayList<>(1);
        Optional<String> refusal = tried(() -> made.add(assembled(name, read, collectors, digest(digests), out)));
        return refusal.map(sentence -> ImportPlan.refused(name, sentence)).orElseGet(made::getFirst);
    }

    private ImportPlan assembled(
            String name,
            List<ImportSource> parts,
            List<RecordCollector> collectors,
            String digest,
            List<ImportItem> out) {
        List<ImportPlan.PatientPlan> patients = new RecordAssembly(collectors).plans();
        Optional<AnswerPages.Page> missing = AnswerPages.of(collectors).missing();
        List<String> notes = Stream.concat(
                        collectors.stream().flatMap(each -> each.notes().stream()),
                        missing.map(page -> messages.of("page", page.total(), page.here(), parts.size())).stream())
                .toList();
        List<ImportItem> items =
                Stream.concat(items(parts, collectors).stream(), out.stream()).toList();
        return new ImportPlan(name, digest, "", items, patients, notes, missing.isPresent());
    }

    /** Of several files each entry says which one it stands in. */
    private static List<ImportItem> items(List<ImportSource> parts, List<RecordCollector> collectors) {
        if (parts.size() == 1) {
            return collectors.getFirst().items();
        }
        List<ImportItem> items = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String file = parts.get(i).name();
            collectors.get(i).items().forEach(item -> items.add(item.in(file)));
        }
        return items;
    }

    /** The same for the same files in another order. */
    private static String digest(List<String> digests) {
        if (digests.size() == 1) {
            return digests.getFirst();
        }
        var all = AttachmentMeasure.sha256();
        digests.stream().sorted().forEach(each -> all.update(each.getBytes(StandardCharsets.US_ASCII)));
        return HexFormat.of().formatHex(all.digest());
    }

    private RecordReading reading(ImportSource file) {
        return new RecordReading(file, progress, reading, AttachmentMeasure::new);
    }

    /** Why it could not be done, a sentence; empty when it was. */
    private Optional<String> tried(Step step) {
        try {
            step.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.sentence(messages));
        } catch (EOFException | ZipException damaged) {
            return Optional.of(messages.of("bad-gzip"));
        } catch (IOException unreadable) {
            return Optional.of(messages.of("unreadable"));
        } catch (RuntimeException | StackOverflowError unforeseen) {
            return Optional.of(messages.of("not-understood"));
        }
    }
}
