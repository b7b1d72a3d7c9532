package care.quarterback.exchange.fhir;

import care.quarterback.core.spi.CaseImporter;
import care.quarterback.exchange.ccda.CcdaFormat;

/** The importer of this package, for tests of others. */
public final class TestImporters {

    private TestImporters() {}

    public static CaseImporter fhir() {
        return new FhirCaseImporter(new CcdaFormat());
    }
}
