package care.quarterback.desk.services;

import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.CalendarEntry;
import care.quarterback.core.spi.CaseExporter;
import care.quarterback.core.spi.CaseExporter.CaseExport;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.CaseId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** Writes cases as files of other programs, or as case files. */
public final class ExportDesk {

    private final List<CaseExporter> exporters;
    private final Function<CareCase, List<CalendarEntry>> calendar;
    private final Function<CaseId, CaseSession> sessions;
    private final Clock clock;

    ExportDesk(DeskServices services, Function<CaseId, CaseSession> sessions, Clock clock) {
        this.exporters = services.formats().exporters();
        this.calendar = services.calendar();
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Writes a stored case.
     *
     * @param kind one of {@link Desk#exportKinds}
     * @throws IllegalArgumentException for another kind
     */
    public void write(CaseId id, String kind, OutputStream out) throws IOException {
        CaseExporter exporter = exporters.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such kind of file"));
        try {
            CaseSession session = sessions.apply(id);
            long revision = session.revision().join();
            session.query(careCase -> {
                        try {
                            var export = new CaseExport(careCase, revision, clock, () -> calendar.apply(careCase));
                            exporter.write(export, out);
                            return true;
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            throw e;
        }
    }
}
