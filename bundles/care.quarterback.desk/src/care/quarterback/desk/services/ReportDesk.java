package care.quarterback.desk.services;

import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.desk.report.FamilyReport;
import care.quarterback.desk.report.ReportKind;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportRenderer.RenderedReport;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.CaseId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** Prints what a case says, from the same rows as the screen. */
public final class ReportDesk {

    private final DeskServices services;
    private final Supplier<Optional<CodeCatalogue>> release;
    private final CaseSessions sessions;

    ReportDesk(DeskServices services, CaseSessions sessions, Supplier<Optional<CodeCatalogue>> release) {
        this.services = services;
        this.release = release;
        this.sessions = sessions;
    }

    /** What the family report of a stored case says on the day. */
    public FamilyReport family(CaseId id, LocalDate on) {
        return sessions.open(id).query(careCase -> family(careCase, on)).join();
    }

    /**
     * Prints a report of the kind. Nothing is left on disk; the stream is not closed.
     *
     * @throws IOException when the stream cannot be written
     */
    public RenderedReport print(ReportKind kind, CaseId id, LocalDate on, ReportLayout layout, OutputStream out)
            throws IOException {
        return switch (kind) {
            case FAMILY -> printFamily(id, on, layout, out);
        };
    }

    /** Prints the family report of a stored case. The stream is not closed. */
    public RenderedReport printFamily(CaseId id, LocalDate on, ReportLayout layout, OutputStream out)
            throws IOException {
        return services.renderer().family(family(id, on), layout, out);
    }

    /** The same of a case that a session has open; called on that session's thread. */
    public FamilyReport family(CareCase careCase, LocalDate on) {
        return services.family()
                .of(
                        careCase,
                        services.compare().rows(careCase, release.get(), on),
                        services.align().rows(careCase),
                        on);
    }
}
