package care.quarterback.store.jdbc;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * The migrations, by name: a class path scan finds nothing inside OSGi and calls that success, while a named resource is
 * found by every class loader. Numbered, run once, never edited.
 */
final class Migrations implements ResourceProvider {

    static final List<String> NAMES = List.of(
            "V1__store.sql",
            "V2__worklist.sql",
            "V3__worklist_indexes.sql",
            "V4__cohort.sql",
            "V5__projected_by.sql",
            "V6__patients.sql",
            "V7__tasks_of_the_worklist.sql",
            "V8__form_drafts.sql",
            "V9__changes.sql",
            "V10__seals.sql",
            "V11__store_key.sql",
            "V12__access_log.sql",
            "V13__hidden.sql");

    /** The version of the newest migration. */
    static final int NEWEST = NAMES.size();

    @Override
    public LoadableResource getResource(String name) {
        return NAMES.contains(name) ? new Sql(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return NAMES.stream()
                .filter(name -> name.startsWith(prefix))
                .filter(name -> Arrays.stream(suffixes).anyMatch(name::endsWith))
                .<LoadableResource>map(Sql::new)
                .toList();
    }

    private static final class Sql extends LoadableResource {

        private final String name;

        Sql(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            URL url = Objects.requireNonNull(Migrations.class.getResource("/db/" + name), name);
            try {
                return new InputStreamReader(url.openStream(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return "db/" + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return "db/" + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
