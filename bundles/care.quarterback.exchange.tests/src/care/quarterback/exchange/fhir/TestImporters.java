package care.quarterback.exchange.fhir;

import care.quarterback.core.spi.CaseImporter;

/** The importer of this package, for tests of others. */
public final class TestImporters {

    private TestImporters() {}

    public static CaseImporter fhir() {
        return new FhirCaseImporter();
    }
}
