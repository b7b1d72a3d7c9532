package care.quarterback.store;

import care.quarterback.core.spi.AccessLog;
import care.quarterback.testkit.MemoryAccessLog;

/** Keeps the double honest. */
class MemoryAccessLogTest implements AccessLogContract {

    private final MemoryAccessLog accesses = new MemoryAccessLog();

    @Override
    public AccessLog accesses() {
        return accesses;
    }
}
