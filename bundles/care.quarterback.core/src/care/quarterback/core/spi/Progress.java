package care.quarterback.core.spi;

/** How long work says where it is, and learns that it should stop. Called from the worker's thread. */
public interface Progress {

    /** @param total amount of work in all, or 0 when unknown */
    void report(long done, long total, String what);

    boolean cancelled();

    /** Says nothing, never cancels. */
    Progress NONE = new Progress() {
        @Override
        public void report(long done, long total, String what) {
            // nobody watches
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };
}
