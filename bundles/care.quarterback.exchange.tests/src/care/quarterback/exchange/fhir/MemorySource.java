package care.quarterback.exchange.fhir;

import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file in memory. */
public record MemorySource(String name, byte[] bytes) implements ImportSource {

    static ImportPlan read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static ImportPlan read(String name, byte[] bytes) {
        return new FhirCaseImporter().read(new MemorySource(name, bytes), Progress.NONE);
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
