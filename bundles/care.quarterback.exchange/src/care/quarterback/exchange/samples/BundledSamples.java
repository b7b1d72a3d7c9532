package care.quarterback.exchange.samples;

import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.SamplePractice;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;

/** The samples that lie in this bundle. */
@Component
public final class BundledSamples implements SamplePractice {

    @Override
    public ImportSource record() {
        return new Bundled("achterberg-record.json");
    }

    @Override
    public List<ImportSource> cases() {
        return Stream.of("sc1-final.qcase", "sc2-final.qcase", "sc3-final.qcase", "sc4-final.qcase")
                .<ImportSource>map(Bundled::new)
                .toList();
    }

    @Override
    public SequencedMap<String, ImportSource> directory() {
        var tables = new LinkedHashMap<String, ImportSource>();
        List.of("office", "clinician", "plan", "programme", "staff")
                .forEach(list -> tables.put(list, new Bundled("directory/" + list + ".csv")));
        return tables;
    }

    private record Bundled(String name) implements ImportSource {

        @Override
        public long size() {
            return -1;
        }

        @Override
        public InputStream open() throws IOException {
            InputStream in = BundledSamples.class.getResourceAsStream("/samples/" + name);
            if (in == null) {
                throw new FileNotFoundException("a sample is missing from the installation");
            }
            return in;
        }
    }
}
