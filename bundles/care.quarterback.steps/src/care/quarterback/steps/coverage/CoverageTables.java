package care.quarterback.steps.coverage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the small tables of this package that ship as data. */
final class CoverageTables {

    private CoverageTables() {}

    /**
     * The rows of a table, without its comments.
     *
     * @param cells how many cells each row has
     * @throws IllegalArgumentException when a row has another number: a mistake in our data that a test finds
     */
    static List<List<String>> rows(String file, int cells) {
        try (var reader = new BufferedReader(
                new InputStreamReader(CoverageTables.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> row(file, line, cells))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(String file, String line, int cells) {
        List<String> row = List.of(line.split("\t", -1));
        if (row.size() != cells || row.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(file + ": a row has " + cells + " cells: " + line);
        }
        return row;
    }
}
