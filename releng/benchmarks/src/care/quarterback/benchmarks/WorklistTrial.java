package care.quarterback.benchmarks;

import care.quarterback.core.spi.Worklist.Query;
import java.nio.file.Path;

/** Reads the first page of a worklist in a process of its own. */
final class WorklistTrial {

    static final String NAME = "worklist-trial";

    private WorklistTrial() {}

    /** @param how "page", or "nothing" for what an open store costs; @param home of a practice that is there */
    static void run(String how, Path home) throws Exception {
        try (FilledStore store = FilledStore.empty(home)) {
            Query query = Query.all(Practice.TODAY, Practice.SOON, WorklistBenchmark.PAGE);
            int rows = how.equals("page") ? store.desk().lists().worklist(query).size() : 0;
            System.out.println("rows=" + rows);
        }
    }
}
