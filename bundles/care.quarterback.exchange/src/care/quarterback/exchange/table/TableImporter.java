package care.quarterback.exchange.table;

import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import care.quarterback.core.spi.ImportPlan.PatientPlan;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.model.Patient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.osgi.service.component.annotations.Component;

/**
 * Reads a list of running cases from a spreadsheet's CSV, a case for each row, or a list of entries of cases that are
 * there, such as medications. A row is taken whole or refused with the column that is wrong. What looks like a formula is
 * text.
 */
@Component
public final class TableImporter implements CaseImporter {

    private static final int MEGABYTES = 20;
    private static final int ROWS = 5_000;
    private static final String CASES = "CareCase";

    private final Clock clock;

    public TableImporter() {
        this(Clock.systemDefaultZone());
    }

    TableImporter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "csv";
    }

    @Override
    public boolean reads(String name, byte[] start) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv");
    }

    @Override
    public ImportPlan read(ImportSource source, Progress progress) {
        var words = new TableWords();
        try (InputStream in = source.open()) {
            byte[] bytes = in.readNBytes((MEGABYTES << 20) + 1);
            if (bytes.length > MEGABYTES << 20) {
                throw new TableRefused("large", MEGABYTES);
            }
            return new Reading(words, progress).plan(source, bytes);
        } catch (TableRefused refused) {
            return ImportPlan.refused(source.name(), refused.sentence(words));
        } catch (IOException e) {
            return ImportPlan.refused(source.name(), words.of("refused.read"));
        }
    }

    /** The reading of one file. */
    private final class Reading {
        private final TableWords words;
        private final Progress progress;
        private final List<ImportItem> items = new ArrayList<>();
        private final List<PatientPlan> patients = new ArrayList<>();
        private final Map<String, Long> persons = new HashMap<>();
        private EntryRows entries;
        private String type = CASES;

        Reading(TableWords words, Progress progress) {
            this.words = words;
            this.progress = progress;
        }

        ImportPlan plan(ImportSource source, byte[] bytes) throws IOException {
            var text = TableText.of(bytes, source.table().charset());
            var format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(text.delimiter())
                    .setIgnoreEmptyLines(false)
                    .setTrim(true)
                    .get();
            List<String> notes = new ArrayList<>();
            notes.add(words.of("note.encoding", text.charset().name()));
            List<CSVRecord> rows = rows(text, format);
            if (!rows.isEmpty()) {
                var columns = new TableColumns(rows.removeFirst().toList(), source.table(), words);
                columns.judgeDates(
                        rows.stream().map(CSVRecord::toList).toList(),
                        source.table().dayFirst().map(day -> day ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST));
                begin(columns, notes);
                rows.forEach(each -> take(each, columns));
            }
            if (items.isEmpty()) {
                throw new TableRefused("empty");
            }
            if (entries != null) {
                patients.addAll(entries.plans());
            }
            return new ImportPlan(source.name(), sha256(bytes), "", items, patients, notes);
        }

        /** All of them, because a column of dates is judged as a whole. */
        private List<CSVRecord> rows(TableText text, CSVFormat format) throws IOException {
            List<CSVRecord> rows = new ArrayList<>();
            try (CSVParser parser = CSVParser.parse(text.text(), format)) {
                for (CSVRecord each : parser) {
                    if (rows.size() > ROWS && each.stream().anyMatch(cell -> !cell.isBlank())) {
                        throw new TableRefused("rows", ROWS);
                    }
                    rows.add(each);
                }
            } catch (UncheckedIOException broken) {
                throw new TableRefused("quotes", rows.size() + 1);
            }
            return rows;
        }

        private void begin(TableColumns columns, List<String> notes) {
            columns.kind().ifPresent(kind -> {
                entries = new EntryRows(kind, columns, words);
                type = kind.name();
                notes.add(words.of("note.kind", kind.label(words.sentences())));
            });
            notes.addAll(columns.notes());
        }

        private void take(CSVRecord each, TableColumns columns) {
            if (each.stream().allMatch(String::isBlank)) {
                return;
            }
            if (items.size() >= ROWS) {
                throw new TableRefused("rows", ROWS);
            }
            if (progress.cancelled()) {
                throw new TableRefused("stopped");
            }
            long number = each.getRecordNumber();
            progress.report(number, 0, "");
            if (each.size() > columns.size()) {
                error(words.of("at", number), words.of("row.wide", each.size(), columns.size()));
                return;
            }
            var row = new TableRow(each, columns, words, LocalDate.now(clock), clock.getZone());
            String at = words.of("at", number);
            Optional<String> twice = entries == null ? ofCase(row, number) : entries.take(row, number);
            if (!row.problems().isEmpty()) {
                row.problems().forEach((heading, sentence) -> error(words.of("at.column", number, heading), sentence));
            } else if (twice.isPresent()) {
                error(at, twice.get());
            } else {
                items.add(new ImportItem(at, type, Status.OK, words.of("row.taken")));
            }
        }

        /** A sentence when an earlier row is of the same person. */
        private Optional<String> ofCase(TableRow row, long number) {
            PatientPlan plan = new CaseRow(row, words).plan(words.of("at", number));
            if (!row.problems().isEmpty()) {
                return Optional.empty();
            }
            Patient patient = plan.draft().getPatient();
            String name = patient.getFamilyName() + ", " + patient.getGivenName() + ", " + patient.getSuffix();
            Long before = persons.putIfAbsent(name.toLowerCase(Locale.ROOT) + patient.getBirthDate(), number);
            if (before == null) {
                patients.add(plan);
            }
            return Optional.ofNullable(before).map(first -> words.of("row.twice", first));
        }

        private void error(String at, String sentence) {
            items.add(new ImportItem(at, type, Status.ERROR, sentence));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
