package care.quarterback.benchmarks;

import ca.uhn.fhir.context.FhirContext;
import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Bundle;

/** The two ways to read a record: our importer into a plan, and HAPI parsing the same file whole. */
final class FhirReaders {

    private final CaseImporter ours;
    private FhirContext context;

    FhirReaders() throws InterruptedException {
        ours = Services.all(CaseImporter.class).stream()
                .filter(importer -> importer.kind().equals("fhir"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the product has no FHIR importer"));
    }

    ImportPlan plan(ImportSource source) {
        ImportPlan plan = ours.read(source, Progress.NONE);
        if (plan.isRefused()) {
            throw new IllegalStateException(plan.refusal());
        }
        return plan;
    }

    Bundle bundle(ImportSource source) throws IOException {
        if (context == null) {
            context = FhirContext.forR4();
        }
        try (Reader in = new InputStreamReader(source.open(), StandardCharsets.UTF_8)) {
            return context.newJsonParser().parseResource(Bundle.class, in);
        }
    }
}
