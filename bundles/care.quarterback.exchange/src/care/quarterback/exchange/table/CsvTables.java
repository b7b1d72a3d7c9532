package care.quarterback.exchange.table;

import care.quarterback.core.spi.TableFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.osgi.service.component.annotations.Component;

/** Tables as CSV in UTF-8: read from whatever stands between the cells, written with commas and a mark that Excel knows. */
@Component
public final class CsvTables implements TableFiles {

    private static final int MEGABYTES = 20;
    private static final int ROWS = 50_000;
    private static final char MARK = '\uFEFF';

    @Override
    public Table read(Path file) {
        var words = new TableWords();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((MEGABYTES << 20) + 1);
            if (bytes.length > MEGABYTES << 20) {
                throw new TableRefused("large", MEGABYTES);
            }
            return new Table(lines(TableText.of(bytes, Optional.empty())), "");
        } catch (TableRefused refused) {
            boolean letters = "encoding".equals(refused.getMessage());
            return Table.refused(letters ? words.of("refused.letters") : refused.sentence(words));
        } catch (IOException e) {
            return Table.refused(words.of("refused.read"));
        }
    }

    private static List<TableLine> lines(TableText text) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(text.delimiter())
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        List<TableLine> lines = new ArrayList<>();
        long next =
                text.stated() == 0 ? 1 : 2; // a first line that says what stands between cells is no line of the table
        try (CSVParser parser = CSVParser.parse(text.text(), format)) {
            long before = next - 1;
            for (CSVRecord each : parser) {
                if (each.stream().anyMatch(cell -> !cell.isBlank())) {
                    if (lines.size() > ROWS) {
                        throw new TableRefused("rows", ROWS);
                    }
                    lines.add(new TableLine(next, each.toList()));
                }
                next = before + parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException broken) {
            throw new TableRefused("quotes", next);
        }
        return lines;
    }

    @Override
    public void write(Path file, List<List<String>> lines) {
        Path whole = file.resolveSibling(file.getFileName() + ".part");
        try {
            var text = new StringWriter();
            text.append(MARK);
            try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
                for (List<String> line : lines) {
                    printer.printRecord(line);
                }
            }
            Files.writeString(whole, text.toString(), StandardCharsets.UTF_8);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
