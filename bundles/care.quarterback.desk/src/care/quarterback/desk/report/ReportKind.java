package care.quarterback.desk.report;

import java.util.Locale;

/** A kind of report. */
public enum ReportKind {

    /** The paper for the patient and those who may be told. */
    FAMILY;

    /** The name on the command line, such as "family". */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
