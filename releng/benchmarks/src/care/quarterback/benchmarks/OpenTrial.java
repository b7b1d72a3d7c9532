package care.quarterback.benchmarks;

import care.quarterback.model.value.CaseId;
import java.nio.file.Path;
import java.util.List;

/** Opens one case, the first in a process of its own. */
final class OpenTrial {

    static final String NAME = "open-trial";

    private OpenTrial() {}

    /** @param how "ours" or "reference"; @param home of a filled store */
    static void run(String how, Path home) throws Exception {
        long start = System.nanoTime();
        try (FilledStore store = FilledStore.open(home, 0);
                var connection = store.plain()) {
            System.out.println("store=" + (System.nanoTime() - start) / 1e6);
            List<CaseId> ids = store.desk().audit().ids();
            CaseId id = ids.get(ids.size() / 2);
            start = System.nanoTime();
            String name = switch (how) {
                case "ours" -> OpenBenchmark.open(store, id);
                default -> new PlainReader(connection).read(id).getPatient().getFamilyName();
            };
            System.out.println("millis=" + (System.nanoTime() - start) / 1e6 + (name.isEmpty() ? "?" : ""));
        }
    }
}
