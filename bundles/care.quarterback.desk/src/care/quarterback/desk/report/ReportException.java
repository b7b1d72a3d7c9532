package care.quarterback.desk.report;

/** A report could not be made. The message names no patient; the cause is left out because it may quote the case. */
public final class ReportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReportException(String message) {
        super(message);
    }
}
