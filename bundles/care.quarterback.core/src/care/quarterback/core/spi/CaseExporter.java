package care.quarterback.core.spi;

import care.quarterback.model.CareCase;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** Writes a case as one kind of file. Called on the session's thread. */
public interface CaseExporter {

    /** The kind's name, such as "qcase". */
    String kind();

    /** What the name of such a file ends in, without a period. */
    default String ending() {
        return kind();
    }

    void write(CaseExport export, OutputStream out) throws IOException;

    /**
     * A case that is to be written as a file.
     *
     * @param careCase read it on the calling thread, never change it
     * @param revision of the case; grows with every change
     * @param clock now, in the zone of the practice
     * @param calendar its visits and dates; computed when asked for
     */
    record CaseExport(CareCase careCase, long revision, Clock clock, Supplier<List<CalendarEntry>> calendar) {}
}
