package care.quarterback.testkit;

import care.quarterback.core.spi.AccessLog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who looked, in memory. */
public final class MemoryAccessLog implements AccessLog {

    private final List<Access> all = new CopyOnWriteArrayList<>();

    /** All of them, in the order in which they were written. */
    public List<Access> all() {
        return List.copyOf(all);
    }

    @Override
    public void append(List<Access> accesses) {
        all.addAll(accesses);
    }

    @Override
    public Found find(Query query) {
        return new Found(
                all().reversed().stream()
                        .filter(query::takes)
                        .limit(query.limit())
                        .toList(),
                0);
    }

    @Override
    public long damaged() {
        return 0;
    }
}
