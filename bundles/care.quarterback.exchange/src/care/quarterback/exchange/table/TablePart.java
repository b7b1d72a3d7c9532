package care.quarterback.exchange.table;

import java.util.Locale;

/** The part of a row that a column belongs to: one entry of the case, or the case itself. */
enum TablePart {
    CASE("case"),
    PATIENT("patient"),
    /** First and last name in one cell. */
    PATIENT_NAME("patient"),
    PATIENT_PHONE("telecom"),
    PATIENT_EMAIL("telecom"),
    CONTACT("contact"),
    CONTACT_PHONE("telecom"),
    CONTACT_EMAIL("telecom"),
    FIRST_DOCTOR("clinician"),
    PRIMARY_CARE_DOCTOR("clinician"),
    PROBLEM("condition"),
    INSURANCE("coverage"),
    NOTE("journal-entry"),
    /** The entry that each row of a list of entries is; of the kind that the list is of. */
    ENTRY("");

    private final String kind;

    TablePart(String kind) {
        this.kind = kind;
    }

    /** Name of the catalogue's kind; blank for {@link #ENTRY}. */
    String kind() {
        return kind;
    }

    /** As the table of headings writes it: "first-doctor". */
    String plain() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
