package care.quarterback.exchange.fhir;

import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.exchange.ccda.CcdaFormat;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A file in memory. */
public record MemorySource(String name, byte[] bytes) implements ImportSource {

    /** An evening in New York: tomorrow in UTC. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T01:00:00Z"), ZoneId.of("America/New_York"));

    static ImportPlan read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static ImportPlan read(String name, byte[] bytes) {
        return new FhirCaseImporter(CLOCK, new CcdaFormat()).read(new MemorySource(name, bytes), Progress.NONE);
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
