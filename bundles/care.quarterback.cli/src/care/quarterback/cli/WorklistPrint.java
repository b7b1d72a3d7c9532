package care.quarterback.cli;

import care.quarterback.core.spi.Worklist;
import java.io.PrintWriter;
import java.util.List;

/** The worklist in words. */
final class WorklistPrint {

    private WorklistPrint() {}

    static void print(PrintWriter out, List<Worklist.Row> rows) {
        if (rows.isEmpty()) {
            out.println(Texts.of("worklist.none"));
        }
        int bucket = -1;
        for (Worklist.Row row : rows) {
            if (row.bucket() != bucket) {
                bucket = row.bucket();
                out.println(Texts.of("worklist.bucket." + bucket));
            }
            String call = row.item().telephone().isEmpty()
                    ? ""
                    : Texts.of("worklist.call", row.item().telephone());
            out.println(Texts.of(
                    "worklist.row", row.item().due(), row.patient(), row.item().deed(), call));
            if (!row.item().reason().isEmpty()) {
                out.println(Texts.of("worklist.reason", row.item().reason()));
            }
        }
    }
}
