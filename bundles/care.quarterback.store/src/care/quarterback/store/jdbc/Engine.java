package care.quarterback.store.jdbc;

import java.sql.SQLException;

/** What the engine under the connections tells of a fault, and how it is begun anew. */
public interface Engine {

    /** One that runs elsewhere and looks after itself. */
    Engine ELSEWHERE = new Engine() {

        @Override
        public long free() {
            return Long.MAX_VALUE;
        }

        @Override
        public boolean isDown(SQLException failure) {
            return false;
        }

        @Override
        public void restart() {
            // it looks after itself
        }
    };

    /** Bytes that are free where it writes. */
    long free();

    /** Whether it answers nothing any more after this, until it is begun anew. */
    boolean isDown(SQLException failure);

    /** Ends the database, so that the next connection begins it anew in this process. */
    void restart();
}
