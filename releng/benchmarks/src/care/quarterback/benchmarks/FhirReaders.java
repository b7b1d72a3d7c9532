package care.quarterback.benchmarks;

import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The two ways to read a record: our importer into a plan, and HAPI parsing the same file whole. */
final class FhirReaders {

    private final CaseImporter ours;
    private HapiParser hapi;

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

    /** HAPI's Bundle of the file. */
    Object bundle(ImportSource source) throws IOException {
        if (hapi == null) {
            hapi = new HapiParser(Settings.ofSystem().reference());
        }
        try (Reader in = new InputStreamReader(source.open(), StandardCharsets.UTF_8)) {
            return hapi.parse(in);
        }
    }
}
