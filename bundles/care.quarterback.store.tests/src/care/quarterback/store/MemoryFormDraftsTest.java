package care.quarterback.store;

import care.quarterback.core.spi.FormDrafts;
import care.quarterback.testkit.MemoryFormDrafts;

/** Keeps the double honest. */
class MemoryFormDraftsTest implements FormDraftsContract {

    private final MemoryFormDrafts drafts = new MemoryFormDrafts();

    @Override
    public FormDrafts drafts() {
        return drafts;
    }
}
