package care.quarterback.exchange.fhir;

/** The versions of FHIR that records are written in. */
enum FhirVersion {
    DSTU2("DSTU2 (1.0)", 'D'),
    STU3("STU3 (3.0)", 'S'),
    R4("R4 (4.0)", '4'),
    R5("R5 (5.0)", '5'),
    R6("R6 (6.0)", '6');

    private final String title;
    private final char letter;

    FhirVersion(String title, char letter) {
        this.title = title;
        this.letter = letter;
    }

    /** As people ask for it: "STU3 (3.0)". */
    String title() {
        return title;
    }

    /** What stands for it in the table. */
    char letter() {
        return letter;
    }
}
