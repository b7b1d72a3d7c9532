package care.quarterback.presentation.practice;

import care.quarterback.presentation.section.FormScreen;
import java.util.List;
import java.util.Optional;

/**
 * What a page of the directory shows. Immutable.
 *
 * @param count "212 doctors", or how many of them match
 * @param empty why there is no row; empty while there is one
 * @param select the key of the row to choose, after it was added
 * @param sorted the column by which they are ordered; -1 for none
 */
public record DirectoryScreen(
        List<DirectoryRow> rows,
        String count,
        String empty,
        Optional<FormScreen> form,
        Optional<String> select,
        int sorted,
        boolean descending) {

    public DirectoryScreen {
        rows = List.copyOf(rows);
    }
}
